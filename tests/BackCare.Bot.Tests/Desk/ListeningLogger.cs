using BackCare.Bot.Outbox;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Tests.Desk;

/// <summary>Keeps what was logged, as text and as the outcomes of rows.</summary>
public sealed class ListeningLogger<T> : ILogger<T>
{
    private readonly List<string> lines = [];
    private readonly List<(long Row, Outcome Outcome)> outcomes = [];

    public event Action? Happened;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
                return [.. lines];
        }
    }

    public IReadOnlyList<(long Row, Outcome Outcome)> Outcomes
    {
        get
        {
            lock (lines)
                return [.. outcomes];
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = (state as IReadOnlyList<KeyValuePair<string, object?>> ?? []).ToDictionary(pair => pair.Key, pair => pair.Value);
        lock (lines)
        {
            lines.Add(formatter(state, exception) + exception);
            if (values.TryGetValue("Outcome", out var outcome))
                outcomes.Add(((long)values["Row"]!, (Outcome)outcome!));
        }

        Happened?.Invoke();
    }
}
