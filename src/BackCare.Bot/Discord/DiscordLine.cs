using BackCare.Discord;

namespace BackCare.Bot.Discord;

/// <summary>The line to Discord over our own client.</summary>
internal sealed class DiscordLine(DiscordClient client) : IDiscordLine
{
    public DateTimeOffset LastHeard => client.LastHeard;

    public Task RunAsync(SessionState? session, Func<IReadOnlyList<DiscordEvent>, ValueTask> take, CancellationToken stop) => client.RunAsync(session, take, stop);

    public Task<Snowflake> OpenDirectChannelAsync(Snowflake person, CancellationToken stop) => client.Rest.OpenDirectChannelAsync(person, stop);

    public Task<Snowflake> SendAsync(Snowflake channel, OutgoingMessage message, string nonce, CancellationToken stop) => client.Rest.SendAsync(channel, message, nonce, stop);

    public Task<AnswerRoute> AnswerAsync(Interaction to, OutgoingMessage message, AnswerAs how, CancellationToken stop) =>
        client.Answers.AnswerAsync(to, message, how, stop);

    public Task EditAsync(Snowflake channel, Snowflake message, OutgoingMessage text, CancellationToken stop) => client.Rest.EditAsync(channel, message, text, stop);

    public Task EditAnswerAsync(Interaction to, OutgoingMessage text, CancellationToken stop) => client.Answers.EditOriginalAsync(to, text, stop);

    public Task EndDeferralAsync(Interaction to, OutgoingMessage message, CancellationToken stop) => client.Answers.EditOriginalAsync(to, message, stop);

    public Task<byte[]?> FetchAsync(FileLink file, int most, CancellationToken stop) => client.Rest.FetchAsync(file, most, stop);

    public Task<bool> OpenFormAsync(Interaction to, Modal form, CancellationToken stop) => client.Answers.OpenModalAsync(to, form, stop);

    public Task<bool> RegisterAsync(Snowflake application, IReadOnlyList<Command> commands, CancellationToken stop) =>
        client.Rest.RegisterCommandsAsync(application, commands, guild: null, stop);
}
