using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace BackCare.Bot.Telegram;

/// <summary>The <c>Telegram</c> section of the configuration. Not a record, so that nothing prints the token.</summary>
public sealed partial class TelegramOptions
{
    public const string Section = "Telegram";

    private static readonly string[] Keys = [nameof(Token), nameof(ApiBaseUrl)];

    /// <summary>The bot's token, as @BotFather gave it.</summary>
    public required string Token { get; init; }

    /// <summary>Another Bot API server, such as <c>http://localhost:8081</c>; null for Telegram's own.</summary>
    public string? ApiBaseUrl { get; init; }

    /// <summary>The bot's own user id, which is the first half of its token.</summary>
    public long BotId => long.Parse(Token.AsSpan(0, Token.IndexOf(':')), CultureInfo.InvariantCulture);

    /// <summary>Reads and checks the section; null where no token is configured.</summary>
    /// <exception cref="TelegramException">A key is unknown or a value cannot be right.</exception>
    public static TelegramOptions? From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section.GetChildren().FirstOrDefault(child => !Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new TelegramException($"The configuration has an unknown key {Section}:{unknown.Key}; known are {string.Join(" and ", Keys)}.");

        var token = section[nameof(Token)]?.Trim();
        if (string.IsNullOrEmpty(token))
            return null;

        var server = section[nameof(ApiBaseUrl)]?.Trim();
        return Check(new TelegramOptions { Token = token, ApiBaseUrl = string.IsNullOrEmpty(server) ? null : server });
    }

    /// <exception cref="TelegramException">A value cannot be right.</exception>
    public static TelegramOptions Check(TelegramOptions options)
    {
        if (!TokenShape().IsMatch(options.Token))
            throw new TelegramException("Telegram:Token does not look like a bot token. It is digits, a colon, then letters, digits, _ or -, as @BotFather shows it.");

        if (options.ApiBaseUrl is { } server && !IsServer(server))
            throw new TelegramException("Telegram:ApiBaseUrl is not the address of a server; it should look like http://localhost:8081.");

        return options;
    }

    private static bool IsServer(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query == "" && uri.UserInfo == "";

    [GeneratedRegex("^[0-9]{1,16}:[A-Za-z0-9_-]{3,}$")]
    private static partial Regex TokenShape();
}
