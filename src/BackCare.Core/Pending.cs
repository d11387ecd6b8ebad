using BackCare.Core.Content;
using BackCare.Core.Places;
namespace BackCare.Core.Safety { public enum SafetyLevel { None, UrgentSeeDoctor, CrisisSelfHarm, EmergencyOther, EmergencyCaudaEquina } }
namespace BackCare.Core.Understanding
{
    public readonly record struct PainScore(decimal Value) { public static bool TryFrom(string v, out PainScore z) { z = default; return false; } }
    public sealed record PainAnswer(decimal Value);
    public enum SleepKind { Quality, Hours }
    public sealed record SleepAnswer(SleepKind Kind, decimal Value);
    public enum Done { Yes, Partly, No }
    public sealed record ExerciseAnswer(Done Done, int? Minutes);
    public sealed record WalkAnswer(decimal Minutes);
    public enum Mood { Low, Neutral, Good }
    public sealed record MoodAnswer(Mood Mood, decimal? Score);
    public sealed record MedicineTaken(string Generic, decimal? Count, decimal? MgEach, string? Route, string Words);
    public sealed record MedicationAnswer(IReadOnlyList<MedicineTaken> Taken);
}
namespace BackCare.Core.Places { public readonly record struct ZoneId(string Value) { public static bool TryFrom(string v, out ZoneId z) { z = new(v); return true; } public static ZoneId Utc { get; } = new("Etc/UTC"); } }
namespace BackCare.Core.Nudges
{
    [Flags] public enum DaysOfWeek { None = 0, Monday=1,Tuesday=2,Wednesday=4,Thursday=8,Friday=16,Saturday=32,Sunday=64, Every = 127 }
    public readonly record struct QuietHours(TimeOnly From, TimeOnly To) { public static QuietHours Usual { get; } = new(new(21, 30), new(7, 0)); public bool Contains(TimeOnly t) => false; }
    public static class LocalClock { public static DateOnly Today(DateTimeOffset now, ZoneId zone) => DateOnly.FromDateTime(now.UtcDateTime); public static DateTimeOffset Resolve(DateOnly d, TimeOnly t, ZoneId z) => new(d, t, TimeSpan.Zero); public static (DateOnly Date, TimeOnly Time) At(DateTimeOffset now, ZoneId zone) => (DateOnly.FromDateTime(now.UtcDateTime), TimeOnly.FromDateTime(now.UtcDateTime)); }
}
namespace BackCare.Core.Places
{
    public sealed record Place(string Country, ZoneId Zone, string Label);
    public abstract record PlaceReading
    {
        public sealed record Found(Place Place) : PlaceReading;
        public sealed record Ambiguous(IReadOnlyList<Place> Places) : PlaceReading;
        public sealed record Unknown : PlaceReading;
    }
    public sealed class Places
    {
        public static Places Load(ContentSource s) => new(); public PlaceReading Find(string words) => new PlaceReading.Unknown();
        public IReadOnlyList<Place> Offer(string? language) => [];
    }
}
namespace BackCare.Core.Understanding
{
    public enum AnswerStatus { Ok, Unclear, Invalid, Skipped }
    public sealed record Reading<T>(AnswerStatus Status, T? Value) where T : class;
    public static class PainReading { public static Reading<PainAnswer> Read(string w) => new(AnswerStatus.Unclear, null); }
    public static class SleepReading { public static Reading<SleepAnswer> Read(string w) => new(AnswerStatus.Unclear, null); }
    public static class ExerciseReading { public static Reading<ExerciseAnswer> Read(string w) => new(AnswerStatus.Unclear, null); }
    public static class WalkReading { public static Reading<WalkAnswer> Read(string w) => new(AnswerStatus.Unclear, null); }
    public static class MoodReading { public static Reading<MoodAnswer> Read(string w) => new(AnswerStatus.Unclear, null); }
    public sealed class MedicineNames { public static MedicineNames Load(ContentSource s) => new(); }
    public static class MedicationReading { public static Reading<MedicationAnswer> Read(string w, MedicineNames n, string? country) => new(AnswerStatus.Unclear, null); }
}
namespace BackCare.Core.Safety
{
    public sealed record Screening(SafetyLevel Level, string? Rule, string? Heard, bool HarmDone, bool LowMood);
    public sealed class SafetyScreen { public Screening Read(string text) => new(SafetyLevel.None, null, null, false, false); public static SafetyScreen Load(IReadOnlyList<ContentSource> s) => new(); }
    public sealed record CountryNumbers(string Country, string Emergency, string CrisisName, string CrisisHow, string? Other, string Poison);
    public sealed class CrisisNumbers { public static CrisisNumbers Load(ContentSource s) => new(); public CountryNumbers For(string? country) => new("", "112", "", "", null, ""); public DateOnly ReviewedOn => default; }
}
namespace BackCare.Core.Nudges
{
    public sealed record NudgePlan(TimeOnly Hour, DaysOfWeek Days, QuietHours Quiet, ZoneId Zone);
    public static class NudgeTiming { public static DateTimeOffset? Next(NudgePlan p, DateTimeOffset after, DateOnly? notBefore) => null; }
    public static class Staleness { public static bool IsKind(NudgePlan p, DateTimeOffset due, DateTimeOffset now) => true; }
}
namespace BackCare.Core.Safety
{
    public static class SafetyLevels { public static string Label(this SafetyLevel level) => level.ToString(); }
}
