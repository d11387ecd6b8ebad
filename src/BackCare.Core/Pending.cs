using BackCare.Core.Content;
namespace BackCare.Core.Safety;

public sealed record CountryNumbers(string Country, string Emergency, string CrisisName, string CrisisHow, string? Other, string Poison);
public sealed class CrisisNumbers { public static CrisisNumbers Load(ContentSource s) => new(); public CountryNumbers For(string? country) => new("", "911", "988 Lifeline", "call or text 988", null, "1-800-222-1222"); public DateOnly ReviewedOn => new(2026,11,1); }
