using System.Globalization;
using System.Text.RegularExpressions;

namespace BackCare.Core.Medications;

/// <summary>Reads what a member says of their own health and age beside a medicine: "I have kidney disease, can I take ibuprofen?"</summary>
internal static partial class AboutOneself
{
    private static readonly (Regex Words, Condition Condition)[] Conditions =
    [
        (Ulcer(), Condition.StomachUlcer), (Kidney(), Condition.KidneyDisease), (Failure(), Condition.HeartFailure), (Heart(), Condition.HeartDisease), (Stroke(), Condition.Stroke),
        (Pressure(), Condition.HighBloodPressure), (Liver(), Condition.LiverDisease), (Glaucoma(), Condition.Glaucoma), (Thyroid(), Condition.OveractiveThyroid),
        (Rhythm(), Condition.HeartRhythm), (Lung(), Condition.LungDisease), (Apnoea(), Condition.SleepApnoea), (Seizures(), Condition.Seizures),
    ];

    /// <param name="line">A text made plain, one space between its words.</param>
    public static IReadOnlyList<Condition> ConditionsIn(string line) =>
        Having().IsMatch(line) ? [.. Conditions.Where(each => each.Words.Match(line) is { Success: true } match && !Denied().IsMatch(line[..match.Index])).Select(each => each.Condition)] : [];

    public static AgeBand? AgeIn(string line) =>
        Years().Match(line) is { Success: true } match && int.TryParse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? Band(years) : null;

    private static AgeBand? Band(int years) => years switch
    {
        < 13 or > 115 => null,
        < 25 => AgeBand.Under25,
        < 60 => AgeBand.From25,
        < 65 => AgeBand.From60,
        < 75 => AgeBand.From65,
        _ => AgeBand.From75,
    };

    [GeneratedRegex(@" (?:i have|ive got|i got|i had|ive had|i suffer|history of|diagnosed with|because of my|with my|my)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Having();

    [GeneratedRegex(@" (?:no|not|dont have|never had|without|family history of|mum|mom|dad|mother|father|wife|husband|\S+s)(?: \S+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@" (?:im|i am|aged?) (?<n>\d+)(?: (?:years? old|yrs? old|yo|y / o|and|,|so|can|should|is|\.)|(?= $))| (?<n>\d+) (?:years? old|yrs? old|yo)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@" (?:ulcers?|stomach bleed|gi bleed|bleeding ulcer)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Ulcer();

    [GeneratedRegex(@" (?:ckd|(?:bad|weak) kidneys?|(?:chronic )?kidney (?:disease|failure|problems?|trouble))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Kidney();

    [GeneratedRegex(@" heart failure(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Failure();

    [GeneratedRegex(@" (?:heart (?:disease|attack|trouble|problems?)|angina|coronary \S+|stents?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Heart();

    [GeneratedRegex(@" (?:a stroke|stroke|tia|mini stroke)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Stroke();

    [GeneratedRegex(@" (?:high blood pressure|hypertension)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Pressure();

    [GeneratedRegex(@" (?:liver (?:disease|failure|problems?|trouble)|cirrhosis|hepatitis|fatty liver)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Liver();

    [GeneratedRegex(@" glaucoma(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Glaucoma();

    [GeneratedRegex(@" (?:overactive thyroid|hyperthyroid\S*|graves disease)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Thyroid();

    [GeneratedRegex(@" (?:arrhythmia|a ?- ?fib|afib|atrial fibrillation|heart (?:block|rhythm))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Rhythm();

    [GeneratedRegex(@" (?:copd|emphysema|lung disease)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Lung();

    [GeneratedRegex(@" sleep apn(?:o?ea)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Apnoea();

    [GeneratedRegex(@" (?:epilepsy|seizures?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Seizures();
}
