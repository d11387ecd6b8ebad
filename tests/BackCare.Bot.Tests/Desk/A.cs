using BackCare.Bot.Storage;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Desk;

/// <summary>Members, inbounds and deciders to begin with.</summary>
public static class A
{
    public static Member Member(string id) => new(new MemberId(id), Home(id));

    public static Address Home(string id) => new(Platform.Telegram, $"chat-{id}");

    public static Inbound Text(string member, string words, string? id = null) =>
        new(id ?? $"{member}:{words}", new MemberId(member), Home(member), new InboundBody.Text(words));

    public static Reply Reply(string text) => new(["test"], text);

    public static PlatformCursor Cursor(string position) => new("telegram", position, new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Repeats what is said, keeps a count of it in the diary, and does nothing the second time it sees an inbound.</summary>
    public static Turn Echo(Member member, Diary diary, Inbound inbound, Moment moment)
    {
        if (member.Seen.Contains(inbound.Id))
            return Turn.Of(member);

        var seen = member with { Seen = [.. member.Seen, inbound.Id] };
        if (inbound.Body is not InboundBody.Text(var words))
            return Turn.Of(seen);

        var day = diary[member.Today(moment.Now)];
        day = day with { Notes = [.. day.Notes, new Note(words, moment.Now)] };
        return new Turn(seen) { Days = [day], Replies = [Reply($"{words} ({day.Notes.Count})")] };
    }
}
