using BackCare.Core.Diaries;
using BackCare.Core.Members;

namespace BackCare.Bot.Retention;

/// <summary>How long what members said is kept; the operator's choice, and without one for as long as the member wants.</summary>
/// <param name="KeepDays">Days of a diary older than so many days go; null keeps them.</param>
/// <param name="ForgetAfterDays">Who wrote nothing in their diary for so many days is forgotten, without a message; null forgets nobody.</param>
public sealed record RetentionRule(int? KeepDays, int? ForgetAfterDays)
{
    /// <summary>The shortest time that days may be kept: progress and reviews look back over this month and the one before.</summary>
    public const int LeastKeepDays = 62;

    /// <summary>The shortest silence after which a member may be forgotten: an illness or a long journey is no farewell.</summary>
    public const int LeastForgetAfterDays = 90;

    public bool IsNeeded => KeepDays is not null || ForgetAfterDays is not null;

    /// <summary>The dates of the days that are too old.</summary>
    public IReadOnlyList<DateOnly> TooOld(Member member, Diary diary, DateTimeOffset now) => KeepDays is { } keep
        ? [.. diary.Days.Keys.TakeWhile(date => date < member.Today(now).AddDays(-keep))]
        : [];

    /// <summary>True where the last entry in the diary, or the consent, is too long ago. Who asked for a pause that still lasts is not silent.</summary>
    public bool IsSilent(Member member, Diary diary, DateTimeOffset now)
    {
        if (ForgetAfterDays is not { } days || member.ConsentedAt is not { } consented || member.PausedUntil > now)
            return false;

        var last = diary.Days.IsEmpty ? member.Today(consented) : diary.Days.Keys.Last();
        return last < member.Today(now).AddDays(-days) && member.Today(consented) < member.Today(now).AddDays(-days);
    }
}
