using System.Text;

namespace BackCare.Discord.Tests.StandIn;

/// <summary>A part of a multipart body.</summary>
public sealed record Part(string Name, string? FileName, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Takes a multipart/form-data body apart.</summary>
    public static IReadOnlyList<Part> AllOf(HttpMessage message)
    {
        var boundary = message.ContentType[(message.ContentType.IndexOf("boundary=", StringComparison.Ordinal) + 9)..].Split(';')[0].Trim('"');
        var parts = new List<Part>();
        // Latin-1 keeps every byte as one character.
        foreach (var piece in Encoding.Latin1.GetString(message.Body).Split("--" + boundary).Skip(1).SkipLast(1))
        {
            var split = piece.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var head = piece[..split];
            parts.Add(new Part(Between(head, "name=") ?? "", Between(head, "filename="), Encoding.Latin1.GetBytes(piece[(split + 4)..^2])));
        }

        return parts;
    }

    private static string? Between(string head, string key)
    {
        var start = head.IndexOf(' ' + key, StringComparison.Ordinal);
        if (start < 0)
            return null;

        var rest = head[(start + key.Length + 1)..];
        return rest.StartsWith('"') ? rest[1..rest.IndexOf('"', 1)] : rest.Split(';', '\r')[0];
    }
}
