using System.CommandLine;
using BackCare.Bench;
using BackCare.Bench.Faults;

var bot = new Option<string?>("--bot") { Description = "The program to measure (default: published anew, ready to run)", HelpName = "PATH", Recursive = true };
var rounds = new Option<int>("--rounds") { Description = "How often each measurement is repeated; medians count", DefaultValueFactory = _ => 3 };
var data = new Option<string>("--data") { Description = "The folder of the store", HelpName = "DIR", Required = true };
var members = new Option<int>("--members") { Description = "How many members", HelpName = "N", Required = true };
var firstId = new Option<long>("--first-id") { Description = "The Telegram id of the first; the others follow", DefaultValueFactory = _ => Cohort.FirstTalker };
var due = new Option<int>("--due-in-one-minute") { Description = "So many of them have a nudge falling due, spread over one minute that begins in 30 seconds", HelpName = "K" };
var pictures = new Option<string?>("--out") { Description = "A folder for one picture of each kind", HelpName = "DIR" };
var shortly = new Option<bool>("--short") { Description = "The form that CI runs: fewer kills, a shorter outage" };

var root = new RootCommand("Measures BackCare with a fake Telegram or a fake Discord, and breaks it on purpose. Results are also written as JSON to artifacts/bench/.") { bot };

Command Verb(string name, string description, Func<ParseResult, Task<bool>> action, params Option[] options)
{
    var verb = new Command(name, description);
    foreach (var option in options)
        verb.Add(option);
    verb.SetAction(async (parsed, _) => await action(parsed) ? 0 : 1);
    return verb;
}

BotUnderTest Ours(ParseResult parsed) => BotUnderTest.BackCare(parsed.GetValue(bot) ?? Checkout.Publish());

root.Add(Verb("seed", "Fills a store with onboarded members.", async parsed =>
{
    await Cohort.SeedAsync(parsed.GetRequiredValue(data), parsed.GetValue(members), parsed.GetValue(firstId), parsed.GetValue(due), DateTimeOffset.UtcNow.AddSeconds(30));
    return true;
}, data, members, firstId, due));
root.Add(Verb("compare", "Against a bare Telegraf bot that stores nothing: messages a second, and latency at 200 a second.", parsed => Comparison.RunAsync(Ours(parsed), parsed.GetValue(rounds)), rounds));
root.Add(Verb("scale", "What a message costs with 1,000 and with 100,000 members in the store.", parsed => Scale.RunAsync(Ours(parsed), parsed.GetValue(rounds)), rounds));
root.Add(Verb("rush", "What 10,000 nudges falling due in one minute add for those who are talking.", parsed => Rush.RunAsync(Ours(parsed), parsed.GetValue(rounds)), rounds));
root.Add(Verb("discord", "Against a bare discord.js bot that stores nothing: interactions a second, and latency at 100 and 1,000 a second.", parsed => DiscordComparison.RunAsync(BotUnderTest.BackCareOnDiscord(parsed.GetValue(bot) ?? Checkout.Publish()), parsed.GetValue(rounds)), rounds));
root.Add(Verb("startup", "From the start of the process to the first poll.", parsed => Startup.RunAsync(Ours(parsed))));
root.Add(Verb("memory", "Memory after 100,000 messages.", parsed => Memory.RunAsync(Ours(parsed))));
root.Add(Verb("understand", "How fast free text is understood, and how long a message of 400 characters takes.", parsed => UnderstandRun.RunAsync(parsed.GetValue(bot) ?? Checkout.Publish())));
root.Add(Verb("pictures", "What a picture of progress costs, and what a thousand of them leave behind in memory.", parsed => PictureRun.RunAsync(parsed.GetValue(pictures)), pictures));
root.Add(Verb("faults", "Kills, refusals, limits and lost networks: nothing acknowledged is lost, nothing is processed twice.",
    parsed => FaultRuns.RunAsync(BotUnderTest.BackCare(parsed.GetValue(bot) ?? Checkout.BuiltBot), parsed.GetValue(shortly)), shortly));

return await root.Parse(args).InvokeAsync();
