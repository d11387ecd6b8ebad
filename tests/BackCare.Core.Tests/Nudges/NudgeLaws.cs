using BackCare.Core.Nudges;
using BackCare.Core.Places;
using CsCheck;
using NodaTime;
using NodaTime.TimeZones;

namespace BackCare.Core.Tests.Nudges;

/// <summary>What holds of nudges in every zone and over every clock change from 2020 to 2030.</summary>
public sealed class NudgeLaws
{
    private static readonly Interval Years = new(Instant.FromUtc(2020, 1, 1, 0, 0), Instant.FromUtc(2031, 1, 1, 0, 0));

    private static readonly (ZoneId Zone, DateTimeOffset Change)[] Changes =
    [
        .. from id in TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct().Order()
           from interval in DateTimeZoneProviders.Tzdb[id].GetZoneIntervals(Years)
           select (new ZoneId(id), (interval.HasStart && interval.Start > Years.Start ? interval.Start : Years.Start).ToDateTimeOffset()),
    ];

    private static readonly Gen<TimeOnly> Times = Gen.Int[0, (24 * 12) - 1].Select(five => new TimeOnly(0, 0).AddMinutes(5 * five));

    private static readonly Gen<QuietHours> Quiet = Gen.OneOf(
        Gen.Const(QuietHours.Usual),
        Gen.Const(QuietHours.None),
        Gen.Select(Times, Times, (from, to) => new QuietHours(from, to)));

    // A plan, and an instant within three days of a clock change where its member lives.
    private static readonly Gen<(NudgePlan Plan, DateTimeOffset After)> Moments =
        from change in Gen.OneOf(Changes)
        from hour in Times
        from days in Gen.OneOf(Gen.Const(DaysOfWeek.Every), Gen.Int[1, 127].Select(d => (DaysOfWeek)d))
        from quiet in Quiet
        from minutes in Gen.Int[-3 * 24 * 60, 3 * 24 * 60]
        select (new NudgePlan(hour, days, quiet, change.Zone), change.Change.AddMinutes(minutes));

    [Fact]
    public void In_every_zone_over_every_clock_change_a_nudge_is_at_the_wanted_hour_or_first_valid_moment_after()
    {
        Changes.Select(c => c.Zone).Distinct().Count().Should().BeGreaterThan(300);

        foreach (var (zone, change) in Changes)
        {
            var date = LocalClock.Today(change, zone);
            for (var hour = TimeOnly.MinValue; hour < new TimeOnly(23, 30); hour = hour.AddMinutes(30))
            {
                var plan = NudgePlan.Daily(hour, zone) with { Quiet = QuietHours.None };
                var due = NudgeTiming.Next(plan, change.AddDays(-3), date);
                IsFirstMomentAt(due!.Value, date, hour, zone).Should().BeTrue($"{zone} {date:O} {hour:t} was {due:u}");
            }
        }
    }

    [Fact]
    public void No_nudge_falls_in_quiet_hours() =>
        Moments.Sample(m => !m.Plan.Quiet.Contains(LocalClock.At(Next(m.Plan, m.After), m.Plan.Zone).Time), iter: 20_000);

    // But where clocks go back during quiet hours, to before them, it does not come in the minutes that are lived again.
    [Fact]
    public void A_nudge_waits_for_nothing_but_the_end_of_quiet_hours() => Moments.Sample(
        m =>
        {
            var plan = m.Plan with { Days = DaysOfWeek.Every };
            var date = LocalClock.Today(m.After, plan.Zone);
            var wanted = LocalClock.Resolve(date, plan.Hour, plan.Zone);
            var due = NudgeTiming.Next(plan, wanted.AddDays(-3), date)!.Value;

            return due >= wanted && Every(TimeSpan.FromMinutes(5), wanted, due).All(t =>
                plan.Quiet.Contains(LocalClock.At(t, plan.Zone).Time) || Wall(t, plan.Zone) < Wall(wanted, plan.Zone));
        },
        iter: 5_000);

    [Fact]
    public void Next_is_strictly_later_and_nothing_lies_between() => Moments.Sample(
        m =>
        {
            var next = Next(m.Plan, m.After);
            return next > m.After && Next(m.Plan, next.AddTicks(-1)) == next && Next(m.Plan, next) > next;
        },
        iter: 20_000);

    [Fact]
    public void Every_chosen_date_has_exactly_one_nudge() => Moments.Sample(
        m =>
        {
            var plan = m.Plan with { Quiet = QuietHours.None };
            var first = LocalClock.Today(m.After, plan.Zone).AddDays(-5);
            DateOnly[] chosen = [.. Enumerable.Range(0, 12).Select(first.AddDays).Where(plan.Includes)];
            DateTimeOffset[] wanted = [.. chosen.Select(d => LocalClock.Resolve(d, plan.Hour, plan.Zone))];

            var before = LocalClock.Resolve(first, TimeOnly.MinValue, plan.Zone).AddTicks(-1);
            return wanted.SequenceEqual(Nudges(plan, before, first).Take(chosen.Length));
        },
        iter: 5_000);

    private static DateTimeOffset Next(NudgePlan plan, DateTimeOffset after) => NudgeTiming.Next(plan, after)!.Value;

    private static IEnumerable<DateTimeOffset> Nudges(NudgePlan plan, DateTimeOffset after, DateOnly notBefore)
    {
        for (var due = NudgeTiming.Next(plan, after, notBefore); due is not null; due = NudgeTiming.Next(plan, due.Value, notBefore))
            yield return due.Value;
    }

    // Said without a word of gaps and overlaps: the first instant at which the member's clock has come so far.
    private static bool IsFirstMomentAt(DateTimeOffset due, DateOnly date, TimeOnly hour, ZoneId zone)
    {
        var wanted = date.ToDateTime(hour);
        return Wall(due, zone) >= wanted
            && Every(TimeSpan.FromMinutes(30), due.AddHours(-2), due).Append(due.AddTicks(-1)).All(t => Wall(t, zone) < wanted);
    }

    private static DateTime Wall(DateTimeOffset instant, ZoneId zone)
    {
        var (date, time) = LocalClock.At(instant, zone);
        return date.ToDateTime(time);
    }

    private static IEnumerable<DateTimeOffset> Every(TimeSpan step, DateTimeOffset from, DateTimeOffset to)
    {
        for (var t = from; t < to; t += step)
            yield return t;
    }
}
