using BackCare.Core.Messages;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Making;

/// <summary>
/// Makes the file that a reply has a blueprint of, as the reply is about to be sent. One at a time, however many are asked for, so that
/// the processors are left to the conversations and the memory that making takes is taken once.
/// </summary>
public sealed partial class Workshop(ILogger<Workshop> log) : IDisposable
{
    private readonly Dictionary<Type, Func<Blueprint, IReadOnlyList<Attachment>>> makers = [];
    private readonly SemaphoreSlim bench = new(1);

    public Workshop Add<T>(IMaker<T> maker)
        where T : Blueprint
    {
        makers.Add(typeof(T), blueprint => maker.Make((T)blueprint));
        return this;
    }

    /// <summary>The reply with its file made; without it where that fails, since the words say the same. Never throws for what a maker does.</summary>
    public Reply Finish(Reply reply)
    {
        if (reply.Blueprint is not { } blueprint)
            return reply;

        var unmade = reply with { Blueprint = null };
        try
        {
            return unmade with { Files = [.. reply.Files, .. makers[blueprint.GetType()](blueprint)] };
        }
        catch (Exception fault)
        {
            Log.NotMade(log, blueprint.GetType().Name, fault.GetType().FullName, fault.StackTrace);
            return unmade;
        }
    }

    /// <summary>The same, on a thread that nobody waits for.</summary>
    public async Task<Reply> FinishAsync(Reply reply, CancellationToken cancel)
    {
        await bench.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Finish(reply), cancel).ConfigureAwait(false);
        }
        finally
        {
            bench.Release();
        }
    }

    public void Dispose() => bench.Dispose();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A {Kind} could not be made ({Fault}); its message goes without it.\n{Stack}")]
        public static partial void NotMade(ILogger log, string kind, string? fault, string? stack);
    }
}
