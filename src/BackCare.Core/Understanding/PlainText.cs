using System.Text;

namespace BackCare.Core.Understanding;

/// <summary>
/// A text made plain for reading: lower case, apostrophes gone, number words as digits. <see cref="Line"/> is the tokens
/// with one space between them and at both ends, so that a pattern can ask for whole words.
/// </summary>
internal sealed record PlainText(string Original, IReadOnlyList<Token> Tokens, string Line)
{
    public bool HasNumber => Line.AsSpan().ContainsAnyInRange('0', '9');

    public static PlainText Of(string? text)
    {
        var original = text ?? "";
        var tokens = Numerals.Merged(Lexer.Tokens(original));
        var line = new StringBuilder(" ", original.Length + 16);
        foreach (var token in tokens)
        {
            line.Append(token.Text).Append(' ');
        }

        return new PlainText(original, tokens, line.ToString());
    }
}
