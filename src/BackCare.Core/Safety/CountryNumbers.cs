namespace BackCare.Core.Safety;

/// <summary>Whom to call in one country, in the words that a reply uses.</summary>
/// <param name="Country">Two letters (ISO 3166), <c>EU</c>, or <c>any</c> for anywhere else.</param>
/// <param name="Emergency">The emergency number.</param>
/// <param name="CrisisName">The one crisis line that a reply names first.</param>
/// <param name="CrisisHow">How to reach it.</param>
/// <param name="Other">One more line, for "more options"; null where there is none.</param>
/// <param name="Poison">The poison centre.</param>
/// <param name="CrisisText">How to reach help by text message, where that is a line of its own.</param>
/// <param name="Urgent">The number for what cannot wait but is no emergency, where there is one.</param>
public sealed record CountryNumbers(
    string Country, string Emergency, string CrisisName, string CrisisHow, string? Other, string Poison, string? CrisisText, string? Urgent);
