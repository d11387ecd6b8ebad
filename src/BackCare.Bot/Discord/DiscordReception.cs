using BackCare.Core.Imports;
using BackCare.Core.Messages;
using BackCare.Discord;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Discord;

/// <summary>Takes events in, batch after batch: each ends, and is acknowledged to Discord, when all that it caused is committed.</summary>
internal sealed class DiscordReception(
    IDiscordLine line,
    DiscordInbox inbox,
    OpenInteractions interactions,
    DirectChannels chats,
    DiscordRegistrar registrar,
    DiscordIntake intake,
    DiscordWords words,
    TimeProvider time,
    ILogger<DiscordReception> log)
{
    /// <summary>After so long a command that is still "thinking" has been answered with silence.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    /// <param name="events">At least one.</param>
    public async ValueTask TakeAsync(IReadOnlyList<DiscordEvent> events, CancellationToken stop)
    {
        var inbounds = new List<Inbound>(events.Count);
        var opened = new List<OpenInteraction>();
        foreach (var happened in events)
        {
            Notice(happened, stop);
            if (inbox.Read(happened) is { } inbound)
            {
                inbounds.Add(inbound);
                if (happened is Interacted { Interaction: var interaction }
                    && interactions.Begin(inbound, interaction, inPrivate: happened is ButtonPressed { CustomId: var id } && CustomIds.Opened(id) is not null) is { } open)
                    opened.Add(open);
            }

            inbounds.AddRange(await FileOfAsync(happened, stop).ConfigureAwait(false));
        }

        await intake.Receive(inbounds, DiscordIntake.At(events[^1].After, time.GetUtcNow()), stop).ConfigureAwait(false);
        foreach (var command in opened.Where(open => open.Interaction.Kind is InteractionKind.Command))
            _ = EndSilenceAsync(command, stop);
    }

    private async Task<IReadOnlyList<Inbound>> FileOfAsync(DiscordEvent happened, CancellationToken stop)
    {
        if (happened is not DirectMessage message || DiscordInbox.FileIn(message) is not { } file)
            return [];

        byte[]? bytes = null;
        await TryAsync(async () => bytes = await line.FetchAsync(file, ExportedFile.MostBytes, stop).ConfigureAwait(false)).ConfigureAwait(false);
        return [inbox.ReadFile(message, bytes is null ? null : ExportedFile.TextOf(bytes))];
    }

    private void Notice(DiscordEvent happened, CancellationToken stop)
    {
        switch (happened)
        {
            case Ready or Resumed:
                registrar.Begin(happened.After.ApplicationId, stop);
                break;
            case DirectMessage message:
                chats.Learn(message.Author.Id, message.ChannelId);
                break;
            case ButtonPressed { CustomId: CustomIds.Write, Interaction: var pressed }:
                _ = TryAsync(() => line.OpenFormAsync(pressed, words.Form, stop));
                break;
        }
    }

    /// <summary>Where nothing was to be said, as to a command told of twice, its "thinking" does not stand for a quarter of an hour.</summary>
    private Task EndSilenceAsync(OpenInteraction open, CancellationToken stop) => TryAsync(async () =>
    {
        await Task.Delay(Silence, time, stop).ConfigureAwait(false);
        if (!open.Said)
            await line.EndDeferralAsync(open.Interaction, DiscordMarkup.Messages(words.Received)[0], stop).ConfigureAwait(false);
    });

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (DiscordException e)
        {
            log.LogDebug("An interaction took no answer, or a file could not be fetched: {Reason}", e.Message);
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }
}
