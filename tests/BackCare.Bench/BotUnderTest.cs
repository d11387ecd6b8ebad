namespace BackCare.Bench;

/// <summary>A bot that the load generator can start.</summary>
/// <param name="Name">As the tables call it.</param>
/// <param name="Command">A shell's command; <c>{url}</c>, <c>{token}</c> and <c>{data}</c> are filled in.</param>
/// <param name="Generator">The program that loads it: <c>telegram-load.mjs</c> or <c>discord-load.mjs</c>.</param>
internal sealed record BotUnderTest(string Name, string Command, string Generator)
{
    private const string FakeTelegram = "telegram-load.mjs";
    private const string FakeDiscord = "discord-load.mjs";

    public static BotUnderTest BackCare(string program) =>
        new("BackCare", $"env Telegram__ApiBaseUrl={{url}} Telegram__Token={{token}} Storage__Folder={{data}} {program}", FakeTelegram);

    public static BotUnderTest BackCareOnDiscord(string program) =>
        new("BackCare", $"env Discord__ApiBaseUrl={{url}}/api/v10 Discord__Token={{token}} Storage__Folder={{data}} {program}", FakeDiscord);

    public static BotUnderTest Telegraf { get; } = new("Telegraf", $"node {Path.Combine(Checkout.Node, "telegraf-bot.mjs")}", FakeTelegram);

    public static BotUnderTest DiscordJs { get; } = new("discord.js", $"node {Path.Combine(Checkout.Node, "discordjs-bot.mjs")}", FakeDiscord);

    public BotUnderTest With(string store) => this with { Command = Command.Replace("{data}", store, StringComparison.Ordinal) };

    /// <summary>Talks to another server than the load generator's own, such as a wire in front of it.</summary>
    public BotUnderTest Through(Uri server) => this with { Command = Command.Replace("{url}", server.ToString().TrimEnd('/'), StringComparison.Ordinal) };
}
