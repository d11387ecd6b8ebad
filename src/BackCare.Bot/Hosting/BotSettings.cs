using System.Globalization;
using BackCare.Bot.Outbox;
using BackCare.Bot.Retention;
using BackCare.Bot.Storage.Keys;
using BackCare.Bot.Storage.LiteDb;
using DotNetEnv;
using DotNetEnv.Configuration;
using Microsoft.Extensions.Configuration;

namespace BackCare.Bot.Hosting;

/// <summary>The program's configuration: <c>config/appsettings.json</c>, then <c>.env</c>, then the environment, then the command line; the last one wins.</summary>
public sealed class BotSettings
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Telegram"] = ["Token", "ApiBaseUrl"],
        ["Discord"] = ["Token", "ApiBaseUrl"],
        ["Storage"] = ["Folder", "Key", "KeyFile"],
        ["Privacy"] = ["KeepDays", "ForgetAfterDays"],
        ["Content"] = ["Folder"],
        [OutboxOptions.Section] = [nameof(OutboxOptions.InFlight), nameof(OutboxOptions.ProactivePerSecond)],
    };

    private readonly IConfigurationRoot configuration;

    private BotSettings(IConfigurationRoot configuration) => this.configuration = configuration;

    public IConfiguration Configuration => configuration;

    /// <summary>The folder of the embedded store.</summary>
    public string DataFolder => configuration["Storage:Folder"] is { Length: > 0 } folder ? folder : "data";

    /// <summary>The store's data file.</summary>
    public string StorePath => Path.Combine(DataFolder, BotSetup.StoreFile);

    /// <summary>Where the store's keys are.</summary>
    public KeySource Keys => new(Path.Combine(DataFolder, "keys"), Given("Storage:Key"), Given("Storage:KeyFile"));

    /// <summary>The folder of everything that members can read.</summary>
    public string ContentFolder => configuration["Content:Folder"] is { Length: > 0 } folder ? folder : Shipped(Path.Combine("config", "content"));

    /// <summary>How long what members said is kept.</summary>
    /// <exception cref="SettingsException">A value is no number of days, or shorter than can be.</exception>
    public RetentionRule Retention => new(Days("Privacy:KeepDays", RetentionRule.LeastKeepDays), Days("Privacy:ForgetAfterDays", RetentionRule.LeastForgetAfterDays));

    /// <summary>How fast platforms are written to.</summary>
    /// <exception cref="SettingsException">A value is no number, or out of its range.</exception>
    public OutboxOptions Outbox
    {
        get
        {
            var usual = new OutboxOptions();
            var options = new OutboxOptions
            {
                InFlight = (int)Number(nameof(OutboxOptions.InFlight), usual.InFlight),
                ProactivePerSecond = Number(nameof(OutboxOptions.ProactivePerSecond), usual.ProactivePerSecond),
            };
            return new OutboxOptionsValidator().Validate(null, options) is { Failed: true } wrong
                ? throw new SettingsException($"{OutboxOptions.Section}: {wrong.FailureMessage}")
                : options;
        }
    }

    public bool HasTelegram => configuration["Telegram:Token"] is { Length: > 0 };

    public bool HasDiscord => configuration["Discord:Token"] is { Length: > 0 };

    /// <summary>The store that the settings describe, not opened.</summary>
    public LiteDbStore NewStore() => new(StorePath, Keys);

    /// <summary>Reads all sources and checks that every key in the program's own sections is known.</summary>
    /// <exception cref="SettingsException">A file cannot be read, or a key is unknown.</exception>
    public static BotSettings Read(string? dataFolder, IReadOnlyList<string> overrides)
    {
        var builder = new ConfigurationBuilder();
        builder.AddJsonFile(Path.GetFullPath(Shipped(Path.Combine("config", "appsettings.json"))), optional: true);
        builder.AddDotNetEnv(".env", LoadOptions.NoEnvVars());
        builder.AddEnvironmentVariables();
        builder.AddInMemoryCollection(overrides.Select(Override));
        if (dataFolder is not null)
            builder.AddInMemoryCollection([new("Storage:Folder", dataFolder)]);

        try
        {
            var configuration = builder.Build();
            RefuseUnknownKeys(configuration);
            return new BotSettings(configuration);
        }
        catch (InvalidDataException broken)
        {
            throw new SettingsException($"{broken.Message} {broken.InnerException?.Message}".Trim());
        }
    }

    /// <summary>A shipped file or folder: in the working folder, or else beside the program.</summary>
    private static string Shipped(string path) => File.Exists(path) || Directory.Exists(path) ? path : Path.Combine(AppContext.BaseDirectory, path);

    private static KeyValuePair<string, string?> Override(string setting)
    {
        var equals = setting.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
            throw new SettingsException($"--set {setting}: write it as KEY=VALUE, such as Storage:Folder=/srv/backcare.");

        var key = setting[..equals];
        if (key.EndsWith(":Token", StringComparison.OrdinalIgnoreCase))
            throw new SettingsException($"{key}: a token on the command line shows in the list of processes. Put it into .env or the environment instead.");
        if (key.EndsWith(":Key", StringComparison.OrdinalIgnoreCase))
            throw new SettingsException($"{key}: a key on the command line shows in the list of processes. Put it into a file and name that as Storage:KeyFile, or into the environment.");

        return new(key, setting[(equals + 1)..]);
    }

    private int? Days(string key, int least) => Given(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= least && days <= 36_500 ? days
        : throw new SettingsException($"{key}: '{text}' is not a number of days from {least} on. Leave it out to keep everything.");

    private string? Given(string key) => configuration[key] is { Length: > 0 } text ? text : null;

    private double Number(string key, double usual) => configuration[$"{OutboxOptions.Section}:{key}"] is not { Length: > 0 } text
        ? usual
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new SettingsException($"{OutboxOptions.Section}:{key}: '{text}' is not a number.");

    private static void RefuseUnknownKeys(IConfigurationRoot configuration)
    {
        foreach (var (section, keys) in Known)
        {
            foreach (var child in configuration.GetSection(section).GetChildren())
            {
                if (!keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                    throw new SettingsException($"{section}:{child.Key}: there is no such setting. Known here are {string.Join(", ", keys.Select(key => $"{section}:{key}"))}.");
            }
        }
    }
}
