using System.Globalization;
using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Medications;
using BackCare.Core.Understanding;

namespace BackCare.Core.CheckIns;

/// <summary>The questions of a check-in in their order: what was done comes before how it felt.</summary>
internal sealed class QuestionForms(MedicineNames medicines)
{
    private const int LongestPlan = 120;

    public IReadOnlyList<QuestionForm> All { get; } =
    [
        new HappenedForm(),
        new AnswerForm<ExerciseAnswer>(
            CheckInQuestion.Exercise,
            ContentIds.CheckInExercise,
            [["yes", "partly", "no"]],
            day => day.Exercise,
            (day, answer) => day with { Exercise = answer },
            (value, _) => Enum.TryParse<Done>(value, ignoreCase: true, out var done) ? new ExerciseAnswer(done, null) : null,
            (words, _) => ExerciseReading.Read(words)),
        new AnswerForm<WalkAnswer>(
            CheckInQuestion.Walk,
            ContentIds.CheckInWalk,
            [["0", "5", "10", "15"], ["20", "30", "45", "60"]],
            day => day.Walk,
            (day, answer) => day with { Walk = answer },
            (value, _) => Number(value) is { } minutes and >= 0 and <= 24 * 60 ? new WalkAnswer(minutes) : null,
            (words, _) => WalkReading.Read(words)),
        new AnswerForm<SleepAnswer>(
            CheckInQuestion.Sleep,
            ContentIds.CheckInSleep,
            [["1", "3", "5"], ["7", "9"]],
            day => day.Sleep,
            (day, answer) => day with { Sleep = answer },
            (value, _) => Number(value) is { } quality and >= 0 and <= 10 ? new SleepAnswer(SleepKind.Quality, quality) : null,
            (words, _) => SleepReading.Read(words)),
        new AnswerForm<MoodAnswer>(
            CheckInQuestion.Mood,
            ContentIds.CheckInMood,
            [["low", "neutral", "good"]],
            day => day.Mood,
            (day, answer) => day with { Mood = answer },
            (value, _) => Enum.TryParse<Mood>(value, ignoreCase: true, out var mood) ? new MoodAnswer(mood, null) : null,
            (words, _) => MoodReading.Read(words)),
        new AnswerForm<PainAnswer>(
            CheckInQuestion.Pain,
            ContentIds.CheckInPain,
            [["0", "1", "2", "3", "4", "5"], ["6", "7", "8", "9", "10"]],
            day => day.Pain,
            (day, answer) => day with { Pain = answer },
            (value, _) => Number(value) is { } number && PainScore.TryFrom(number, out var score) ? new PainAnswer(score.Value) : null,
            (words, _) => PainReading.Read(words)),
        new AnswerForm<MedicationAnswer>(
            CheckInQuestion.Medication,
            ContentIds.CheckInMedication,
            [["none"]],
            day => day.Medication,
            (day, answer) => day with { Medication = answer, MedicineReports = MedicineReport.LeftBy(answer.Value, changed: day.Medication?.Value is not null, day.MedicineReports) },
            (value, _) => value == "none" ? new MedicationAnswer([]) : null,
            (words, member) => MedicationReading.Read(words, medicines, member.Country)),
        new AnswerForm<GoodThing>(
            CheckInQuestion.GoodThing,
            ContentIds.CheckInGoodThing,
            [["tea", "music"], ["someone", "outside"], ["no"]],
            day => day.GoodThing,
            (day, answer) => day with { GoodThing = answer },
            (value, label) => value == "no" ? null : new GoodThing(label),
            (words, _) => Plan(words)),
    ];

    public QuestionForm this[CheckInQuestion question] => All[(int)question];

    private static Reading<GoodThing> Plan(string words) => words.Trim().ToLowerInvariant() switch
    {
        "" or "?" => Reading<GoodThing>.Unclear,
        "skip" or "no" or "nothing" or "none" or "not today" or "nope" => Reading<GoodThing>.Skipped,
        _ => Reading<GoodThing>.Ok(new GoodThing(words.Trim().Length <= LongestPlan ? words.Trim() : words.Trim()[..LongestPlan])),
    };

    private static decimal? Number(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
