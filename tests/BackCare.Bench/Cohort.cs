using System.Globalization;
using BackCare.Bot.Hosting;
using BackCare.Bot.Storage;
using BackCare.Bot.Storage.LiteDb;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using BackCare.Core.Understanding;

namespace BackCare.Bench;

/// <summary>Onboarded members with a fortnight of diary, written through the real store.</summary>
internal static class Cohort
{
    /// <summary>The id of the load generator's first user.</summary>
    public const long FirstTalker = 1_000_001;

    /// <summary>The id of the first member who only listens.</summary>
    public const long FirstBystander = 5_000_001;

    private const int DaysKept = 14;
    private const int AtOnce = 500;

    /// <param name="due">So many of them, the first ones, have a nudge due.</param>
    /// <param name="from">The beginning of the minute over which the nudges are spread.</param>
    public static async Task SeedAsync(string folder, int members, long firstId, int due, DateTimeOffset from, Platform platform = Platform.Telegram)
    {
        await using var store = Open(folder);
        var ids = new MemberIds((await store.OpenAsync(CancellationToken.None)).Salt);
        foreach (var part in Enumerable.Range(0, members).Chunk(AtOnce))
            await store.CommitAsync(new Commit { Members = [.. part.Select(Change)] }, CancellationToken.None);

        MemberChange Change(int at)
        {
            var address = AddressOf(firstId + at, platform);
            var nudge = at < due ? from.AddMinutes((double)at / due) : from.AddHours(20);
            return new MemberChange(Member(ids.Of(address), address, from, at < due ? nudge : from.AddHours(-4)) with { NextNudge = nudge }, [.. Days(at, from)]);
        }
    }

    public static LiteDbStore Open(string folder) => new(Path.Combine(folder, BotSetup.StoreFile));

    public static Address AddressOf(long id, Platform platform = Platform.Telegram) => new(platform, id.ToString(CultureInfo.InvariantCulture));

    /// <param name="hour">At whose hour they check in: a nudge that falls due is one at that hour.</param>
    private static Member Member(MemberId id, Address address, DateTimeOffset now, DateTimeOffset hour) => new(id, address)
    {
        ConsentedAt = now.AddDays(-DaysKept),
        Onboarded = true,
        Country = "GB",
        CheckInAt = TimeOnly.FromDateTime(hour.UtcDateTime),
        Quiet = QuietHours.None,
        PainFor = PainDuration.OneToFiveYears,
    };

    private static IEnumerable<Day> Days(int member, DateTimeOffset now)
    {
        for (var ago = DaysKept; ago > 0; ago--)
        {
            var at = now.AddDays(-ago);
            yield return new Day(DateOnly.FromDateTime(at.UtcDateTime))
            {
                Pain = new Answer<PainAnswer>(new PainAnswer((member + ago) % 8), "as usual"),
                Sleep = new Answer<SleepAnswer>(new SleepAnswer(SleepKind.Hours, 5 + (member + ago) % 4), null),
                Walk = new Answer<WalkAnswer>(new WalkAnswer(10 + (member * ago) % 30), null),
                FinishedAt = at,
            };
        }
    }
}
