using System.Text;

namespace BackCare.Bot.Desk;

/// <summary>The seed of a moment's variety, derived from an inbound's id so that the same inbound is worded the same in every process.</summary>
internal static class Seed
{
    /// <summary>32-bit FNV-1a over the id's UTF-8 bytes; <see cref="string.GetHashCode()"/> differs from process to process.</summary>
    public static int Of(string inbound)
    {
        var hash = 2166136261u;
        foreach (var octet in Encoding.UTF8.GetBytes(inbound))
            hash = unchecked((hash ^ octet) * 16777619u);

        return unchecked((int)hash);
    }
}
