using BackCare.Core.Diaries;
using BackCare.Core.Pacing;

namespace BackCare.Core.Tests.Pacing;

/// <summary>When a day far above the amount is spoken of.</summary>
public sealed class BoomAndBustTests
{
    [Theory]
    [InlineData(15, false, true, "half as much again, and pain that stayed")]
    [InlineData(15, true, false, "far above, and no harm done")]
    [InlineData(14, false, false, "not so far above")]
    [InlineData(10, false, false, "the amount itself")]
    public void Is_seen_where_the_day_after_was_worse(int minutes, bool settled, bool seen, string because) =>
        (BoomAndBust.Find(Did(minutes, settled), Diary.Empty, Some.Today) is not null).Should().Be(seen, because);

    [Theory]
    [InlineData(7, true)]
    [InlineData(6, false)]
    public void Is_seen_from_the_pain_of_the_days_after_where_nothing_was_said(double now, bool seen) =>
        (BoomAndBust.Find(Did(20, settled: null), Some.WithPain(5, 5, 5, 5, now), Some.Today) is not null).Should().Be(seen);

    [Fact]
    public void Is_shown_once()
    {
        var did = Did(20, settled: false);
        BoomAndBust.Find(PaceWatch.Shown(did, did.Sessions[0]), Diary.Empty, Some.Today).Should().BeNull();
    }

    private static PacedActivity Did(int minutes, bool? settled) => PaceRulesTests.Paced(10) with { Sessions = [new PaceSession(Some.Today.AddDays(-1), minutes, 10, settled)] };
}
