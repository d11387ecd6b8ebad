namespace BackCare.Discord.Rest;

/// <summary>How a request may be treated when it fails or must wait.</summary>
internal enum RouteKind
{
    /// <summary>Counts towards the global limit, carries the token.</summary>
    Bot,

    /// <summary>An interaction's first answer: outside of every limit but its own 3 s, and needs no token.</summary>
    Callback,

    /// <summary>Anything else by an interaction's token: outside of the global limit.</summary>
    Webhook,
}

/// <summary>
/// A request's address in the form in which Discord limits it: <paramref name="Template"/> is what shares a bucket,
/// <paramref name="Resource"/> the channel or webhook that has a bucket of its own.
/// </summary>
/// <param name="Repeatable">Carrying it out twice is the same as once.</param>
internal readonly record struct Route(HttpMethod Method, string Template, string Resource, string Path, RouteKind Kind, bool Repeatable)
{
    public static Route GatewayBot { get; } = Get("gateway/bot");

    public static Route CurrentUser { get; } = Get("users/@me");

    public static Route CurrentApplication { get; } = Get("applications/@me");

    public static Route OpenDirectChannel { get; } =
        new(HttpMethod.Post, "POST users/@me/channels", "", "users/@me/channels", RouteKind.Bot, Repeatable: true);

    /// <summary>Repeatable because every message carries an enforced nonce.</summary>
    public static Route CreateMessage(Snowflake channel) => new(
        HttpMethod.Post, "POST channels/messages", channel.ToString(), $"channels/{channel}/messages", RouteKind.Bot, Repeatable: true);

    public static Route EditMessage(Snowflake channel, Snowflake message) => new(
        HttpMethod.Patch, "PATCH channels/messages", channel.ToString(), $"channels/{channel}/messages/{message}", RouteKind.Bot, Repeatable: true);

    public static Route DeleteMessage(Snowflake channel, Snowflake message) => new(
        HttpMethod.Delete, "DELETE channels/messages", channel.ToString(), $"channels/{channel}/messages/{message}", RouteKind.Bot, Repeatable: true);

    public static Route Typing(Snowflake channel) => new(
        HttpMethod.Post, "POST channels/typing", channel.ToString(), $"channels/{channel}/typing", RouteKind.Bot, Repeatable: true);

    public static Route ListCommands(Snowflake application, Snowflake? guild) =>
        Commands(HttpMethod.Get, application, guild, "?with_localizations=true");

    public static Route ReplaceCommands(Snowflake application, Snowflake? guild) => Commands(HttpMethod.Put, application, guild, "");

    /// <summary>Repeatable because a second time is told from a first by code 40060.</summary>
    public static Route Callback(Interaction to) => new(
        HttpMethod.Post, "POST interactions/callback", "", $"interactions/{to.Id}/{to.Token}/callback", RouteKind.Callback, Repeatable: true);

    public static Route FollowUp(Interaction to) =>
        Webhook(HttpMethod.Post, "POST webhooks", to, "", repeatable: false);

    public static Route EditOriginal(Interaction to) =>
        Webhook(HttpMethod.Patch, "PATCH webhooks/messages", to, "/messages/@original", repeatable: true);

    public static Route DeleteOriginal(Interaction to) =>
        Webhook(HttpMethod.Delete, "DELETE webhooks/messages", to, "/messages/@original", repeatable: true);

    private static Route Get(string path) => new(HttpMethod.Get, "GET " + path, "", path, RouteKind.Bot, Repeatable: true);

    private static Route Commands(HttpMethod method, Snowflake application, Snowflake? guild, string query)
    {
        var place = guild is { } id ? $"guilds/{id}/" : "";
        return new(method, $"{method} commands", place, $"applications/{application}/{place}commands{query}", RouteKind.Bot, Repeatable: true);
    }

    private static Route Webhook(HttpMethod method, string template, Interaction to, string rest, bool repeatable) => new(
        method, template, to.Token, $"webhooks/{to.ApplicationId}/{to.Token}{rest}", RouteKind.Webhook, repeatable);

    /// <summary>What may be logged: no token is part of it.</summary>
    public override string ToString() => Template;
}
