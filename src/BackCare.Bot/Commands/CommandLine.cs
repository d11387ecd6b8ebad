using System.CommandLine;
using BackCare.Bot.Hosting;
using BackCare.Bot.Storage;
using BackCare.Bot.Telegram;
using BackCare.Core.Content;

namespace BackCare.Bot.Commands;

/// <summary>The program's verbs. Results go to standard output, messages for people to standard error; 0 is success, 1 a failure explained in words, 2 wrong usage.</summary>
internal static class CommandLine
{
    private const int Failed = 1;
    private const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Try: BackCare.Bot --help");
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception explained) when (explained is ContentException or SettingsException or StoreException or TelegramException)
        {
            await Console.Error.WriteLineAsync(explained.Message);
            return Failed;
        }
    }

    private static RootCommand Root()
    {
        var data = new Option<string?>("--data") { Description = "The folder of the store (default: data)", Recursive = true, HelpName = "DIR" };
        var settings = new Option<string[]>("--set")
        {
            Description = "A setting for this run, such as --set Storage:Folder=/srv/backcare (never a token: others could read it in the list of processes)",
            Recursive = true,
            HelpName = "KEY=VALUE",
        };
        var root = new RootCommand("BackCare: a companion in chat for people who live with chronic back pain.") { data, settings };

        BotSettings Settings(ParseResult parsed) => BotSettings.Read(parsed.GetValue(data), parsed.GetValue(settings) ?? []);

        root.SetAction((parsed, cancel) => RunCommand.RunAsync(Settings(parsed), cancel));
        root.Add(Chat(Settings));
        root.Add(Replay(Settings));
        root.Add(Verb("understand", "Shows how free text is read: one JSON object a line in, one a line out.", (parsed, cancel) => UnderstandCommand.RunAsync(Settings(parsed), Console.In, Console.Out, cancel)));
        root.Add(Content(Settings));
        root.Add(OfMember("export", "Writes a member's whole record as JSON.", MemberCommands.ExportAsync, Settings));
        root.Add(OfMember("erase", "Removes a member without a trace.", MemberCommands.EraseAsync, Settings));
        root.Add(Backup(Settings));
        root.Add(Restore(Settings));
        root.Add(Keys(Settings));
        root.Add(Simulate(Settings));
        root.Add(Verb("health", "Says whether the running instance is well.", (parsed, cancel) => HealthCommand.RunAsync(Settings(parsed), cancel)));
        root.Add(Telegram(Settings));
        root.Add(Discord(Settings));
        return root;
    }

    private static Command Verb(string name, string description, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        var verb = new Command(name, description);
        verb.SetAction(action);
        return verb;
    }

    private static Option<string?> Files() => new("--files") { Description = "Writes attachments to this folder", HelpName = "DIR" };

    private static Command Chat(Func<ParseResult, BotSettings> settings)
    {
        var files = Files();
        var chat = new Command("chat", "Chat in the terminal, whatever is configured.") { files };
        chat.SetAction((parsed, cancel) => ChatCommand.RunAsync(settings(parsed), parsed.GetValue(files), cancel));
        return chat;
    }

    private static Command Replay(Func<ParseResult, BotSettings> settings)
    {
        var files = Files();
        var replay = new Command("replay", "Plays a conversation from standard input on a clock of its own: one JSON object a line in, one a line out.") { files };
        replay.SetAction((parsed, cancel) => ReplayCommand.RunAsync(settings(parsed), Console.In, Console.Out, parsed.GetValue(files), cancel));
        return replay;
    }

    private static Command Simulate(Func<ParseResult, BotSettings> settings)
    {
        var members = Number("--members", 1, 1, 100_000, "How many members");
        var days = Number("--days", 90, 1, 1000, "How many days they have talked, up to today");
        var seed = Number("--seed", 1, int.MinValue, int.MaxValue, "Another number makes other people");
        var simulate = new Command("simulate", "Fills a new store with a synthetic cohort, and lists what was said to it.") { members, days, seed };
        simulate.SetAction((parsed, cancel) => SimulateCommand.RunAsync(
            settings(parsed), parsed.GetValue(members), parsed.GetValue(days), parsed.GetValue(seed), Console.Out, cancel));
        return simulate;
    }

    private static Option<int> Number(string name, int usual, int least, int most, string description)
    {
        var option = new Option<int>(name) { Description = $"{description} (default: {usual})", HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out var value) && (value < least || value > most))
                result.AddError($"{name} is a number from {least} to {most}.");
        });
        return option;
    }

    private static Command Content(Func<ParseResult, BotSettings> settings)
    {
        var content = new Command("content", "Works on everything a member can read.");
        content.Add(Verb("check", "Validates everything under the content folder.", (parsed, _) => Task.FromResult(ContentCommand.Check(settings(parsed), Console.Out, Console.Error))));
        return content;
    }

    private static Command OfMember(string name, string description, Func<BotSettings, string, TextWriter, CancellationToken, Task<int>> action, Func<ParseResult, BotSettings> settings)
    {
        var member = new Argument<string>("member") { Description = "PLATFORM:ID, such as telegram:123456789, or a member id from the log" };
        var verb = new Command(name, description) { member };
        verb.SetAction((parsed, cancel) => action(settings(parsed), parsed.GetRequiredValue(member), Console.Out, cancel));
        return verb;
    }

    private static Command Backup(Func<ParseResult, BotSettings> settings)
    {
        var file = new Argument<string>("file") { Description = "The backup; one that is there is replaced once the new one was read back" };
        var keys = new Option<string?>("--keys") { Description = "Also copies the vault of keys to this file, over the copy before; keep the newest only", HelpName = "FILE" };
        var backup = new Command("backup", "Writes a consistent copy of the store, while the bot runs or not. It holds no keys.") { file, keys };
        backup.SetAction((parsed, cancel) => BackupCommands.BackUpAsync(settings(parsed), parsed.GetRequiredValue(file), parsed.GetValue(keys), Console.Out, cancel));
        return backup;
    }

    private static Command Restore(Func<ParseResult, BotSettings> settings)
    {
        var file = new Argument<string>("file") { Description = "A backup" };
        var keys = new Option<string?>("--keys") { Description = "The newest copy of the vault, on a machine that has none", HelpName = "FILE" };
        var restore = new Command("restore", "Puts a backup in the place of the store, once all of it was verified. The bot must be stopped.") { file, keys };
        restore.SetAction((parsed, cancel) => BackupCommands.RestoreAsync(settings(parsed), parsed.GetRequiredValue(file), parsed.GetValue(keys), Console.Out, cancel));
        return restore;
    }

    private static Command Keys(Func<ParseResult, BotSettings> settings)
    {
        var to = new Option<string?>("--to") { Description = "The file of the new key, made where it is missing; needed where the key is given by a setting", HelpName = "FILE" };
        var rotate = new Command("rotate", "Locks the vault with a new master key. The bot must be stopped.") { to };
        rotate.SetAction((parsed, cancel) => BackupCommands.RotateAsync(settings(parsed), parsed.GetValue(to), Console.Out, cancel));
        return new Command("keys", "Works on the keys of the store.") { rotate };
    }

    private static Command Telegram(Func<ParseResult, BotSettings> settings)
    {
        var telegram = new Command("telegram", "Works on the connection to Telegram.");
        telegram.Add(Verb("check", "Verifies the token and the bot's set-up with Telegram, and changes nothing.", (parsed, cancel) => TelegramCommand.CheckAsync(settings(parsed), Console.Out, cancel)));
        return telegram;
    }

    private static Command Discord(Func<ParseResult, BotSettings> settings)
    {
        var person = new Option<string?>("--dm") { Description = "Sends one direct message to this user, best yourself", HelpName = "USER_ID" };
        var check = new Command("check", "Verifies the token, the gateway and the commands with Discord, and changes nothing.") { person };
        check.SetAction((parsed, cancel) => DiscordCommand.CheckAsync(settings(parsed), parsed.GetValue(person), Console.Out, cancel));
        return new Command("discord", "Works on the connection to Discord.") { check };
    }
}
