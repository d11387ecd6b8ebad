using System.Globalization;
using System.Text.Json;
using BackCare.Core.Content;
using BackCare.Core.Safety;

namespace BackCare.Core.Tests.Safety;

/// <summary>The shipped lexicons and the labelled messages, read from the repository.</summary>
internal static class Lexicons
{
    private static readonly string Root = FindRoot();

    public static SafetyScreen Screen { get; } = SafetyScreen.Load(Sources());

    private static SafetyScreen LexiconAlone { get; } = SafetyScreen.Load([.. Sources().Where(source => !source.Name.Contains("learned", StringComparison.Ordinal))]);

    public static string ContentFolder => Path.Combine(Root, "config", "content");

    public static IReadOnlyList<ContentSource> Sources() =>
    [
        .. Directory.GetFiles(ContentFolder, "*" + SafetyScreen.FileName, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new ContentSource(Path.GetRelativePath(ContentFolder, file), File.ReadAllText(file))),
    ];

    public static IReadOnlyList<Message> Messages(string name) =>
    [
        .. File.ReadLines(Path.Combine(Root, "tests", "BackCare.Core.Tests", "Safety", "Messages", name + ".jsonl"))
            .Select(line => JsonSerializer.Deserialize<Message>(line, JsonSerializerOptions.Web)!),
    ];

    /// <summary>Every message that may be learned from: the labelled ones, denials of each sign, and ordinary answers in which the lexicon hears nothing.</summary>
    public static IReadOnlyList<Message> Learned() =>
        [.. new[] { "dev", "fresh-dev", "crisis-dev", "plain-dev", "oblique-dev", "mixed-dev", "pairs-dev", "medicines-dev" }.SelectMany(Messages), .. Denials(), .. Answers()];

    private static IEnumerable<Message> Denials() =>
        from sign in Messages("dev").Select(message => LexiconAlone.Read(message.Text).Heard).OfType<string>().Distinct()
        from denial in (string[])["no {0}", "No {0} today.", "not had any {0}", "I haven't got {0}", "nothing like {0}", "{0}? no, thank goodness", "never any {0} so far"]
        select new Message("denial", string.Format(CultureInfo.InvariantCulture, denial, sign), "none");

    private static IEnumerable<Message> Answers() =>
        Directory.GetFiles(Path.Combine(Root, "tests", "BackCare.Core.Tests", "Understanding", "Answers"), "dev-*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("text").GetString()!)
            .Distinct()
            .Where(text => LexiconAlone.Read(text).Rule is null)
            .Select(text => new Message("answer", text, "none"));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "BackCare.Bot.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The repository's root was not found above the tests.");
        return folder;
    }
}

/// <summary>A labelled message.</summary>
internal sealed record Message(string Id, string Text, string Expect)
{
    public SafetyLevel Level => SafetyLabels.TryFrom(Expect, out var level) ? level : throw new InvalidOperationException($"{Id}: {Expect} is not a level.");
}
