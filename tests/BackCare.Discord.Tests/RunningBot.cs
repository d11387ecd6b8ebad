using System.Collections.Concurrent;
using BackCare.Discord.Tests.StandIn;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BackCare.Discord.Tests;

/// <summary>Our client at the stand-in, on a clock that the test holds.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    private RunningBot(DiscordOptions options, FakeTimeProvider clock, SessionState? session, Func<DiscordEvent, ValueTask>? handle)
    {
        Clock = clock;
        Client = new DiscordClient(options, Log, clock);
        Running = Client.RunAsync(session, OneByOne(handle ?? Note), _stopping.Token);
    }

    public FakeTimeProvider Clock { get; }

    public DiscordClient Client { get; }

    public Task Running { get; }

    public Awaited<DiscordEvent> Events { get; } = new("an event");

    public HearingLogger Log { get; } = new();

    public static DiscordOptions Options(StandInDiscord discord) => new()
    {
        Token = StandInDiscord.Token, ApiBaseUrl = discord.Api, Roll = static () => 0,
    };

    public static RunningBot Start(
        StandInDiscord discord,
        FakeTimeProvider clock,
        SessionState? session = null,
        Func<DiscordEvent, ValueTask>? handle = null,
        DiscordOptions? options = null) =>
        new(options ?? Options(discord), clock, session, handle);

    public async Task<T> NextAsync<T>() where T : DiscordEvent => (T)await Events.NextAsync(happened => happened is T, typeof(T).Name);

    /// <summary>Waits while the clock goes on, a step at a time; sockets get a moment of real time in between.</summary>
    public async Task<T> WhileTimePasses<T>(Task<T> awaited, TimeSpan step)
    {
        await WhileTimePasses((Task)awaited, step);
        return await awaited;
    }

    /// <inheritdoc cref="WhileTimePasses{T}"/>
    public async Task WhileTimePasses(Task awaited, TimeSpan step)
    {
        while (!awaited.IsCompleted)
        {
            Clock.Advance(step);
            await RealMoment.PassAsync(awaited);
        }
    }

    public Task StopAsync()
    {
        _stopping.Cancel();
        return Running;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Running.ContinueWith(static _ => { }, TaskScheduler.Default);
        Client.Dispose();
        _stopping.Dispose();
    }

    private static Func<IReadOnlyList<DiscordEvent>, ValueTask> OneByOne(Func<DiscordEvent, ValueTask> handle) => async events =>
    {
        foreach (var happened in events)
            await handle(happened);
    };

    private ValueTask Note(DiscordEvent happened)
    {
        Events.Add(happened);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Keeps what was logged.</summary>
internal sealed class HearingLogger : ILogger<DiscordClient>
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
}
