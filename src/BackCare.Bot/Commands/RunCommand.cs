using BackCare.Bot.Hosting;
using BackCare.Core.Content;
using BackCare.Core.Safety;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Commands;

/// <summary>The program without a verb: the platforms that have a token, or else the chat in the terminal.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(BotSettings settings, CancellationToken cancel)
    {
        if (!settings.HasTelegram && !settings.HasDiscord)
        {
            await Console.Error.WriteLineAsync("No platform has a token yet, so this is the chat in the terminal. README.md says how to get one for Telegram or Discord.");
            return await ChatCommand.RunAsync(settings, files: null, cancel);
        }

        NoDumps.Refuse();

        // Nothing is started before the content is read and found to be right; only putting the host together goes on beside it.
        var content = Task.Run(() => ContentFolder.Load(settings), cancel);
        using var host = Build(settings, () => content.GetAwaiter().GetResult());
        var log = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("BackCare");
        WarnOfOldNumbers(log, (await content).Numbers);
        foreach (var warning in settings.Keys.Warnings())
            log.LogWarning("{Warning}", warning);
        await host.RunAsync(cancel);
        return Environment.ExitCode;
    }

    /// <summary>The host with everything that the settings ask for, not started; it asks for the content when it starts.</summary>
    public static IHost Build(BotSettings settings, Func<ContentSet> content)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            console.UseUtcTimestamp = true;
        });
        builder.Services.AddCompanion(settings, content).AddTelegram(settings).AddDiscord(settings);
        return builder.Build();
    }

    /// <summary>Emergency and crisis numbers change; someone has to look at them twice a year.</summary>
    private static void WarnOfOldNumbers(ILogger log, CrisisNumbers numbers)
    {
        if (numbers.IsStale(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)))
            log.LogWarning("The emergency and crisis numbers were last reviewed on {ReviewedOn:yyyy-MM-dd}. Check them and set reviewedOn in numbers.yaml.", numbers.ReviewedOn);
    }
}
