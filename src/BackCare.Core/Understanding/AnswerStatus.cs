namespace BackCare.Core.Understanding;

/// <summary>What to do with an answer: store it, ask once more, show the scale, or move on.</summary>
public enum AnswerStatus
{
    /// <summary>Usable as read.</summary>
    Ok,

    /// <summary>Not understood: ask once more, kindly, with an example.</summary>
    Unclear,

    /// <summary>A number outside the scale: ask again and show the scale. Never clamped.</summary>
    Invalid,

    /// <summary>The person chose not to answer: accept and move on.</summary>
    Skipped,
}
