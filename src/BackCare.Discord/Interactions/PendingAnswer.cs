namespace BackCare.Discord.Interactions;

/// <summary>How far the answer to an interaction has come.</summary>
internal enum AnswerStage
{
    /// <summary>Nothing was said: a first answer is due.</summary>
    Open,

    /// <summary>Discord was told to wait, and shows so in a message that is to become the answer.</summary>
    DeferredWithMessage,

    /// <summary>As before, seen by the asker alone.</summary>
    DeferredEphemerally,

    /// <summary>Discord was told to wait, and shows nothing.</summary>
    DeferredUpdate,

    /// <summary>The first answer was given.</summary>
    Answered,

    /// <summary>Too late for anything by the interaction's token.</summary>
    Over,
}

/// <summary>The answer to one interaction while it is due. Whoever answers and the clock that defers take turns at it.</summary>
internal sealed class PendingAnswer(Interaction interaction, TimeSpan deferAt) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public Interaction Interaction { get; } = interaction;

    /// <summary>Since the client began.</summary>
    public TimeSpan DeferAt { get; } = deferAt;

    /// <summary>Changed only within a turn; read outside of one only to spare a turn.</summary>
    public AnswerStage Stage { get; set; }

    public async Task<T> InTurnAsync<T>(Func<PendingAnswer, Task<T>> act, CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            return await act(this);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
