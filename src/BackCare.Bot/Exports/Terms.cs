using System.Diagnostics;
using BackCare.Core.Exports;

namespace BackCare.Bot.Exports;

/// <summary>How a measure is called in a clinic's system.</summary>
/// <param name="Loinc">Null where no code was found that says the same.</param>
/// <param name="Text">What the member was asked.</param>
/// <param name="Ucum">The unit's code.</param>
internal sealed record Term(string? Loinc, string? Display, string Text, string Category, string Unit, string Ucum);

/// <summary>The codes of measures.</summary>
/// <remarks>
/// LOINC as published: 72514-3, and 75893-8, 91145-3, 91146-1 and 91147-9 of panel 91148-7 (PEG; Krebs 2009); 55411-3 as the HL7 Physical Activity guide 1.0.0 (STU 1) uses it,
/// 93832-4 as the HL7 Personal Health Record guide 1.0.0 does (docs/export.md). Sleep quality has no code here, since none was found for a single item of 0-10.
/// </remarks>
internal static class Terms
{
    private const string Survey = "survey";
    private const string Activity = "activity";

    public static Term For(MeasureKind kind) => kind switch
    {
        MeasureKind.Pain => Score("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported", "Pain today, 0-10, reported by the person"),
        MeasureKind.Walking => new("55411-3", "Exercise duration", "Minutes walked, swum or cycled in the day, reported by the person", Activity, "min", "min"),
        MeasureKind.SleepHours => new("93832-4", "Sleep duration", "Hours slept in the night, reported by the person", Activity, "h", "h"),
        MeasureKind.SleepQuality => Score(null, null, "Quality of sleep in the night, 0-10, more is better, reported by the person"),
        MeasureKind.Peg => Score("91147-9", "Mean score [PEG]", "PEG, mean of three items, 0-10"),
        MeasureKind.PegPain => Score("75893-8", "What number best describes your pain on average in the past week?", "PEG: pain on average in the past week, 0-10"),
        MeasureKind.PegEnjoyment => Score("91145-3", null, "PEG: how pain has interfered with enjoyment of life in the past week, 0-10"),
        MeasureKind.PegActivity => Score("91146-1", null, "PEG: how pain has interfered with general activity in the past week, 0-10"),
        _ => throw new UnreachableException(),
    };

    private static Term Score(string? loinc, string? display, string text) => new(loinc, display, text, Survey, "{score}", "{score}");
}
