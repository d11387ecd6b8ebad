using BackCare.Bot.Control;
using BackCare.Bot.Storage;
using BackCare.Core.Messages;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace BackCare.Bot.Telegram;

/// <summary>Polls for updates, one batch at a time. The next poll, which confirms the batch to Telegram, goes out only after the batch is committed.</summary>
internal sealed class TelegramPolling(
    ITelegramBotClient bot,
    TelegramInbox inbox,
    TelegramIdentity identity,
    CallbackAnswers answers,
    TelegramFiles files,
    TelegramIntake intake,
    TimeProvider time,
    ILogger<TelegramPolling> log) : IPulse
{
    /// <summary>Seconds that Telegram may hold a poll open; its own most.</summary>
    public const int HoldSeconds = 50;

    private const int Most = 100;

    private long lastHeard = time.GetUtcNow().UtcTicks;

    public string Name => "Telegram";

    public DateTimeOffset LastHeard => new(Interlocked.Read(ref lastHeard), TimeSpan.Zero);

    /// <summary>A poll is held open for less than a minute; after three, something is wrong.</summary>
    public TimeSpan Patience => TimeSpan.FromMinutes(3);

    /// <summary>Runs until cancelled.</summary>
    /// <exception cref="TelegramException">Telegram refuses the token.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var cursor = await intake.Cursor(cancel).ConfigureAwait(false);
        for (var failures = 0; ;)
        {
            try
            {
                cursor = await PollAsync(cursor, cancel).ConfigureAwait(false);
                failures = 0;
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                await PauseAsync(PollingPause.After(e, ++failures), cancel).ConfigureAwait(false);
            }
        }
    }

    private async Task<PlatformCursor?> PollAsync(PlatformCursor? cursor, CancellationToken cancel)
    {
        var offset = PollingOffset.From(cursor, time.GetUtcNow());
        var updates = await bot.GetUpdates(offset, Most, HoldSeconds, TelegramInbox.Wanted, cancel).ConfigureAwait(false);
        Interlocked.Exchange(ref lastHeard, time.GetUtcNow().UtcTicks);
        if (updates.Length == 0)
            return cursor;

        var moved = PollingOffset.After(updates.Max(update => update.Id), time.GetUtcNow());
        await intake.Receive(await ReadAsync(updates, cancel).ConfigureAwait(false), moved, cancel).ConfigureAwait(false);
        foreach (var update in updates)
        {
            if (update.CallbackQuery is { } press)
                answers.Add(press.Id);
        }

        return moved;
    }

    private async Task<IReadOnlyList<Inbound>> ReadAsync(Update[] updates, CancellationToken cancel)
    {
        var name = updates.Any(TelegramInbox.NeedsName) ? await identity.NameAsync(cancel).ConfigureAwait(false) : "";
        var inbounds = new List<Inbound>(updates.Length);
        foreach (var update in updates)
        {
            if (inbox.Read(update, name) is { } inbound)
                inbounds.Add(inbound);
            if (TelegramInbox.FileIn(update) is { } file)
                inbounds.Add(inbox.ReadFile(update, await files.TextOfAsync(file, cancel).ConfigureAwait(false)));
        }

        return inbounds;
    }

    private Task PauseAsync(PollingPause pause, CancellationToken cancel)
    {
        if (pause is not PollingPause.Wait wait)
            throw new TelegramException(pause.Sentence);

        log.LogWarning("{Sentence}", wait.Sentence);
        return Task.Delay(wait.For, time, cancel);
    }
}
