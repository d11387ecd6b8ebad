namespace BackCare.Core.Places;

/// <summary>The slips of a thumb: one letter too many, too few, wrong, or two that changed places.</summary>
internal static class Typo
{
    public static bool OneEditApart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length < b.Length)
            return OneEditApart(b, a);

        if (a.Length - b.Length > 1)
            return false;

        var same = a.CommonPrefixLength(b);
        var restA = a[same..];
        var restB = b[same..];
        return (restA.Length - restB.Length) switch
        {
            0 when restA.Length is 0 => false,
            0 => restA[1..].SequenceEqual(restB[1..]) || Swapped(restA, restB),
            _ => restA[1..].SequenceEqual(restB),
        };
    }

    private static bool Swapped(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);
}
