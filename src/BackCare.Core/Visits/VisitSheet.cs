using BackCare.Core.Messages;

namespace BackCare.Core.Visits;

/// <summary>One page that a clinician reads in a minute, with finished words: what the person does first, then how pain went, then the rest.</summary>
/// <param name="Notice">Who says all this, and that nobody checked it.</param>
/// <param name="First">What matters to the person and what they do.</param>
/// <param name="Trends">Drawn side by side.</param>
/// <param name="Blocks">In two columns, one after another.</param>
/// <param name="Last">The person's questions.</param>
public sealed record VisitSheet(
    string Alt, string Title, string Period, string Notice, SheetBlock First, IReadOnlyList<SheetTrend> Trends, IReadOnlyList<SheetBlock> Blocks, SheetBlock Last) : Blueprint(Alt);

/// <summary>A heading with lines under it. What does not fit on the page is cut, and the cut is marked.</summary>
public sealed record SheetBlock(string Heading, IReadOnlyList<string> Lines);

/// <summary>Values from 0 to 10 over time, oldest first, and what they come to in words.</summary>
public sealed record SheetTrend(string Heading, IReadOnlyList<string> Lines, IReadOnlyList<SheetPoint> Points);

/// <summary>A value, 0-10, with the range in which the middle half lay, where there is one.</summary>
/// <param name="Label">The date it stands for.</param>
public sealed record SheetPoint(string Label, decimal Value, decimal? Low = null, decimal? High = null);
