using BackCare.Core.Content;
using BackCare.Core.Messages;
using BackCare.Discord;

namespace BackCare.Bot.Discord;

/// <summary>Renders a reply as messages of Discord's. A pure function of the reply.</summary>
internal static class DiscordMarkup
{
    /// <summary>Files of one message.</summary>
    private const int MostFiles = 10;

    /// <summary>Characters of what is said of a file to those who cannot see it.</summary>
    private const int LongestDescription = 1024;

    private const int LongestTitle = 256;

    /// <summary>The messages in their order, buttons and files on the last; none where the reply is empty.</summary>
    /// <param name="write">The label of a button for writing, where the member cannot type; null for none.</param>
    public static IReadOnlyList<OutgoingMessage> Messages(Reply reply, string? write = null)
    {
        List<OutgoingMessage> messages = IsReport(reply) ? [Report(reply)] : [.. Pages(reply).Select(OutgoingMessage.Saying)];
        var files = reply.Files.Select(File).Chunk(MostFiles).ToList();
        if (messages.Count == 0 && files.Count > 0)
            messages.Add(new OutgoingMessage());
        if (messages.Count == 0)
            return [];

        messages[^1] = messages[^1] with { Files = files.FirstOrDefault() ?? [] };
        messages.AddRange(files.Skip(1).Select(more => new OutgoingMessage { Files = more }));
        messages[^1] = messages[^1] with { Rows = DiscordComponents.Rows(reply.Buttons, write) };
        return messages;
    }

    private static IReadOnlyList<string> Pages(Reply reply) => DiscordText.Pages(reply.Heading, reply.Text, reply.Footer);

    /// <summary>The progress page stands in a frame, as long as its title and its lines fit there.</summary>
    private static bool IsReport(Reply reply) =>
        reply.Content.Contains(ContentIds.Progress) && reply.Heading is { Length: > 0 and <= LongestTitle / 2 } && DiscordText.Pages(null, reply.Text, reply.Footer).Count == 1;

    private static OutgoingMessage Report(Reply reply) => new()
    {
        Embeds = [new Embed { Title = DiscordText.Escape(reply.Heading!), Description = DiscordText.Pages(null, reply.Text, reply.Footer)[0] }],
    };

    private static FileUpload File(Attachment file) => new(file.Name, file.Bytes, DiscordText.Cut(file.Alt, LongestDescription), file.Type);
}
