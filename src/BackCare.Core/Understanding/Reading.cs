namespace BackCare.Core.Understanding;

/// <summary>How a free text was read; <see cref="Value"/> is there when, and only when, the status is <see cref="AnswerStatus.Ok"/>.</summary>
public sealed record Reading<T>(AnswerStatus Status, T? Value)
    where T : class
{
    internal static readonly Reading<T> Unclear = new(AnswerStatus.Unclear, null);
    internal static readonly Reading<T> Invalid = new(AnswerStatus.Invalid, null);
    internal static readonly Reading<T> Skipped = new(AnswerStatus.Skipped, null);

    internal static Reading<T> Ok(T value) => new(AnswerStatus.Ok, value);
}
