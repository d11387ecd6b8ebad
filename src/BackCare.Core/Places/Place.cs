namespace BackCare.Core.Places;

/// <summary>
/// Where a member lives, as far as BackCare needs it: the country (ISO 3166-1 alpha-2, for emergency numbers), the time zone, and a label a
/// person understands, such as "India" or "US – Eastern (New York)".
/// </summary>
public sealed record Place(string Country, ZoneId Zone, string Label);
