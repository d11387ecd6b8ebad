using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>Ways of saying "I would rather not answer this".</summary>
internal static partial class Skips
{
    /// <summary>The whole text asks to move on.</summary>
    public static bool Asks(PlainText plain) => plain.Tokens.Count <= 16 && WholeText().IsMatch(plain.Line);

    /// <summary>The same for a question where "not today" and "skipped" are no answer.</summary>
    public static bool AsksOrDeclines(PlainText plain) => Asks(plain) || (plain.Tokens.Count <= 6 && Declined().IsMatch(plain.Line));

    [GeneratedRegex("""
        ^\ (?:(?:pls|please|um|uh|hmm|sorry|ok|okay|nah|no|just|i|im|ill|id|we|lets|let|me|us|can|could|may|will|would|gonna|going|to|going|think|want|wanna|like|need|have|ya|hey|maybe|today|and|so|the|rather|nope|do\ i|[,.;!?])\ )*
        (?:skip|skp|skipp|skipping|passing|pass|next|move\ on|moving\ on|no\ (?:thanks|thank\ you|thx|ty|comment|answer|reply)|n\ /\ a|na|/\ skip|
           (?:rather|prefer|choose|chose|like|want|wanna|care|wish|feel\ like|in\ the\ mood|up\ for|comfortable|ready|going|gonna|able|willing)\ (?:to\ )?not(?:\ to)?(?:\ (?:say|answer|tell|share|talk|discuss|respond|reply))?(?:ing)?|
           (?:dont|do\ not|not|wont|will\ not|rather\ not|rather\ no)\ (?:really\ )?(?:want|wanna|wish|care|feel\ like|feel\ up\ to|in\ the\ mood|in\ mood|comfortable|like|up\ for|going|gonna|answering|saying|telling|sharing|prepared|ready|tonight\ please)(?:\ (?:to|for|with))?(?:\ (?:say|saying|answer|answering|tell|telling|share|sharing|talk|talking|discuss|discussing|do|doing|respond|responding))?|
           prefer\ not|none\ of\ (?:your|ur)\ (?:business|beeswax|concern)|(?:its\ |thats\ )?(?:private|personal)|leave\ (?:it|this|that)|leave\ it\ blank|
           (?:ask|answer|tell)\ (?:it\ |me\ |you\ |this\ |that\ )?(?:later|another\ time|tomorrow)|maybe\ later|later|not\ (?:now|right\ now|this\ time|answering|telling|saying|sharing)|another\ time|some\ other\ time|
           (?:dont|do\ not)\ ask|no\ way\ to\ say|⏭|⏩)
        (?:\ (?:skip|skipping|this|that|it|1|the|question|questions|q|please|pls|plz|for|now|today|tonight|day|on|over|of|thanks|thank|you|thx|ty|if|thats|ok|okay|about|to|say|answer|time|round|next|sorry|bad|walking|walk|pain|mood|exercise|with|my|here|anything|right|and|tbh|honestly|atm|move|me|rn|is|can|we|i|do|fine|🙏|😅|🙂|[.,!?;)]|…))*\ $
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex WholeText();

    [GeneratedRegex("^ (?:(?:i|just|nah|sorry|no) )*(?:skipped|skipping|skips|passing|passed|not today|not tonight)(?: (?:this|that|it|1|today|please|thanks|[.,!]))* $", RegexOptions.CultureInvariant)]
    private static partial Regex Declined();
}
