using System.Globalization;
using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;
using BackCare.Core.Safety;

namespace BackCare.Core.Breathing;

/// <summary><c>/breathe</c>: slow breathing for 1, 3 or 5 minutes, paced by one message that changes with the breath.</summary>
internal sealed class BreathingConversation(CrisisNumbers numbers)
{
    /// <summary>Time to settle before the first breath, in seconds.</summary>
    private const int Settling = 6;

    private const int SecondsIn = 4;

    /// <summary>Out is longer than in; both are long enough for what platforms allow of edits.</summary>
    private const int SecondsOut = 6;

    private const int BreathsAMinute = 60 / (SecondsIn + SecondsOut);

    private static readonly int[] Lengths = [1, 3, 5];

    /// <summary>"/breathe 3" begins; without a length the three are offered.</summary>
    public Turn Open(Situation s, string argument)
    {
        if (WalkRule.SafetyHeld(s))
            return Held(s);

        var digits = new string([.. argument.Where(char.IsAsciiDigit).Take(2)]);
        return digits.Length == 0 ? Turn.Of(s.Member, s.Card(ContentIds.Breathe).With([.. Lengths.Select(minutes => Length(s, minutes))])) : Begin(s, Nearest(digits));
    }

    /// <summary>A button: <c>breathe:3</c>, <c>breathe:stop</c>.</summary>
    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["breathe", "stop"] => Stop(s),
        ["breathe", "choose"] => Open(s, ""),
        ["breathe", var minutes] when Lengths.Any(length => Text(length) == minutes) => WalkRule.SafetyHeld(s) ? Held(s) : Begin(s, Nearest(minutes)),
        _ => null,
    };

    /// <summary>"Stop" while a message breathes is about the breathing; null when none does.</summary>
    public Turn? OnStop(Situation s) =>
        s.Diary.Days.Values.LastOrDefault(day => day.Breaths is { Count: > 0 }) is { Breaths: { } breaths } && s.Now < breaths[^1].At.AddSeconds(Settling).AddMinutes(breaths[^1].Minutes)
            ? Stop(s)
            : null;

    private static Turn Begin(Situation s, int minutes)
    {
        var day = s.Diary[s.Today];
        var start = s.Card(ContentIds.BreatheStart, ("minutes", minutes)).With([s.Button(ContentIds.BreatheStart, "stop", "breathe:stop")]);
        return new Turn(s.Member)
        {
            Days = [day with { Breaths = [.. day.Breaths ?? [], new Breath(s.Now, minutes)] }],
            Replies = [start with { Frames = Frames(s, minutes) }],
        };
    }

    private static List<Frame> Frames(Situation s, int minutes)
    {
        var breaths = minutes * BreathsAMinute;
        var frames = new List<Frame>();
        for (var breath = 0; breath < breaths; breath++)
        {
            var at = Settling + breath * (SecondsIn + SecondsOut);
            frames.Add(new Frame(at, s.Say(ContentIds.BreatheIn, ("left", breaths - breath)).Text));
            frames.Add(new Frame(at + SecondsIn, s.Say(ContentIds.BreatheOut, ("left", breaths - breath)).Text));
        }

        IReadOnlyList<Button> again = [s.Button(ContentIds.BreatheEnd, "again", $"breathe:{Text(minutes)}"), s.Button(ContentIds.BreatheEnd, "longer", "breathe:choose")];
        frames.Add(new Frame(Settling + minutes * 60, s.Say(ContentIds.BreatheEnd, ("minutes", minutes)).Text, [again]));
        return frames;
    }

    /// <summary>What was breathed counts, be it little; what did not last a minute is not kept as one.</summary>
    private static Turn Stop(Situation s)
    {
        var reply = s.Card(ContentIds.BreatheStopped);
        if (s.Diary.Days.Values.LastOrDefault(day => day.Breaths is { Count: > 0 }) is not { Breaths: { } breaths } day || s.Now - breaths[^1].At >= TimeSpan.FromMinutes(breaths[^1].Minutes))
            return Turn.Of(s.Member, reply);

        var minutes = (int)Math.Max(0, (s.Now - breaths[^1].At).TotalMinutes);
        IReadOnlyList<Breath> kept = [.. breaths.SkipLast(1), .. minutes == 0 ? [] : new[] { breaths[^1] with { Minutes = minutes } }];
        return new Turn(s.Member) { Days = [day with { Breaths = kept.Count == 0 ? null : kept }], Replies = [reply] };
    }

    /// <summary>Within a day of a red flag what was heard comes first.</summary>
    private Turn Held(Situation s) => Turn.Of(s.Member, s.Card(ContentIds.BreatheHeld, ("emergency", numbers.For(s.Member.Country).Emergency)));

    private static int Nearest(string minutes) =>
        int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Lengths.MinBy(length => Math.Abs(length - asked)) : Lengths[0];

    private static Button Length(Situation s, int minutes) => s.Button(ContentIds.Breathe, Text(minutes), $"breathe:{Text(minutes)}");

    private static string Text(int minutes) => minutes.ToString(CultureInfo.InvariantCulture);
}
