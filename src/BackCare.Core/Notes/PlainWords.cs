using System.Text.RegularExpressions;

namespace BackCare.Core.Notes;

/// <summary>Words that mean a command without its slash.</summary>
internal static partial class PlainWords
{
    /// <summary>The command that the whole message stands for, or null.</summary>
    public static string? CommandFor(string words) => Bare(words.Trim().TrimEnd('.', '!', '?').ToLowerInvariant()) switch
    {
        "stop" or "unsubscribe" or "leave me alone" or "stop messaging me" or "stop writing to me" => "stop",
        "forget me" or "delete my data" or "erase my data" or "delete everything" or "delete me" => "forget",
        "help" or "what can you do" or "commands" => "help",
        "privacy" => "privacy",
        "start" => "start",
        "check in" or "checkin" or "check-in" => "checkin",
        "yesterday" => "yesterday",
        "progress" or "how am i doing" => "progress",
        "review" or "my review" or "my fortnight" => "review",
        "paper" or "paper mode" => "paper",
        "back" or "i'm back" or "im back" or "i’m back" => "back",
        "settings" => "settings",
        "talk less" or "you talk too much" or "less talk" or "too much talk" or "say less" or "fewer words" => "talkless",
        "plan" or "my plan" or "today's plan" or "todays plan" or "my exercises" or "exercise plan" => "plan",
        "exercise" or "exercises" or "exercise cards" => "exercise",
        "pace" or "pacing" or "my pace" => "pace",
        "course" or "physio" or "physiotherapy" or "my physio" or "my physiotherapy" => "course",
        "pause" => "pause",
        "resume" or "unpause" => "resume",
        "visit" or "doctor's visit" => "visit",
        "export" => "export",
        "import" => "import",
        "mydata" or "my data" or "what do you know about me" or "what do you keep" => "mydata",
        "edit" => "edit",
        "learn" or "lessons" => "learn",
        "places" or "resources" or "places to go" => "places",
        "meds" or "my meds" or "my medicines" => "meds",
        "breathe with me" or "let's breathe" => "breathe",
        "flare" or "flare plan" or "my flare plan" => "flare",
        _ => null,
    };

    /// <summary>The words without "ok fine," before and "please" after them.</summary>
    private static string Bare(string words) => Around().Replace(words, "").Trim();

    [GeneratedRegex("^(?:(?:ok|okay|fine|alright|well|sure|please|lets|let's|go on then)[ ,.]+)+|[ ,]+(?:please|then)$", RegexOptions.CultureInvariant)]
    private static partial Regex Around();
}
