using BackCare.Core.Places;
namespace BackCare.Core.Safety { public enum SafetyLevel { None, UrgentSeeDoctor, CrisisSelfHarm, EmergencyOther, EmergencyCaudaEquina } }
namespace BackCare.Core.Understanding
{
    public readonly record struct PainScore(decimal Value);
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
namespace BackCare.Core.Places { public readonly record struct ZoneId(string Value) { public static ZoneId Utc { get; } = new("Etc/UTC"); } }
namespace BackCare.Core.Nudges
{
    [Flags] public enum DaysOfWeek { None = 0, Every = 127 }
    public readonly record struct QuietHours(TimeOnly From, TimeOnly To) { public static QuietHours Usual { get; } = new(new(21, 30), new(7, 0)); }
    public static class LocalClock { public static DateOnly Today(DateTimeOffset now, ZoneId zone) => DateOnly.FromDateTime(now.UtcDateTime); }
}
