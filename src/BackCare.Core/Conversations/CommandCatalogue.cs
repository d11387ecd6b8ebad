namespace BackCare.Core.Conversations;

/// <summary>A command that members may write, with or without its slash on platforms that have menus. Its description is content, <c>command/NAME</c>.</summary>
public sealed record CommandEntry(string Name, bool InCommunities = false)
{
    public string Content => $"command/{Name}";
}

/// <summary>The commands, in the order in which menus show them; the same on every platform.</summary>
public static class CommandCatalogue
{
    public static IReadOnlyList<CommandEntry> All { get; } =
    [
        new("checkin", InCommunities: true),
        new("plan"),
        new("exercise"),
        new("pace"),
        new("course"),
        new("progress", InCommunities: true),
        new("patterns"),
        new("review"),
        new("paper"),
        new("graduate"),
        new("visit"),
        new("meds"),
        new("med"),
        new("flare"),
        new("learn"),
        new("why"),
        new("breathe"),
        new("tried"),
        new("anchor"),
        new("kind"),
        new("tradeoff"),
        new("places"),
        new("edit"),
        new("yesterday"),
        new("pause"),
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
