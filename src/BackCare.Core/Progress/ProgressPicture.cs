using BackCare.Core.Messages;

namespace BackCare.Core.Progress;

/// <summary>What the picture of <c>/progress</c> shows: panels one above the other over the same dates, with finished words.</summary>
/// <param name="Title">The first line, such as "Your last 2 weeks".</param>
/// <param name="Slots">How many places the dates have from left to right: days of two weeks, weeks of a longer time.</param>
/// <param name="Panels">From top to bottom: what was done first, pain last.</param>
/// <param name="Marks">Flares and reviews, oldest first.</param>
/// <param name="Ticks">The dates under the panels.</param>
/// <param name="Key">What rings, shades and empty places mean, line by line.</param>
public sealed record ProgressPicture(
    string Alt, string Title, string Period, IReadOnlyList<string> Key, int Slots, IReadOnlyList<Panel> Panels, IReadOnlyList<PictureMark> Marks, IReadOnlyList<Tick> Ticks) : Blueprint(Alt);

/// <summary>One row of the picture.</summary>
/// <param name="Words">What it comes to, in words.</param>
/// <param name="Top">The value at the upper edge; the lower edge is 0.</param>
/// <param name="Points">One for each slot; null where nothing was told, which is a gap and not a zero.</param>
/// <param name="Usual">A range that is the same for all slots, or null.</param>
public sealed record Panel(PanelKind Kind, string Title, string Words, decimal Top, IReadOnlyList<PlotPoint?> Points, UsualRange? Usual = null);

/// <summary>The range in which most values lie.</summary>
public sealed record UsualRange(decimal Low, decimal High);

/// <summary>What a panel shows, and so how it is drawn.</summary>
public enum PanelKind
{
    /// <summary>Minutes walked: bars.</summary>
    Walking,

    /// <summary>Days with movement: a dot for each day, or for a week a bar out of the days told of.</summary>
    Movement,

    /// <summary>Hours or quality of sleep: a line.</summary>
    Sleep,

    /// <summary>Pain 0-10: dots on a band of what is usual.</summary>
    Pain,
}

/// <summary>A value in one slot, and the range around it where there is one: the middle half of a week's pain, or for movement up to the days told of.</summary>
public sealed record PlotPoint(decimal Value, decimal? Low = null, decimal? High = null);

/// <summary>Something that is marked over all panels, from slot to slot (both included, from 0).</summary>
/// <param name="Label">What it is, in words, for the key under the picture.</param>
public sealed record PictureMark(MarkKind Kind, int From, int To, string Label);

/// <summary>What is marked in a picture.</summary>
public enum MarkKind
{
    Flare,
    Review,
}

/// <summary>A date under one slot (from 0).</summary>
public sealed record Tick(int Slot, string Label);
