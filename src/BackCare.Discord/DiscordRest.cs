using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BackCare.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace BackCare.Discord;

/// <summary>The bot's own user.</summary>
public sealed record DiscordUser(Snowflake Id, string Username);

/// <summary>The application that the bot belongs to.</summary>
public sealed record DiscordApplication(Snowflake Id, string Name);

/// <summary>How many gateway sessions may still be started: <paramref name="ResetAfter"/> in milliseconds.</summary>
public sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);

/// <summary>Where the gateway is.</summary>
public sealed record GatewayBot(string Url, int Shards, SessionStartLimit SessionStartLimit);

/// <summary>
/// Discord's REST API as far as a bot that converses needs it. Every call waits for its turn within Discord's limits, is tried again where that
/// is safe, and throws a <see cref="DiscordException"/> otherwise.
/// </summary>
public sealed class DiscordRest : IDisposable
{
    internal DiscordRest(DiscordOptions options, TimeProvider time, ILogger logger) => Sender = new RequestSender(options, time, logger);

    internal RequestSender Sender { get; }

    /// <inheritdoc/>
    public void Dispose() => Sender.Dispose();

    /// <summary>Who the token belongs to.</summary>
    public Task<DiscordUser> GetCurrentUserAsync(CancellationToken stop = default) =>
        AskAsync(Route.CurrentUser, RequestBody.None, DiscordJson.Default.DiscordUser, stop);

    /// <summary>Which application the token belongs to.</summary>
    public Task<DiscordApplication> GetApplicationAsync(CancellationToken stop = default) =>
        AskAsync(Route.CurrentApplication, RequestBody.None, DiscordJson.Default.DiscordApplication, stop);

    /// <summary>Where the gateway is and how many sessions may still be started.</summary>
    public Task<GatewayBot> GetGatewayAsync(CancellationToken stop = default) =>
        AskAsync(Route.GatewayBot, RequestBody.None, DiscordJson.Default.GatewayBot, stop);

    /// <summary>The channel of direct messages with a person; always the same one. If it refused messages before, the next one tries it anew.</summary>
    public async Task<Snowflake> OpenDirectChannelAsync(Snowflake person, CancellationToken stop = default)
    {
        var channel = (await AskAsync(Route.OpenDirectChannel, Bodies.DirectChannel(person), DiscordJson.Default.CreatedBody, stop)).Id;
        Sender.Doors.Open(channel);
        return channel;
    }

    /// <summary>The bytes of an attached file; null where it is larger than it may be, gone, or not on Discord's own servers.</summary>
    /// <exception cref="DiscordUnavailableException">There was no answer.</exception>
    public Task<byte[]?> FetchAsync(FileLink file, int most, CancellationToken stop = default) => Sender.FetchAsync(file, most, stop);

    /// <summary>Sends a message and returns its id. Discord takes a nonce once in a few minutes, so the same call can be made again when in doubt.</summary>
    /// <param name="nonce">1-25 characters that name this message and no other; made up if null.</param>
    public async Task<Snowflake> SendAsync(Snowflake channel, OutgoingMessage message, string? nonce = null, CancellationToken stop = default)
    {
        nonce ??= Guid.NewGuid().ToString("N")[..Limits.Nonce];
        if (nonce.Length is 0 or > Limits.Nonce)
            throw new ArgumentException($"A nonce has 1 to {Limits.Nonce} characters.", nameof(nonce));

        return (await AskAsync(Route.CreateMessage(channel), Bodies.Create(message, nonce), DiscordJson.Default.CreatedBody, stop)).Id;
    }

    /// <summary>Puts <paramref name="message"/> in the place of all that one of the bot's messages said.</summary>
    public Task EditAsync(Snowflake channel, Snowflake messageId, OutgoingMessage message, CancellationToken stop = default) =>
        Sender.SendAsync(Route.EditMessage(channel, messageId), Bodies.Edit(message), stop);

    /// <summary>Takes one of the bot's messages away.</summary>
    public Task DeleteAsync(Snowflake channel, Snowflake messageId, CancellationToken stop = default) =>
        Sender.SendAsync(Route.DeleteMessage(channel, messageId), RequestBody.None, stop);

    /// <summary>Shows the bot as typing, for 10 s or until it writes.</summary>
    public Task TypingAsync(Snowflake channel, CancellationToken stop = default) =>
        Sender.SendAsync(Route.Typing(channel), RequestBody.None, stop);

    /// <summary>The names of the application's commands, everywhere or in one server.</summary>
    public async Task<IReadOnlyList<string>> ListCommandsAsync(Snowflake application, Snowflake? guild = null, CancellationToken stop = default) =>
        [.. (await AskAsync(Route.ListCommands(application, guild), RequestBody.None, DiscordJson.Default.NamedBodyArray, stop)).Select(command => command.Name)];

    /// <summary>Makes these the application's commands, everywhere or in one server; returns false if they were already.</summary>
    public async Task<bool> RegisterCommandsAsync(
        Snowflake application, IReadOnlyList<Command> commands, Snowflake? guild = null, CancellationToken stop = default)
    {
        var wanted = Bodies.Commands(commands);
        var present = await Sender.SendAsync(Route.ListCommands(application, guild), RequestBody.None, stop);
        if (CommandSet.Same(present, wanted.Bytes))
            return false;

        await Sender.SendAsync(Route.ReplaceCommands(application, guild), wanted, stop);
        return true;
    }

    private async Task<T> AskAsync<T>(Route route, RequestBody body, JsonTypeInfo<T> type, CancellationToken stop)
    {
        var answer = await Sender.SendAsync(route, body, stop);
        try
        {
            return JsonSerializer.Deserialize(answer, type) ?? throw new JsonException("null");
        }
        catch (JsonException failure)
        {
            throw new DiscordUnavailableException($"Discord's answer cannot be read ({route})", mayHaveHappened: true, failure);
        }
    }
}
