namespace BackCare.Core.Understanding;

internal enum TokenKind
{
    Word,
    Number,
    Mark,
}

/// <summary>
/// A word, a number or a mark of a text: its plain form, its value when it is a number, where it stands in the original,
/// and whether it follows the token before it without a space.
/// </summary>
internal readonly record struct Token(TokenKind Kind, string Text, decimal Value, int Start, int End, bool Glued)
{
    public bool IsNumber => Kind == TokenKind.Number;

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Text.Length == 1 && Text[0] == mark;

    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;
}
