using BackCare.Bot.Desk;
using BackCare.Bot.Hosting;
using BackCare.Bot.Making;
using BackCare.Bot.Outbox;
using BackCare.Bot.Terminal;
using BackCare.Core;
using BackCare.Core.Content;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Spectre.Console;

namespace BackCare.Bot.Commands;

/// <summary><c>chat</c>: the companion in the terminal, kept in the same store as any other member.</summary>
internal static class ChatCommand
{
    public static async Task<int> RunAsync(BotSettings settings, string? files, CancellationToken cancel)
    {
        NoDumps.Refuse();
        foreach (var warning in settings.Keys.Warnings())
            await Console.Error.WriteLineAsync(warning);

        var content = ContentFolder.Load(settings);
        await using var store = settings.NewStore();
        var start = await store.OpenAsync(cancel);

        using var logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Warning)
            .AddSimpleConsole(console => console.SingleLine = true)
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        var time = new ShiftedTime();
        var messenger = new TerminalMessenger(AnsiConsole.Console, files);
        using var ledger = new Ledger(time);
        using var workshop = Makers.All(logs.CreateLogger<Workshop>());
        using var outbox = new OutboxPump([messenger], workshop, settings.Outbox, ledger, time, logs.CreateLogger<OutboxPump>());
        var desk = new FrontDesk(store, new Companion(content).Decide, content.Words.Say(ContentIds.SafetyApology, 0), outbox, ledger, time, logs.CreateLogger<FrontDesk>());
        desk.Start(start);
        var running = Task.WhenAll(desk.RunAsync(CancellationToken.None), outbox.RunAsync(CancellationToken.None));
        try
        {
            await new TerminalChat(desk, outbox, messenger, time, AnsiConsole.Console).RunAsync(start, Console.In, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            AnsiConsole.WriteLine();
        }

        AnsiConsole.MarkupLine($"[dim]Goodbye. What you told me is kept in {Markup.Escape(Path.GetFullPath(settings.DataFolder))}.[/]");
        outbox.Stop();
        desk.Close();
        await running;
        return 0;
    }
}
