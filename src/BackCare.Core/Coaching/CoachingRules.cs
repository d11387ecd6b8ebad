using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Flares;
using BackCare.Core.Understanding;

namespace BackCare.Core.Coaching;

/// <summary>What fits after a check-in, by how the day went. Which of the fitting suggestions is offered follows from <see cref="Suggestions"/>.</summary>
internal static class CoachingRules
{
    private const decimal MuchPain = 8;
    private const decimal HardPain = 7;
    private const decimal PoorSleep = 3;
    private const decimal ShortSleepHours = 5;
    private const decimal EnoughWalking = 20;

    public static Fitting For(Situation s, Day today) => today switch
    {
        _ when WalkRule.SafetyHeld(s) || s.Member.TalkLess => Fitting.Nothing,
        _ when FlareRule.MayOffer(s, today) => new([], First: ContentIds.FlareOffer),
        { Rough: true } => new([ContentIds.Breathing, ContentIds.ChangePosition, ContentIds.Rest]),
        { Pain.Value.Value: >= HardPain } when Moved(today) => new([], Otherwise: ContentIds.EffortOnABadDay),
        { Pain.Value.Value: >= MuchPain } => new([ContentIds.Breathing, ContentIds.ChangePosition, ContentIds.MinuteOnFeet, ContentIds.Rest]),
        { Mood.Value.Mood: Mood.Low } => new([ContentIds.Contact, ContentIds.Breathing, .. GoodThing(today)], First: ContentIds.LowMoodComfort),
        _ when Tired(today) && Moved(today) => new([ContentIds.Rest, ContentIds.ChangePosition, ContentIds.Breathing]),
        _ when Tired(today) => new([ContentIds.EasierVersion, ContentIds.ChangePosition, ContentIds.Rest]),
        _ => new([.. Ordinary(s, today)], Otherwise: today.Exercise?.Value?.Done is Done.Yes ? ContentIds.Credit : null),
    };

    /// <summary>An ordinary day: something to move, something pleasant, or someone; nothing for those who moved enough.</summary>
    private static IEnumerable<string> Ordinary(Situation s, Day today)
    {
        if (!WalkedLittle(today))
            return [];

        IEnumerable<string> listening = s.Member.Listens is { Length: > 0 } ? [ContentIds.ShortWalkListening] : [];
        IEnumerable<string> walks = WalkRule.Allows(s, today) ? [.. listening, ContentIds.ShortWalk, ContentIds.ShortWalkInSteps] : [];
        IEnumerable<string> plan = today.Exercise?.Value is { Done: Done.No } ? [ContentIds.PlanReminder] : [];
        return [.. walks, ContentIds.ChangePosition, ContentIds.Stretch, .. plan, .. GoodThing(today), ContentIds.Contact];
    }

    private static IEnumerable<string> GoodThing(Day today) => today.GoodThing?.Value is null ? [ContentIds.SmallGoodThing] : [];

    private static bool Moved(Day day) => day.Exercise?.Value?.Done is Done.Yes or Done.Partly || day.Walk?.Value is { Minutes: > 0 };

    private static bool Tired(Day day) => day.Sleep?.Value is { Kind: SleepKind.Quality, Value: <= PoorSleep } or { Kind: SleepKind.Hours, Value: < ShortSleepHours };

    private static bool WalkedLittle(Day day) => day.Walk?.Value is null or { Minutes: < EnoughWalking };
}
