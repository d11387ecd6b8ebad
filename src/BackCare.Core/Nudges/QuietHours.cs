namespace BackCare.Core.Nudges;

/// <summary>
/// The local hours in which nobody is nudged: from the first moment, included, to the last, excluded. They may pass midnight; from and to
/// the same moment means no quiet hours at all.
/// </summary>
public readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>From 21:30 to 07:00, unless the member says otherwise.</summary>
    public static QuietHours Usual { get; } = new(new(21, 30), new(7, 0));

    public static QuietHours None { get; }

    public bool Contains(TimeOnly time) => From != To && time.IsBetween(From, To);
}
