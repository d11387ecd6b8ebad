using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Storage;

/// <summary>What the tests keep in stores.</summary>
internal static class Kept
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static Member Member(string id) => new(new MemberId(id), new Address(Platform.Telegram, "chat of " + id)) { ConsentedAt = Noon };

    public static Day Day(int year, int month, int day, string words = "words") =>
        new(new DateOnly(year, month, day)) { Notes = [new Note(words, Noon)] };

    public static OutboxRow Row(long id, string member = "ann", string text = "hello") =>
        new(id, new MemberId(member), new Address(Platform.Discord, "dm of " + member), new Reply(["greeting"], text), Noon.AddSeconds(id));

    public static Commit Of(Member member, params IReadOnlyList<Day> days) => new() { Members = [new MemberChange(member, days)] };

    public static Commit Erasing(Member member) => new() { Members = [new MemberChange(member, [], Erase: true)] };

    public static Wanted Wanted(Member member, DateOnly today, DiaryScope scope = DiaryScope.Recent) => new(member.Id, today, scope);
}
