using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Learning;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Places;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests;

/// <summary>Members, days and inbounds as tests need them, with fixed dates.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = DateOnly.FromDateTime(Noon.UtcDateTime);

    /// <summary>Nothing is left to offer after a check-in, so that other suggestions have their turn.</summary>
    private static readonly LessonsSeen EveryLessonOffered = new() { Offered = [.. Checkout.Content.Lessons.All.Select(lesson => new SeenLesson(lesson.Id, Today.AddDays(-60)))] };

    public static Member Member() => new(new MemberId("ann"), new Address(Platform.Telegram, "1"))
    {
        ConsentedAt = Noon.AddDays(-60),
        Onboarded = true,
        Country = "GB",
        Zone = Zone("Europe/London"),
        Lessons = EveryLessonOffered,
    };

    public static ZoneId Zone(string name) => ZoneId.TryFrom(name, out var zone) ? zone : throw new ArgumentException(name);

    public static Inbound Text(string words, string id = "i1") => Of(new InboundBody.Text(words), id);

    public static Inbound Of(InboundBody body, string id = "i1") => new(id, new MemberId("ann"), new Address(Platform.Telegram, "1"), body);

    /// <summary>One day for each score, the last of them on <see cref="Today"/>.</summary>
    public static Diary WithPain(params double[] scores) =>
        Diary.Of(scores.Select((score, at) => new Day(Today.AddDays(at + 1 - scores.Length)) { Pain = new Answer<PainAnswer>(new PainAnswer((decimal)score), null) }));
}
