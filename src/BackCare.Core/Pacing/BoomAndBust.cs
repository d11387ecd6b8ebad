using BackCare.Core.Diaries;

namespace BackCare.Core.Pacing;

/// <summary>Finds a day far above the target that was followed by worse days.</summary>
/// <remarks>P2: the same amount on good days and bad (NHS pain services in Leeds, Wye Valley and Gloucestershire). What counts as far above and as worse is a choice of ours.</remarks>
internal static class BoomAndBust
{
    private const int DaysAfter = 3;
    private const int DaysBefore = 7;
    private const int FewestAnswers = 3;
    private const int MoreByMinutes = 5;
    private const decimal WorseByPoints = 2;

    /// <summary>The session to speak of on a day, or null.</summary>
    public static PaceSession? Find(PacedActivity activity, Diary diary, DateOnly today) =>
        activity.Sessions.LastOrDefault(session => IsBoom(session) && !session.BoomShown && session.On < today && session.On >= today.AddDays(-DaysAfter) && IsBust(session, diary, today));

    /// <summary>Half as much again as the target, and five minutes more than it.</summary>
    public static bool IsBoom(PaceSession session) => session.Minutes * 2 >= session.Target * 3 && session.Minutes >= session.Target + MoreByMinutes;

    private static bool IsBust(PaceSession session, Diary diary, DateOnly today)
    {
        if (session.Settled is false)
            return true;

        var usual = diary.Between(session.On.AddDays(1 - DaysBefore), session.On).Select(day => day.Pain?.Value?.Value).OfType<decimal>().ToList();
        return session.Settled is null && usual.Count >= FewestAnswers && diary[today].Pain?.Value is { } pain && pain.Value >= usual.Average() + WorseByPoints;
    }
}
