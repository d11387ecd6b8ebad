using System.Collections.Frozen;

namespace BackCare.Core.Understanding;

/// <summary>
/// Walks through an answer and keeps the names of what was taken. "No", "skipped", "instead of", "ran out of" and the like reach
/// forward to the end of their clause, or until words of taking begin a new one.
/// </summary>
internal static class TakenOrNot
{
    private static readonly FrozenSet<string> Negators = FrozenSet.Create(
        "no", "not", "didnt", "dont", "havent", "hadnt", "without", "skipped", "skip", "skipping", "forgot", "forgotten", "missed", "avoided", "avoiding", "stopped", "quit",
        "never", "neither", "nor", "cant", "couldnt", "wont", "wouldnt", "cannot", "refused", "refusing", "ditched", "allergic", "dint", "instead", "rather", "ran", "out", "off", "want",
        "wanted", "wanting", "need", "needed", "will", "ill", "might", "planning", "plan", "going", "gonna", "thinking", "thought", "considering", "considered", "should", "could",
        "would", "waiting", "tomorrow", "yesterday", "usually", "normally", "zero", "allowed", "prescribed", "hate", "resisted", "tempted", "swapped", "switched", "used", "may", "replaced",
        "replacing", "except", "last", "held", "holding", "asked", "asking", "supposed", "haven", "didn", "wasnt", "isnt", "arent", "stay", "stayed", "unless", "doesnt", "hoping", "lost", "sans", "none", "place", "minus", "0", "run", "hasnt", "declined", "about");

    private static readonly FrozenSet<string> ReachesNothing = FrozenSet.Create(
        "help", "helping", "helped", "work", "working", "worked", "touch", "sleep", "sleeping", "feel", "feeling", "great", "good", "well", "sure", "enough", "too", "bad", "much", "relief",
        "luck", "effect", "difference", "pain", "improvement", "problem", "move", "walk", "only", "just", "cope", "stand", "sit", "kick", "make", "seem", "a", "remember", "but", "because", "since",
        "wait", "idea", "focus", "concentrate", "bear", "function", "matter", "mind", "change", "really", "fun", "surprise", "doubt", "so", "get", "bend", "think", "eat", "fall", "bothered", "ok", "fine", "worse", "better");

    private static readonly FrozenSet<string> Taking = FrozenSet.Create("took", "popped", "so", "just", "only", "swallowed", "downed", "then", "did", "tuk", "instead", "today", "ended", "resorted", "managed", "yes");

