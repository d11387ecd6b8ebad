using BackCare.Bot.Desk;
using BackCare.Bot.Making;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCare.Bot.Tests.Desk;

/// <summary>One process: a desk and an outbox over a store that outlives them.</summary>
public sealed class Stage : IAsyncDisposable
{
    public static readonly Reply Apology = new(["safety/apology"], "That went wrong. If this is an emergency, call your local number.");

    private readonly CancellationTokenSource death = new();
    private readonly List<(Func<bool> Holds, TaskCompletionSource Reached)> awaited = [];
    private readonly OutboxPump outbox;
    private readonly Ledger ledger;
    private Task sending = Task.CompletedTask;

    private Stage(TestStore store, Decider decide, TestTime time, OutboxOptions options, IReadOnlyList<RecordingMessenger> messengers)
    {
        Store = store;
        Time = time;
        Messengers = messengers;
        foreach (var messenger in messengers)
            messenger.Happened += Look;

        DeskLog.Happened += Look;
        OutboxLog.Happened += Look;
        store.AfterCommit = _ => { Look(); return Task.CompletedTask; };
        ledger = new Ledger(time);
        outbox = new OutboxPump(messengers, Workshop, options, ledger, time, OutboxLog);
        Opened = store.Open();
        Desk = new FrontDesk(Opened, decide, Apology, outbox, ledger, time, DeskLog);
    }

    public TestStore Store { get; }

    public Workshop Workshop { get; } = new(NullLogger<Workshop>.Instance);

    public IStore Opened { get; }

    public TestTime Time { get; }

    public FrontDesk Desk { get; }

    public Task Deciding { get; private set; } = Task.CompletedTask;

    public IReadOnlyList<RecordingMessenger> Messengers { get; }

    public IReadOnlyList<OutboxRow> Sent => Messengers[0].Sent;

    public ListeningLogger<FrontDesk> DeskLog { get; } = new();

    public ListeningLogger<OutboxPump> OutboxLog { get; } = new();

    public static async Task<Stage> OpenAsync(Decider decide, TestStore? store = null, TestTime? time = null, OutboxOptions? options = null, params RecordingMessenger[] messengers)
    {
        var stage = new Stage(store ?? new TestStore(), decide, time ?? new TestTime(), options ?? new OutboxOptions(), messengers.Length == 0 ? [new RecordingMessenger()] : messengers);
        stage.Desk.Start(await stage.Opened.OpenAsync(default));
        stage.Deciding = Task.Run(() => stage.Desk.RunAsync(stage.death.Token));
        _ = stage.Deciding.ContinueWith(_ => stage.Look(), TaskScheduler.Default);
        stage.sending = Task.Run(() => stage.outbox.RunAsync(stage.death.Token));
        return stage;
    }

    public Task Receive(params Inbound[] inbounds) => Desk.ReceiveAsync(inbounds, null, default);

    /// <summary>Waits until something holds; it is looked at whenever a commit, a send or a log line has happened.</summary>
    public Task Until(Func<bool> holds)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (awaited)
            awaited.Add((holds, reached));

        Look();
        return reached.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>The process dies: nothing that it still does reaches the store.</summary>
    public async Task CrashAsync()
    {
        Store.Open();
        await death.CancelAsync();
        await Task.WhenAll(Deciding, sending).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync()
    {
        await CrashAsync();
        outbox.Dispose();
        ledger.Dispose();
        Workshop.Dispose();
        death.Dispose();
    }

    private void Look()
    {
        lock (awaited)
        {
            foreach (var (_, reached) in awaited.Where(one => one.Holds()))
                reached.TrySetResult();
        }
    }
}
