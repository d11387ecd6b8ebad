using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;

namespace BackCare.Core.Progress.Patterns;

/// <summary><c>/patterns</c>: one link between the member's own days, hedged; looked for at most once a fortnight, so that chance has no more turns than that.</summary>
internal sealed class PatternReport
{
    public static bool IsAsked(InboundBody body) => body switch
    {
        InboundBody.Text text => Command.From(text.Words) is { Name: "patterns" },
        InboundBody.Press press => press.Data == "go:patterns",
        _ => false,
    };

    public Turn Show(Situation s)
    {
        if (s.Member.Patterns is { } last && s.Today < last.On.AddDays(Fortnight.Length))
            return Turn.Of(s.Member, Say(s, last));

        var look = PatternSearch.In(s.Diary, s.Today);
        return look.LookedAt == 0
            ? Turn.Of(s.Member, s.Say(ContentIds.PatternsTooEarly, ("each", PatternSearch.FewestOfEach), ("all", PatternSearch.FewestDays)))
            : Turn.Of(s.Member with { Patterns = look }, Say(s, look));
    }

    private static Reply Say(Situation s, PatternLook look)
    {
        var next = look.On.AddDays(Fortnight.Length);
        if (look.Found is not { } found)
            return s.Say(ContentIds.PatternsNone, ("looked", look.LookedAt), ("next", next));

        var (near, far) = (Math.Min(Math.Abs(found.Low), Math.Abs(found.High)), Math.Max(Math.Abs(found.Low), Math.Abs(found.High)));
        return s.Say(
            ContentIds.PatternsFound,
            ("link", found.Link),
            ("size", Math.Abs(found.Difference)),
            ("more", found.Difference > 0),
            ("near", near),
            ("far", far),
            ("with", found.With),
            ("without", found.Without),
            ("looked", look.LookedAt),
            ("next", next));
    }
}