    private static readonly FrozenSet<string> TakingUnlessDenied = FrozenSet.Create("take", "taken", "taking", "had", "have", "use", "using", "tried", "having", "got", "applied", "rubbed", "put", "on", "for");

    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        "wife", "husband", "hubby", "partner", "boyfriend", "girlfriend", "mum", "mom", "mother", "dad", "father", "son", "daughter", "sister", "brother", "friend", "mate", "nan", "gran", "grandma",
        "grandad", "grandpa", "uncle", "aunt", "neighbour", "neighbor", "colleague", "she", "he", "they");

    private static readonly FrozenSet<string> DeniedAfter = FrozenSet.Create("skipped", "no", "none", "not", "missed", "nope", "forgot", "forgotten", "zero", "0", "nil");

    public static List<NameMention> Taken(IReadOnlyList<Token> tokens, List<NameMention> mentions)
    {
        var taken = new List<NameMention>();
        var walk = new Walk(tokens, mentions);
        foreach (var mention in mentions)
        {
            if (!walk.DeniedAt(mention) && !DeniedBehind(tokens, mention.End))
            {
                taken.Add(mention);
            }
        }

        return taken;
    }

    /// <summary>"Tramadol: none", "gabapentin was skipped", "advil, not today" but not "advil not helping".</summary>
    private static bool DeniedBehind(IReadOnlyList<Token> tokens, int at)
    {
        while (at < tokens.Count && (tokens[at].Text is ":" or "-" or "=" or "was" or "were" or "is" or "today" or "i" or "have" or "dose" or "got" or "(" or "tablets" or "pills" or "tablet" or "?"))
        {
            at++;
        }

        if (at >= tokens.Count)
        {
            return false;
        }

        var next = at + 1 < tokens.Count ? tokens[at + 1].Text : "";
        return tokens[at].Text switch
        {
            "not" => next is "taken" or "today" or "yet" or "needed" or "any",
            "no" or "none" or "0" or "nope" => next is "" or "," or ";" or "." or "today" or ")" or "and" or "but" or "!",
            "yesterday" or "skipped" or "missed" or "forgotten" or "tomorrow" => true,
            "later" => next is "" or "." or ",",
            "last" => next is "week" or "month",
            "didnt" or "havent" => next is "take" or "taken" or "have" or "need" or "had",
            var word => DeniedAfter.Contains(word) && next is "",
        };
    }

    /// <summary>One pass over the tokens; asked for the mentions in their order.</summary>
    private sealed class Walk(IReadOnlyList<Token> tokens, List<NameMention> mentions)
    {
        private int _at;
        private int? _deniedSince;
        private bool _mentionSince;

        public bool DeniedAt(NameMention mention)
        {
            for (; _at < mention.First; _at++)
            {
                Hear(_at);
            }

            var denied = _deniedSince is not null;
            _mentionSince = true;
            _at = mention.End;
            return denied;
        }

        private void Hear(int at)
        {
            var word = tokens[at].Text;
            if (EndsClause(at, word) || Taking.Contains(word) && !IsTakenByAnother(at) && !IsInsteadOf(at) && !(word == "today" && !_mentionSince))
            {
                _deniedSince = null;
            }
            else if (TakingUnlessDenied.Contains(word) && _deniedSince is { } since && (_mentionSince || at - since > 6) && word is not ("on" or "for" or "have" or "use"))
            {
                _deniedSince = null;
            }

            if (word is "for" or "to" or "with" && _mentionSince && _deniedSince is { } swap && tokens[swap].Text is "swapped" or "switched" or "replaced" or "replacing" or "ditched" or "traded")
            {
                _deniedSince = null;
            }

            if (Denies(at, word))
            {
                _deniedSince = at;
                _mentionSince = false;
            }
        }

        private bool EndsClause(int at, string word) => word switch
        {
            "." or ";" or "!" or "?" or "but" or "however" or "though" or "…" or "because" => true,
            "," => !OrFollows(at),
            "and" or "&" or "+" or "plus" => _mentionSince && _deniedSince is { } since && !IsList(at) && tokens[since].Text is not ("skipped" or "forgot" or "missed" or "without" or "stopped"),
            _ => false,
        };

        /// <summary>"no advil, tylenol or aleve" denies all three.</summary>
        private bool OrFollows(int at)
        {
            for (var i = at + 1; i < tokens.Count && i < at + 8; i++)
            {
                switch (tokens[i].Text)
                {
                    case "or" or "nor": return true;
                    case "." or ";" or "but" or "just" or "only" or "took" or "instead" or "and": return false;
                    default: break;
                }
            }

            return false;
        }

        /// <summary>"skipped gabapentin and lyrica": a bare name after "and" belongs to the denial; "and 2 advil" does not.</summary>
        private bool IsList(int at) => mentions.Exists(m => m.First == at + 1 || (m.First == at + 2 && tokens[at + 1].Text is "my" or "the" or "any"));

        /// <summary>"My wife took 2 ibuprofen" says nothing of the one who writes.</summary>
        private bool IsTakenByAnother(int at) => Others.Contains(Previous(at)) && mentions.Exists(m => m.First > at && m.First <= at + 4);

        private bool IsInsteadOf(int at) => tokens[at].Text == "instead" && Next(at) == "of";

        private string Next(int at) => at + 1 < tokens.Count ? tokens[at + 1].Text : "";

        private string Previous(int at) => at > 0 ? tokens[at - 1].Text : "";

        private bool Denies(int at, string word)
        {
            var next = Next(at);
            return word switch
            {
                _ when Others.Contains(word) => next is "took" or "takes" or "swallowed" or "popped" && IsTakenByAnother(at + 1),
                "no" or "not" or "didnt" or "dont" or "cant" or "couldnt" or "doesnt" or "isnt" or "wasnt" or "never" or "havent" or "hasnt" or "wont" when ReachesNothing.Contains(next) && next is not "a" && !NamesNext(at) => false,
                "place" => next is "of",
                "instead" or "rather" => next is "of" or "than",
                "ran" or "run" => next is "out",
                "out" => next is "of",
                "off" => Previous(at) is "come" or "came" or "laid" or "lay" or "held" or "hold" or "stay" or "stayed" or "weaned" or "im" or "staying" or "keeping" or "been" || next is "all" or "everything",
                "used" => next is "to",
                "except" => !NothingBefore(at),
                "last" => next is "week" or "month",
                "going" => next is "to",
                "need" or "needed" => Previous(at) is not ("as" or "if" or "when") && Previous(at) is "i" or "might" or "may" or "will",
                "could" or "would" or "should" => next is not "nt",
                "about" => next is "to" && Previous(at) is "im" or "was" or "just",
                "prescribed" => Previous(at) is "was" or "got" or "been" or "were",
                "none" => next is "of",
                "0" => next is not "/",
                "yesterday" => Previous(at) is not ("as" or "like" or "than" or "from"),
                _ => Negators.Contains(word),
            };
        }

        /// <summary>"no pain meds" and "didn't touch the ibuprofen" deny; "no pain" and "didn't touch the pain" do not.</summary>
        private bool NamesNext(int at) =>
            mentions.Exists(m => m.First == at + 1) || (Next(at) is "touch" or "get" or "really" && mentions.Exists(m => m.First > at + 1 && m.First <= at + 3));

        private bool NothingBefore(int at) => tokens.Take(at).Any(t => t.Text is "nothing" or "none" or "no");
    }
}
