using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>The words and signs of mood, with what "not", "but" and "now" do to them.</summary>
internal static partial class MoodWords
{
    private static readonly FrozenDictionary<string, Mood> Moods = Listed();

    private static readonly FrozenSet<string> Negations = FrozenSet.Create(
        "not", "isnt", "arent", "aint", "wasnt", "never", "no", "dont", "doesnt", "didnt", "without", "cant", "couldnt", "hardly", "nothing", "nowhere", "neither", "havent", "lacking", "less", "barely", "far");

    private static readonly FrozenSet<string> BetweenNegationAndWord = FrozenSet.Create(
        "very", "so", "too", "that", "really", "feeling", "feel", "a", "at", "all", "in", "the", "my", "been", "particularly", "especially", "exactly", "super", "all that", "much", "any", "particulary",
        "feelin", "quite", "overly", "terribly", "totally", "entirely", "as", "even", "great", "having", "had", "have", "be", "being", "is", "to", "more", "near", "bad", "of", "from", "longer", "best", "mood", "today", "for");

    /// <summary>Null when nothing tells a mood.</summary>
    public static Mood? Told(PlainText plain)
    {
        var line = plain.Line;
        if (Phrase(line) is { } said)
        {
            return said;
        }

        var now = ButNow().Match(line);
        return (now.Success ? Mixed(line[(now.Index + now.Length - 1)..]) : null) ?? Mixed(line);
    }

    private static Mood? Phrase(string line) =>
        MixedPhrase().IsMatch(line) ? Mood.Neutral
        : GoodPhrase().IsMatch(line) ? Mood.Good
        : NeutralPhrase().IsMatch(line) && !StrongWord().IsMatch(line) ? Mood.Neutral
        : LowPhrase().IsMatch(line) ? Mood.Low
        : null;

    private static Mood? Mixed(string line)
    {
        var (low, neutral, good) = (0, 0, 0);
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            switch (MoodOf(words, i))
            {
                case Mood.Low: low++; break;
                case Mood.Neutral: neutral++; break;
                case Mood.Good: good++; break;
                default: break;
            }
        }

