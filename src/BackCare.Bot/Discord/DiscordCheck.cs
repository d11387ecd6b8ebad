using BackCare.Discord;

namespace BackCare.Bot.Discord;

/// <summary>Looks whether Discord would let the bot work, and says what it saw. It changes nothing; a message goes out only to the person named.</summary>
public static class DiscordCheck
{
    private const string Hello = "This is BackCare's connection check. If you can read it, direct messages from the bot reach you.";
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(30);

    /// <summary>The program's exit status: 0 when the bot can work, 1 when something stands in its way.</summary>
    /// <param name="commands">The names that should be registered.</param>
    /// <param name="person">Whom to send one direct message; null for nobody.</param>
    public static async Task<int> RunAsync(DiscordSettings settings, IReadOnlyList<string> commands, Snowflake? person, TextWriter output, CancellationToken cancel)
    {
        using var client = new DiscordClient(DiscordSetup.OptionsFor(settings, endSession: true));
        try
        {
            var me = await client.Rest.GetCurrentUserAsync(cancel).ConfigureAwait(false);
            var application = await client.Rest.GetApplicationAsync(cancel).ConfigureAwait(false);
            await output.WriteLineAsync($"The token is that of {me.Username}, of the application {application.Name} ({application.Id}).").ConfigureAwait(false);

            var gateway = await client.Rest.GetGatewayAsync(cancel).ConfigureAwait(false);
            var limit = gateway.SessionStartLimit;
            await output.WriteLineAsync($"The gateway is at {gateway.Url}; {limit.Remaining} of {limit.Total} session starts remain today.").ConfigureAwait(false);
            if (gateway.Shards > 1)
                await output.WriteLineAsync($"Discord recommends {gateway.Shards} shards; BackCare runs one, which bears up to 2,500 servers.").ConfigureAwait(false);

            await ConnectAsync(client, cancel).ConfigureAwait(false);
            await output.WriteLineAsync("The gateway took the token and the intents; no privileged intent is asked for.").ConfigureAwait(false);
            await output.WriteLineAsync(CommandsSentence(await client.Rest.ListCommandsAsync(application.Id, guild: null, cancel).ConfigureAwait(false), commands)).ConfigureAwait(false);
            await output.WriteLineAsync(await MessageAsync(client, person, cancel).ConfigureAwait(false)).ConfigureAwait(false);
            return 0;
        }
        catch (Exception e) when (e is DiscordException or TimeoutException)
        {
            await output.WriteLineAsync(e.Message).ConfigureAwait(false);
            return 1;
        }
    }

    private static async Task ConnectAsync(DiscordClient client, CancellationToken cancel)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var running = client.RunAsync(null, _ => { ready.TrySetResult(); return ValueTask.CompletedTask; }, stop.Token);
        try
        {
            await await Task.WhenAny(running, ready.Task).WaitAsync(ReadyWithin, cancel).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The gateway did not take the bot within {ReadyWithin.TotalSeconds:0} s.");
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static string CommandsSentence(IReadOnlyList<string> registered, IReadOnlyList<string> wanted) => wanted.Except(registered, StringComparer.Ordinal).ToList() switch
    {
        [] => $"All {wanted.Count} commands are registered.",
        { Count: var missing } when missing == wanted.Count => "No command is registered yet; the bot does so when it starts.",
        var missing => $"Registered are {string.Join(", ", registered)}; the bot adds {string.Join(", ", missing)} when it starts.",
    };

    private static async Task<string> MessageAsync(DiscordClient client, Snowflake? person, CancellationToken cancel)
    {
        if (person is not { } id)
            return "No direct message was tried; --dm USER_ID sends one to you.";

        var channel = await client.Rest.OpenDirectChannelAsync(id, cancel).ConfigureAwait(false);
        await client.Rest.SendAsync(channel, OutgoingMessage.Saying(Hello), nonce: null, cancel).ConfigureAwait(false);
        return "A direct message was sent.";
    }
}
