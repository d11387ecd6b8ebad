namespace BackCare.Core.Conversations;

/// <summary>A command that members may write, with or without its slash on platforms that have menus. Its description is content, <c>command/NAME</c>.</summary>
/// <param name="Argument">What may be written behind it, by the name of the label of its content that says so; null where nothing may.</param>
public sealed record CommandEntry(string Name, bool InCommunities = false, string? Argument = null)
{
    public string Content => $"command/{Name}";
}

/// <summary>The commands, in the order in which menus show them; the same on every platform.</summary>
public static class CommandCatalogue
{
    public static IReadOnlyList<CommandEntry> All { get; } =
    [
        new("checkin", InCommunities: true),
        new("plan", Argument: "exercise"),
        new("exercise", Argument: "name"),
        new("pace", Argument: "what"),
        new("course", Argument: "what"),
        new("progress", InCommunities: true, Argument: "time"),
        new("patterns"),
        new("review"),
        new("paper", Argument: "numbers"),
        new("graduate"),
        new("visit"),
        new("meds", Argument: "change"),
        new("med", Argument: "name"),
        new("flare", Argument: "what"),
        new("learn", Argument: "topic"),
        new("why", Argument: "more"),
        new("breathe", Argument: "minutes"),
        new("tried", Argument: "what"),
        new("anchor", Argument: "after"),
        new("kind"),
        new("tradeoff"),
        new("places"),
        new("edit"),
        new("yesterday"),
        new("pause", Argument: "days"),
        new("resume"),
        new("settings"),
        new("privacy", InCommunities: true),
        new("mydata"),
        new("export"),
        new("import"),
        new("forget"),
        new("help", InCommunities: true),
    ];

    /// <summary>What of a text is the member's own: all of it, without the name of a command out of the menus, which is the program's word and says nothing of them.</summary>
    public static string OwnWords(string words) =>
        Command.From(words) is { } command && All.Any(entry => entry.Name == command.Name) ? command.Argument : words;
}
