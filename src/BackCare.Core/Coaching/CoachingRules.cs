using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Flares;
using BackCare.Core.Understanding;

namespace BackCare.Core.Coaching;

/// <summary>What fits after a check-in, best first. The first piece that still has a fresh wording is said; an empty list means that nothing more is.</summary>
internal static class CoachingRules
{
    private const decimal MuchPain = 8;
    private const decimal HardPain = 7;
    private const decimal PoorSleep = 3;
    private const decimal ShortSleepHours = 5;
    private const decimal EnoughWalking = 20;

    public static IReadOnlyList<string> For(Situation s, Day today) => today switch
    {
        _ when WalkRule.SafetyHeld(s) || s.Member.TalkLess => [],
        _ when FlareRule.MayOffer(s, today) => [ContentIds.FlareOffer],
        { Rough: true } => [ContentIds.Breathing, ContentIds.ChangePosition],
        { Pain.Value.Value: >= HardPain } when Moved(today) => [ContentIds.EffortOnABadDay],
        { Pain.Value.Value: >= MuchPain } => [ContentIds.Breathing, ContentIds.ChangePosition, ContentIds.MinuteOnFeet],
        { Mood.Value.Mood: Mood.Low } => [ContentIds.LowMoodComfort, ContentIds.Breathing],
        _ when Tired(today) && !Moved(today) => [ContentIds.EasierVersion, ContentIds.ChangePosition],
        _ when WalkedLittle(today) && WalkRule.Allows(s, today) => s.Member.Listens is { Length: > 0 } ? [ContentIds.ShortWalkListening, ContentIds.ShortWalk] : [ContentIds.ShortWalk],
        _ when today.Exercise?.Value?.Done is Done.Yes => [ContentIds.Credit],
        _ when WalkedLittle(today) => [ContentIds.ChangePosition],
        _ => [],
    };

    private static bool Moved(Day day) => day.Exercise?.Value?.Done is Done.Yes or Done.Partly || day.Walk?.Value is { Minutes: > 0 };

    private static bool Tired(Day day) => day.Sleep?.Value is { Kind: SleepKind.Quality, Value: <= PoorSleep } or { Kind: SleepKind.Hours, Value: < ShortSleepHours };

    private static bool WalkedLittle(Day day) => day.Walk?.Value is null or { Minutes: < EnoughWalking };
}