        return (low, neutral, good) switch
        {
            (0, 0, 0) => null,
            (> 0, _, > 0) => Mood.Neutral,
            (> 0, 0, 0) => Mood.Low,
            (_, _, > 0) => Mood.Good,
            _ => Mood.Neutral,
        };
    }

    private static Mood? MoodOf(string[] words, int i)
    {
        var word = words[i];
        if (!Moods.TryGetValue(word, out var mood) && !Moods.TryGetValue(Shortened(word), out mood))
        {
            return null;
        }

        return (Negated(words, i), mood) switch
        {
            (false, _) => mood,
            (true, Mood.Good) => Mood.Low,
            (true, Mood.Low) => Mood.Neutral,
            _ => Mood.Low,
        };
    }

    private static bool Negated(string[] words, int i)
    {
        for (var back = i - 1; back >= 0 && back >= i - 4; back--)
        {
            if (Negations.Contains(words[back]))
            {
                return true;
            }

            if (!BetweenNegationAndWord.Contains(words[back]))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"goooood" and "sooo happyyy".</summary>
    private static string Shortened(string word) => LongRun().Replace(word, m => m.Groups[1].ValueSpan is "o" or "e" or "l" && word.StartsWith('g') ? $"{m.Groups[1].Value}{m.Groups[1].Value}" : m.Groups[1].Value);

    private static FrozenDictionary<string, Mood> Listed()
    {
        var moods = new Dictionary<string, Mood>(StringComparer.Ordinal);
        Add(Mood.Good, """
            good great happy fantastic wonderful amazing awesome excellent brilliant cheerful cheery content contented calm relaxed peaceful positive optimistic
            hopeful upbeat grateful thankful blessed joyful glad delighted excited energetic energised energized motivated proud chipper lovely superb
            fab fabulous splendid jolly perky sunny bright stellar terrific pleased chilled chill serene cheerier happier elated ecstatic buzzing stoked
            gud gd goood grt gr8 happpy perfect encouraged uplifted smiling thriving strong confident better best marvellous marvelous super satisfied well
            comfortable merry hapy happi excelent fantastc hopefull accomplished rested refreshed
            😀 😃 😄 😁 😆 😊 🙂 ☺ 😍 🥰 😎 🤩 🥳 😇 🤗 😺 🌞 ☀ 🌈 👍 💪 🎉 ❤ 😌 🙌 😸 ✨ 👌 💃 🕺 😂 🤣 💚 💛 🌻
            """);
        Add(Mood.Low, """
            low sad down bad awful terrible depressed depressing miserable unhappy blue gloomy hopeless anxious worried stressed stressy angry frustrated irritable irritated
            grumpy upset crying tearful teary lonely alone numb empty exhausted drained overwhelmed fed crap crappy shit shitty shite rubbish lousy poor worse worst
            horrible dreadful flat discouraged defeated despairing despair desperate bleak dark rough tired weary knackered annoyed pissed moody bummed
            disheartened demoralised demoralized heartbroken devastated scared afraid nervous tense stress anxiety depression snappy cranky fragile
            meltdown cry cried weepy sucks sucky dire grim pants gutted foul helpless worthless useless restless agitated mad bitter ratty dejected melancholy
            sadness dismal struggling unwell wretched apathetic unmotivated hate distressed panicky sadd depresed depress anxous frustated downer hurting
            😢 😭 😞 😔 😟 🙁 ☹ 😣 😖 😫 😩 😤 😠 😡 🤬 😥 😰 😨 😱 💔 👎 😿 😓 🥺 😪 🌧 ⛈ 🥲 😵 🤯 😒 🙍 🖤 🤕 🤒
            """);
        Add(Mood.Neutral, """
            ok okay okey okish okayish k fine neutral meh alright allright average middling so-so medium moderate normal indifferent fair mixed bored decent
            bearable tolerable passable reasonable steady stable balanced level even conflicted ambivalent whatever neither mediocre oki okk okayy adequate blah
            manageable unsure confused surviving coping neutralish oke usual
            😐 😑 😶 🤷 😕 🤔 🫤 😬 🙃 😏 🌥 ⛅ 🫥
            """);
        return moods.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(Mood mood, string words)
        {
            foreach (var word in words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                moods[word] = mood;
            }
        }
    }

    [GeneratedRegex(@"([a-z])\1{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongRun();

    [GeneratedRegex(@" (?:but|although|though|however)(?: (?:im|i am|its|feeling|feel|i feel|,|much|a bit|a lot|way))* (?:now|ok now|currently)(?= )|(?:earlier|this morning|yesterday|before|at first|was)[^.]{0,40} (?:but|now|then)(?= )(?! was )", RegexOptions.CultureInvariant)]
    private static partial Regex ButNow();

    [GeneratedRegex(@" (?:so - so|not (?:happy|good|great|high)(?: ,| but| or| nor| and)? not (?:sad|bad|terrible|low|unhappy)|up and down|ups and downs|up & down|ups & downs|mixed|mixed bag|good and bad|bad and good|highs and lows|swings|swinging|all over the place|rollercoaster|roller coaster|half and half|50 / 50|50 50|so so|soso|in between|inbetween|somewhere in the middle|middle of the road|comme ci|back and forth|yo yo|yoyo|bit of both|both good and|neither good nor bad|neither happy nor sad|neither here nor there)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex MixedPhrase();

    [GeneratedRegex(@" (?:not (?:too |that |so |half )?bad at all|couldnt be (?:better|happier)|cant complain|on top of the world|over the moon|never better|never been better|not low at all|good vibes|in good spirits|high spirits|good spirits|cloud 9|cloud nine|full of beans|on a high|pretty good|looking up|top form|full of joy|living the dream|life is good|better than (?:yesterday|usual|normal|expected|it has been)|a lot better|much better|feeling better)(?= )(?!.* but )", RegexOptions.CultureInvariant)]
    private static partial Regex GoodPhrase();

    [GeneratedRegex(@" (?:not (?:too |so |that |all that |half |totally |really )?(?:bad|terrible|awful|horrible|shabby|the worst|great not terrible|good not bad)|not (?:great|good|happy) (?:but )?not (?:terrible|bad|awful|sad)|not (?:good|great|happy) (?:or|nor|and not) (?:bad|sad|terrible)|could be (?:worse|better|happier)|(?<!never )been worse|hanging in(?: there)?|hangin in|getting by|ticking over|plodding|same old|nothing special|no complaints|cant say|run of the mill|middle|ho hum|nothing to write home about|no better no worse|as ok as|soldiering on|getting there|mustnt grumble|no strong feelings|neither)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex NeutralPhrase();

    [GeneratedRegex(@" (?:happy|amazing|awesome|fantastic|wonderful|excellent|depressed|miserable|crying|anxious)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex StrongWord();

    [GeneratedRegex(@" (?:no (?:energy|motivation|joy|interest|spark|drive)|down in the dumps|fed up|feed up|burn(?:t|ed) out|at the end of my (?:rope|tether)|had enough|sick of|tired of|sick and tired|been better|never been worse|not myself|not (?:coping|the best|my best|great|good|well|happy|ok|okay|fine|alright)|cant cope|cant stop crying|whats the point|no point|no hope|in a (?:funk|rut|hole|pit)|rock bottom|on edge|close to tears|in tears|in bits|under the weather|in the gutter|under a cloud|black dog|dark place|doom and gloom|want to cry|wanna cry|worn (?:out|down)|pulling my hair|wits end|feeling it today|lost (?:hope|interest)|given up|giving up|feel like giving|in the dumps|under it|over it|down today|on the floor)(?= )(?!.* but .*(?:good|happy|better|ok))", RegexOptions.CultureInvariant)]
    private static partial Regex LowPhrase();
}
