namespace BackCare.Bot.Terminal;

/// <summary>The machine's clock, moved forward by what was skipped with <c>/tomorrow</c>, so that days can be tried out.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
}
