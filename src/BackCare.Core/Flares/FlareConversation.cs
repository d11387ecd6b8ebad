using System.Globalization;
using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using BackCare.Core.Safety;

namespace BackCare.Core.Flares;

/// <summary>
/// <c>/flare</c>: the question for warning signs first, then the member's own plan in their own words, half amounts and the way back up, and two
/// questions on later days how it goes.
/// </summary>
internal sealed class FlareConversation(SafetyConversation safety, CrisisNumbers numbers)
{
    /// <summary>The topic of its follow-ups.</summary>
    public const string Topic = "flare";

    private const int HoursFromCheckIn = 4;
    private static readonly int[] ComesBackAfter = [1, 3];

    private readonly FlarePlanWriting plans = new();

    /// <summary>"/flare" in a flare, "/flare plan" in calm times.</summary>
    public Turn Open(Situation s, string argument) => argument.Trim().ToLowerInvariant() switch
    {
        "plan" or "write" or "my plan" => plans.Show(s),
        "over" or "end" or "done" => Over(s),
        _ => Start(s),
    };

    /// <summary>Words that tell of a flare while no question is open; they are kept as a note.</summary>
    public Turn? OnTopic(Situation s, string words)
    {
        if (!FlareWords.TellOfOne(words))
            return null;

        var day = s.Diary[s.Today];
        return Start(s) with { Days = [day with { Notes = [.. day.Notes, new Note(words, s.Now)] }] };
    }

    /// <summary>The same while a question of the check-in is open, which a number answers better; its card still takes its answers.</summary>
    public Turn? During(Situation s, string words) => words.Any(char.IsAsciiDigit) ? null : OnTopic(s, words);

    /// <summary>Words while something about a flare is open; null where they answer nothing.</summary>
    public Turn? OnText(Situation s, FlareStep step, string words) => (step, words.Trim().TrimEnd('.', '!').ToLowerInvariant()) switch
    {
        (FlareStep.Writing writing, _) => plans.OnText(s, writing, words),
        (FlareStep.AskingSigns, "none of these" or "none" or "no" or "nope" or "neither" or "no none" or "none of them" or "no signs") => SignsDenied(s),
        (FlareStep.AskingSigns, "one of these" or "yes" or "one" or "one of them" or "some" or "both" or "all of them") => SignTold(s, SafetyLevel.EmergencyCaudaEquina),
        (FlareStep.AskingHow, "calmer" or "better" or "easing" or "a bit better" or "a little better" or "improving") => Calmer(s),
        (FlareStep.AskingHow, "the same" or "same" or "about the same" or "no change") => Same(s),
        (FlareStep.AskingHow, "worse" or "bad" or "a bit worse" or "much worse") => Check(s),
        (FlareStep.AskingHow, "over" or "it's over" or "its over" or "gone" or "it's gone" or "back to normal" or "back to usual") => Over(s),
        _ => null,
    };

