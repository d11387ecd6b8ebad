using System.Text.RegularExpressions;
using BackCare.Bot.Hosting;
using Microsoft.Extensions.Configuration;

namespace BackCare.Bot.Discord;

/// <summary>The <c>Discord</c> section of the configuration. Not a record, so that nothing prints the token.</summary>
public sealed partial class DiscordSettings
{
    public const string Section = "Discord";

    /// <summary>The bot's token, as the developer portal shows it, without "Bot ".</summary>
    public required string Token { get; init; }

    /// <summary>Another REST root than Discord's own, with its version; null for Discord's own.</summary>
    public Uri? ApiBaseUrl { get; init; }

    /// <summary>Reads and checks the section; null where no token is configured.</summary>
    /// <exception cref="SettingsException">A value cannot be right.</exception>
    public static DiscordSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var token = section[nameof(Token)]?.Trim();
        if (string.IsNullOrEmpty(token))
            return null;

        if (!TokenShape().IsMatch(token))
            throw new SettingsException("Discord:Token does not look like a bot token. It is three parts with dots between, as the developer portal shows it under Bot > Reset Token, without \"Bot \" before it.");

        return new DiscordSettings { Token = token, ApiBaseUrl = section[nameof(ApiBaseUrl)]?.Trim() is { Length: > 0 } server ? Server(server) : null };
    }

    private static Uri Server(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query == "" && uri.UserInfo == ""
            ? uri
            : throw new SettingsException("Discord:ApiBaseUrl is not the address of a server; it should look like https://discord.com/api/v10.");

    [GeneratedRegex("^[A-Za-z0-9_=-]{3,}\\.[A-Za-z0-9_=-]+\\.[A-Za-z0-9_=-]{3,}$")]
    private static partial Regex TokenShape();
}
