namespace BackCare.Core.Conversations;

/// <summary>A command as written: "/pause 3" is <c>pause</c> with the argument "3".</summary>
internal readonly record struct Command(string Name, string Argument)
{
    /// <summary>Reads a command from the beginning of a text; null where it has none.</summary>
    public static Command? From(string words)
    {
        var text = words.Trim();
        if (text.Length < 2 || text[0] != '/' || !char.IsLetter(text[1]))
            return null;

        var end = text.IndexOfAny([' ', '\n', '\t']);
        var name = (end < 0 ? text[1..] : text[1..end]).Split('@')[0].ToLowerInvariant();
        return new Command(name, end < 0 ? "" : text[end..].Trim());
    }
}