    /// <summary>A button about a flare, or "yes" under the offer after a check-in.</summary>
    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["flare", "check"] => Start(s),
        ["flare", "none"] => s.Member.Conversation is FlareStep.AskingSigns ? SignsDenied(s) : Start(s),
        ["flare", "nerves"] => SignTold(s, SafetyLevel.EmergencyCaudaEquina),
        ["flare", "other"] => SignTold(s, SafetyLevel.EmergencyOther),
        ["flare", "how", "calmer"] => Calmer(s),
        ["flare", "how", "same"] => Same(s),
        ["flare", "how", "worse"] => Check(s),
        ["flare", "signs"] => Check(s, flare: false),
        ["flare", "how", "over"] => Over(s),
        ["offer", var when, var which, "yes"] => Taken(s, when, which),
        _ => plans.OnPress(s, press),
    };

    /// <summary>Asks on a later day how it goes; nothing where the flare is over.</summary>
    public Turn? ComeBack(Situation s) => s.Member.FlareBook?.Open(s.Today) is null ? null : How(s);

    /// <summary>Asks for warning signs, before a plan or where something new was told.</summary>
    private Turn Check(Situation s, bool flare = true)
    {
        if (WalkRule.SafetyHeld(s))
            return Held(s);

        List<IReadOnlyList<Button>> rows =
        [
            [s.Button(ContentIds.FlareCheck, "none", "flare:none")],
            [s.Button(ContentIds.FlareCheck, "nerves", "flare:nerves")],
            [s.Button(ContentIds.FlareCheck, "other", "flare:other")],
        ];
        if (flare)
            rows.Add([s.Button(ContentIds.FlareCheck, "plan", "flare:plan")]);
        return Turn.Of(s.Member with { Conversation = new FlareStep.AskingSigns(flare) }, s.Card(ContentIds.FlareCheck, ("flare", flare)) with { Buttons = rows });
    }

    private Turn Start(Situation s) => WalkRule.SafetyHeld(s) ? Held(s) : s.Member.FlareBook?.Open(s.Today) is null ? Check(s) : How(s);

    private static Turn How(Situation s)
    {
        var open = s.Member.Conversation is NoConversation or FlareStep ? new FlareStep.AskingHow() : s.Member.Conversation;
        return Turn.Of(
            s.Member with { Conversation = open },
            s.Card(ContentIds.FlareHow, ("from", s.Member.FlareBook!.Open(s.Today)!.From)).With(
                [s.Button(ContentIds.FlareHow, "calmer", "flare:how:calmer"), s.Button(ContentIds.FlareHow, "same", "flare:how:same")],
                [s.Button(ContentIds.FlareHow, "worse", "flare:how:worse"), s.Button(ContentIds.FlareHow, "over", "flare:how:over")]));
    }

    /// <summary>Within a day of a red flag no plan is played: what was heard comes first.</summary>
    private Turn Held(Situation s) => Turn.Of(s.Member with { Conversation = Conversation.None }, s.Card(ContentIds.FlareHeld, ("emergency", numbers.For(s.Member.Country).Emergency)));

    private Turn SignTold(Situation s, SafetyLevel level)
    {
        var heard = s.Words[ContentIds.FlareCheck].Labels[level is SafetyLevel.EmergencyOther ? "heard-other" : "heard-nerves"];
        return safety.Answer(s with { Member = s.Member with { Conversation = Conversation.None } }, new Screening(level, "flare", heard, HarmDone: false, LowMood: false), "");
    }

    private Turn SignsDenied(Situation s)
    {
        if (WalkRule.SafetyHeld(s))
            return Held(s);
        if (s.Member.Conversation is FlareStep.AskingSigns { Flare: false })
            return Turn.Of(s.Member with { Conversation = Conversation.None }, s.Card(ContentIds.FlareNoSigns));

        return s.Member.FlareBook?.Open(s.Today) is { } going ? StillHard(s, going) : Begin(s);
    }

    private static Turn Begin(Situation s)
    {
        var flare = new Flare(s.Today, UsualMinutes: FlareRule.UsualMinutes(s));
        var book = (s.Member.FlareBook ?? new FlareBook()).Begin(flare);
        var member = FollowUps.Drop(s.Member with { FlareBook = book, Conversation = Conversation.None }, Topic);
        foreach (var days in ComesBackAfter)
            member = FollowUps.Add(member, new FollowUp(Topic, s.Today.AddDays(days), s.Today.AddDays(days + 1), HourToComeBack(s)), s.Today);

        var plan = book.Plan is { IsEmpty: false } own ? s.Card(ContentIds.FlareOwnPlan, FlarePlanWriting.Values(own)) : s.Card(ContentIds.FlareShortPlan);
        return Turn.Of(member, plan, Amounts(s, ContentIds.FlareAmounts, flare) with { Replaces = null });
    }

    /// <summary>The hour at which they wrote, some hours off the check-in so that two messages never come together; the end of the quiet hours where it falls in these.</summary>
    private static TimeOnly HourToComeBack(Situation s)
    {
        var now = LocalClock.At(s.Now, s.Member.Zone).Time;
        var hour = Apart(s.Member.CheckInAt, now) ? new TimeOnly(now.Hour, now.Minute) : s.Member.CheckInAt.AddHours(HoursFromCheckIn);
        return s.Member.Quiet.Contains(hour) ? s.Member.Quiet.To : hour;
    }

    private static bool Apart(TimeOnly checkIn, TimeOnly hour) => Math.Min((hour - checkIn).TotalHours, (checkIn - hour).TotalHours) >= HoursFromCheckIn - 1;

    /// <summary>Calmer: the way back up begins today, if it has not begun already.</summary>
    private static Turn Calmer(Situation s) => Going(s, flare => Climb(flare, s.Today), flare => Amounts(s, ContentIds.FlareCalmer, flare).With([Ended(s)]));

    private static Turn Same(Situation s) => Going(s, flare => flare, flare => Amounts(s, ContentIds.FlareSame, flare).With([Ended(s)]));

    /// <summary>Worse, and no warning sign: half amounts for one more day.</summary>
    private static Turn StillHard(Situation s, Flare flare)
    {
        var tomorrow = s.Today.AddDays(1);
        var held = flare with { StepsFrom = FlareLadder.StepsFrom(flare) > tomorrow ? flare.StepsFrom : tomorrow };
        return Turn.Of(
            s.Member with { FlareBook = s.Member.FlareBook!.Latest(held), Conversation = Conversation.None },
            s.Card(ContentIds.FlareStillHard, [("sentence", s.Member.FlareBook.Plan?.Sentence), ("tell", s.Member.FlareBook.Plan?.Tell), ("now", FlareLadder.Minutes(held, s.Today))]).With([Ended(s)]));
    }

    private Turn Over(Situation s)
    {
        var planned = s.Member.FlareBook?.Plan is { IsEmpty: false };
        var turn = Going(s, flare => Climb(flare, s.Today) with { To = s.Today }, flare => Amounts(s, ContentIds.FlareOver, flare, ("planned", planned))
            .With([s.Button(ContentIds.FlareOver, planned ? "change" : "write", planned ? "flare:plan" : "flare:write")]));
        return turn with { Member = FollowUps.Drop(turn.Member, Topic) };
    }

    private static Turn Going(Situation s, Func<Flare, Flare> change, Func<Flare, Reply> say)
    {
        if (s.Member.FlareBook?.Open(s.Today) is not { } open)
            return Turn.Of(s.Member with { Conversation = Conversation.None }, s.Say(ContentIds.StaleButton));

        var flare = change(open);
        return Turn.Of(s.Member with { FlareBook = s.Member.FlareBook.Latest(flare), Conversation = Conversation.None }, say(flare));
    }

    private static Flare Climb(Flare flare, DateOnly today) => FlareLadder.StepsFrom(flare) > today ? flare with { StepsFrom = today } : flare;

    private static Button Ended(Situation s) => s.Button(ContentIds.FlareHow, "over", "flare:how:over");

    private static Reply Amounts(Situation s, string content, Flare flare, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var ahead = FlareLadder.Ahead(flare, s.Today);
        var steps = ahead.Select(date => string.Create(CultureInfo.InvariantCulture, $"{date:ddd} {FlareLadder.Minutes(flare, date)}"));
        return s.Card(content, [
            ("usual", flare.UsualMinutes),
            ("now", FlareLadder.Minutes(flare, s.Today)),
            ("climbing", FlareLadder.StepsFrom(flare) <= s.Today),
            ("first", FlareLadder.StepsFrom(flare)),
            ("asks", !s.Member.TalkLess && !(s.Member.PausedUntil > s.Now.AddDays(1))),
            ("steps", flare.UsualMinutes is null || ahead.Count == 0 ? null : string.Join(", ", steps)),
            .. more]);
    }

    private Turn? Taken(Situation s, string when, string which)
    {
        if (!DateOnly.TryParseExact(when, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || s.Diary[date].Offers.ElementAtOrDefault(index)?.Content != ContentIds.FlareOffer)
            return null;

        var day = s.Diary[date];
        return Start(s) with { Days = [day with { Offers = [.. day.Offers.Select((offer, at) => at == index ? offer with { Taken = true } : offer)] }] };
    }
}
