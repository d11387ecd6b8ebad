using BackCare.Discord;

namespace BackCare.Bot.Discord;

/// <summary>
/// All that the adapter needs of a Discord library, so that another one can take the place of ours (see <c>docs/decisions/0012</c>).
/// Every call but <see cref="RunAsync"/> may be made at any time and from any thread, and fails with a <see cref="DiscordException"/>.
/// </summary>
internal interface IDiscordLine
{
    /// <summary>When Discord last said anything (UTC); the start of the program until then.</summary>
    DateTimeOffset LastHeard { get; }

    /// <summary>Hands out the events that wait, in order, until stopped; they are acknowledged to Discord only after <paramref name="take"/> has ended.</summary>
    /// <param name="session">Where an earlier process stood, to go on from there; null to begin anew.</param>
    /// <exception cref="DiscordFatalException">Discord will not have this bot as it is configured.</exception>
    Task RunAsync(SessionState? session, Func<IReadOnlyList<DiscordEvent>, ValueTask> take, CancellationToken stop);

    /// <summary>The channel of direct messages with a person.</summary>
    Task<Snowflake> OpenDirectChannelAsync(Snowflake person, CancellationToken stop);

    /// <summary>Sends a message and says which it became; Discord takes a nonce once in a few minutes.</summary>
    Task<Snowflake> SendAsync(Snowflake channel, OutgoingMessage message, string nonce, CancellationToken stop);

    /// <summary>Answers an interaction by the best way still open, further answers by follow-ups. What stays unanswered for long is deferred without being told to.</summary>
    Task<AnswerRoute> AnswerAsync(Interaction to, OutgoingMessage message, AnswerAs how, CancellationToken stop);

    /// <summary>Puts a text in place of a message of the bot's own.</summary>
    Task EditAsync(Snowflake channel, Snowflake message, OutgoingMessage text, CancellationToken stop);

    /// <summary>Puts a text in place of the first answer to an interaction.</summary>
    Task EditAnswerAsync(Interaction to, OutgoingMessage text, CancellationToken stop);

    /// <summary>Ends a deferral of which nothing came.</summary>
    Task EndDeferralAsync(Interaction to, OutgoingMessage message, CancellationToken stop);

    /// <summary>The bytes of an attached file; null where it is larger than it may be or cannot be had.</summary>
    Task<byte[]?> FetchAsync(FileLink file, int most, CancellationToken stop);

    /// <summary>Opens a form; false where it is too late for one.</summary>
    Task<bool> OpenFormAsync(Interaction to, Modal form, CancellationToken stop);

    /// <summary>Makes these the application's commands; false where they were already.</summary>
    Task<bool> RegisterAsync(Snowflake application, IReadOnlyList<Command> commands, CancellationToken stop);
}
