using System.Text;

namespace BackCare.Core.Imports;

/// <summary>The file of an exported record as platforms bring it.</summary>
public static class ExportedFile
{
    /// <summary>Bytes of the largest file that is fetched: some years of full days.</summary>
    public const int MostBytes = 4_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file in UTF-8, with or without a mark at its beginning; null where it is something else or too large.</summary>
    public static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes.Length > MostBytes ? null : Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
