namespace BackCare.Core.Understanding;

/// <summary>The three markets whose brands the content file lists; other countries take the one whose names they share.</summary>
internal static class Market
{
    public const string Us = "us";
    public const string Uk = "uk";
    public const string India = "in";

    public static readonly IReadOnlyList<string> All = [Us, Uk, India];

    /// <param name="country">An ISO 3166 code of two letters, or null.</param>
    public static string Of(string? country) => country?.ToUpperInvariant() switch
    {
        "GB" or "UK" or "IE" or "AU" or "NZ" or "ZA" => Uk,
        "IN" or "PK" or "BD" or "LK" or "NP" => India,
        _ => Us,
    };
}
