using BackCare.Core.Content;
using BackCare.Core.Conversations;

namespace BackCare.Core.Progress;

/// <summary>What is marked over the panels of a picture.</summary>
internal static class Marks
{
    /// <summary>Those that fall into the time looked at, oldest first.</summary>
    public static IReadOnlyList<PictureMark> Of(Situation s, Lookback over)
    {
        var labels = s.Words[ContentIds.ProgressPicture].Labels;
        var flares = s.Member.Flares.Select(flare => (Kind: MarkKind.Flare, flare.From, To: flare.LastOn(s.Today), Label: labels["flare"]));
        var reviews = (s.Member.Reviews?.Kept ?? []).Select(review => (Kind: MarkKind.Review, From: review.On, To: review.On, Label: labels["review"]));
        return [.. flares.Concat(reviews)
            .Where(mark => mark.To >= over.First(s.Today) && mark.From <= s.Today)
            .OrderBy(mark => mark.From)
            .Select(mark => new PictureMark(mark.Kind, Slot(mark.From, over, s.Today), Slot(mark.To, over, s.Today), mark.Label))
            .Distinct()];
    }

    /// <summary>The place of a date, or the nearest.</summary>
    private static int Slot(DateOnly date, Lookback over, DateOnly last) =>
        Math.Clamp((date.DayNumber - over.First(last).DayNumber) / over.DaysASlot, 0, over.Slots - 1);
}
