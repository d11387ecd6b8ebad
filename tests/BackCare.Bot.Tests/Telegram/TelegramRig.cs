using System.Collections.Concurrent;
using System.Threading.Channels;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Bot.Telegram;
using BackCare.Bot.Tests.Telegram.StandIn;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Tests.Telegram;

/// <summary>The Telegram side as it ships, against the stand-in, with a desk of a few lines behind it.</summary>
internal sealed class TelegramRig : IAsyncDisposable, IHostApplicationLifetime
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource _stopped = new();
    private Task _running = Task.CompletedTask;
    private long _row;

    private TelegramRig(StandInTelegram telegram, TelegramOptions options, TelegramProfile profile)
    {
        Telegram = telegram;
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new KeptLog(_log)))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IHostApplicationLifetime>(this)
            .AddSingleton(new TelegramIntake(_ => Task.FromResult(Cursor), ReceiveAsync, MemberOf))
            .AddTelegram(options, _ => profile)
            .BuildServiceProvider();
    }

    public StandInTelegram Telegram { get; }

    public StandInChats Chats => Telegram.Chats;

    public SignallingTime Time { get; } = new(Start);

    public PlatformCursor? Cursor { get; set; }

    /// <summary>Everything received, a batch at a time, with the cursor that came with it.</summary>
    public Channel<(IReadOnlyList<Inbound> Inbounds, PlatformCursor? Cursor)> Received { get; } = Channel.CreateUnbounded<(IReadOnlyList<Inbound>, PlatformCursor?)>();

    /// <summary>What the companion says to an inbound; null for silence.</summary>
    public Func<Inbound, Reply?> Say { get; set; } = _ => null;

    /// <summary>Stands for the store's commit.</summary>
    public Func<Task> CommitAsync { get; set; } = () => Task.CompletedTask;

    public IReadOnlyCollection<string> Log => _log;

    public TelegramMessenger Messenger => _services.GetRequiredService<TelegramMessenger>();

    /// <summary>Done when the program was told to stop.</summary>
    public Task Stopped => _stopped.Task.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Waits until the bot's name is known, so that moving the clock meets no call for it on its way.</summary>
    public Task NameIsKnownAsync() => _services.GetRequiredService<TelegramIdentity>().NameAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

    public static async Task<TelegramRig> StartAsync(Func<StandInTelegram, TelegramOptions>? options = null, TelegramProfile? profile = null)
    {
        var telegram = await StandInTelegram.StartAsync();
        return new TelegramRig(telegram, options?.Invoke(telegram) ?? telegram.Options, profile ?? TelegramProfile.Empty);
    }

    /// <summary>Lets the hosted service run.</summary>
    public TelegramRig Run()
    {
        _running = Task.WhenAll(_services.GetServices<IHostedService>().Select(service => service.StartAsync(_stop.Token)));
        return this;
    }

    public async Task<IReadOnlyList<Inbound>> NextBatchAsync() =>
        (await Received.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30))).Inbounds;

    public Task<Delivery> SendAsync(Reply reply, long chat = StandInChats.Ann, long? row = null) =>
        Messenger.SendAsync(RowFor(reply, new Address(Platform.Telegram, $"{chat}"), row), CancellationToken.None);

    /// <summary>A frame of a message that was delivered.</summary>
    public Task<Delivery> ChangeAsync(Reply frame) =>
        Messenger.SendAsync(RowFor(frame, new Address(Platform.Telegram, $"{StandInChats.Ann}"), null) with { IsFrame = true }, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        // The stand-in first, so that a poll held open ends instead of being waited for.
        await _stop.CancelAsync();
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StopAsync(CancellationToken.None);

        await _running;
        await Telegram.DisposeAsync();
        await _services.DisposeAsync();
        Telegram.Faults.Should().BeEmpty("every call is as the Bot API says");
        Log.Should().NotContain(line => line.Contains(StandInTelegram.Token), "no log holds the token");
    }

    public static MemberId MemberOf(Address address) => new($"m{address.Chat}");

    private async Task ReceiveAsync(IReadOnlyList<Inbound> inbounds, PlatformCursor? cursor, CancellationToken cancel)
    {
        await CommitAsync();
        Received.Writer.TryWrite((inbounds, cursor));
        foreach (var inbound in inbounds)
        {
            if (Say(inbound) is { } reply)
                (await Messenger.SendAsync(RowFor(reply, inbound.From, null), cancel)).Should().BeOfType<Delivery.Delivered>();
        }
    }

    private OutboxRow RowFor(Reply reply, Address to, long? row) => new(row ?? Interlocked.Increment(ref _row), MemberOf(to), to, reply, Time.GetUtcNow());

    void IHostApplicationLifetime.StopApplication() => _stopped.TrySetResult();

    CancellationToken IHostApplicationLifetime.ApplicationStarted => CancellationToken.None;

    CancellationToken IHostApplicationLifetime.ApplicationStopping => _stop.Token;

    CancellationToken IHostApplicationLifetime.ApplicationStopped => CancellationToken.None;
}
