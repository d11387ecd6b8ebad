using System.Diagnostics.CodeAnalysis;

namespace BackCare.Core.Places;

/// <summary>The IANA id of a time zone that the embedded tzdb knows, such as <c>Asia/Kolkata</c>.</summary>
/// <remarks>
/// What a person or a platform says goes through <see cref="TryFrom"/>; the constructor is for ids that once came from there, such as
/// stored ones.
/// </remarks>
public readonly record struct ZoneId(string Value)
{
    public static ZoneId Utc { get; } = new("Etc/UTC");

    /// <summary>
    /// Reads an id in any case and by any of its older names (<c>asia/calcutta</c>); false when the tzdb has no such zone.
    /// </summary>
    public static bool TryFrom([NotNullWhen(true)] string? text, out ZoneId zone)
    {
        zone = Utc;
        if (text is null || !TzdbZones.TryCanonical(text.Trim(), out var id))
            return false;

        zone = new(id);
        return true;
    }

    public override string ToString() => Value;
}
