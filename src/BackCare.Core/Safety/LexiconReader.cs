using BackCare.Core.Content;

namespace BackCare.Core.Safety;

/// <summary>Compiles one language's <c>red-flags.yaml</c>; a fault is a <see cref="ContentException"/> with its line.</summary>
internal sealed class LexiconReader
{
    private readonly string _file;
    private readonly ContentMap _map;
    private readonly Vocabulary _vocabulary = new();
    private readonly Dictionary<string, string[]> _spellings = [];
    private readonly Dictionary<(string, string), string> _pairs = [];
    private readonly Dictionary<string, int> _concepts = [];
    private readonly List<Phrase> _phrases = [];
    private readonly List<uint> _keys = [];
    private readonly PhraseGrammar _grammar;

    private LexiconReader(ContentSource source)
    {
        _file = source.Name;
        _map = ContentMap.Parse(source);
        _grammar = new PhraseGrammar(_vocabulary, _spellings, _pairs, name => _concepts.TryGetValue(name, out var number) ? number : null, parts => Add(parts, 0));
    }

    public static Lexicon Read(ContentSource source) => new LexiconReader(source).Read();

    private Lexicon Read()
    {
        _map.AllowOnly("language", "reviewed", "spellings", "pairs", "numbers", "fillers", "ordinary", "background", "concepts", "cues", "rules");
        _map.Text("language");
        _map.Flag("reviewed");
        ReadSpellings();
        ReadConcepts();
        var rules = _map.Maps("rules").Select(Rule).ToList();
        if (rules.Count == 0) throw new ContentException(_file, 1, "there are no rules.");
        foreach (var word in _map.List("ordinary")) _vocabulary.Ordinary(Words(word.Text)[0]);
        return new Lexicon
        {
            Vocabulary = _vocabulary,
            Spellings = _spellings,
            Pairs = _pairs,
            Numbers = Numbers(),
            Fillers = [.. _map.List("fillers").Select(filler => Words(filler.Text)[0])],
            Rules = rules,
            RulesLedBy = RulesLedBy(rules),
            Background = Background(),
            Keys = [.. _keys],
            Cues = new Cues(name => _concepts.GetValueOrDefault("cue " + name, -1)),
            ByTerm = Grouped(_vocabulary.Count, part => part.Terms),
            ByConcept = Grouped(_keys.Count, part => part.Concepts),
            ByNumber = [.. _phrases.Where(phrase => phrase.Parts[0].IsNumber)],
        };
    }

    private int[][] RulesLedBy(List<SafetyRule> rules)
    {
        var led = new SortedSet<int>[_keys.Count];
        for (var at = 0; at < rules.Count; at++)
            foreach (var sign in rules[at].Signs)
                (led[sign.Parts[0].Concept] ??= []).Add(at);
        return [.. led.Select(places => places is null ? [] : places.ToArray())];
    }

    private static string[] Words(string text) => [.. PlainText.Tokens(text).Select(token => token.Word)];

    private void ReadSpellings()
    {
        var spellings = _map.Map("spellings");
        foreach (var (key, name) in spellings.Pairs()) _spellings[Single(key)] = Words(spellings.Text(name));
        var pairs = _map.Map("pairs");
        foreach (var (key, name) in pairs.Pairs())
        {
            if (Words(name) is not [var first, var second]) throw new ContentException(_file, key.Line, $"\"{name}\" must be two words.");
            _pairs[(first, second)] = Words(pairs.Text(name))[0];
        }
    }

    private string Single(Written key) => Words(key.Text) is [var word] ? word : throw new ContentException(_file, key.Line, $"\"{key.Text}\" must be one word.");

    private Dictionary<string, double> Numbers()
    {
        var numbers = _map.Map("numbers");
        return numbers.Pairs().ToDictionary(pair => Single(pair.Key), pair => numbers.Number(pair.Name));
    }

    // A concept is read after those it is made of, so that each is found before it is needed.
    private void ReadConcepts()
    {
        var concepts = _map.Map("concepts");
        var cues = _map.Map("cues");
        cues.AllowOnly(Cues.Names);
        var written = concepts.Pairs().Select(pair => (Key: pair.Name, pair.Key.Line, Phrases: concepts.List(pair.Name).ToList()))
            .Concat(cues.Pairs().Select(pair => (Key: "cue " + pair.Name, pair.Key.Line, Phrases: cues.List(pair.Name).ToList())))
            .ToDictionary(concept => concept.Key);
        var open = new HashSet<string>();
        foreach (var name in written.Keys) Define(name);

        void Define(string name)
        {
            if (_concepts.ContainsKey(name) || !written.TryGetValue(name, out var concept)) return;
            if (!open.Add(name)) throw new ContentException(_file, concept.Line, $"the concept \"{name}\" is made of itself.");
            foreach (var inner in concept.Phrases.SelectMany(phrase => Named(phrase.Text))) Define(inner);
            var phrases = concept.Phrases.Select(phrase => _grammar.Read(phrase.Text, _file, phrase.Line)).ToList();
            var number = _concepts[name] = _keys.Count;
            _keys.Add(Traits.Key(name));
            _phrases.AddRange(phrases.Select(parts => new Phrase(number, parts)));
        }
    }

    private static IEnumerable<string> Named(string phrase) =>
        phrase.Split(' ', '|').Where(item => item.StartsWith('<') && item.EndsWith('>')).Select(item => item[1..^1]);

    private SafetyRule Rule(ContentMap map)
    {
        map.AllowOnly("id", "level", "heard", "source", "despite", "may-pass", "harm-done", "low-mood", "yields-to-crisis", "signs");
        var lowMood = map.Flag("low-mood");
        if (!SafetyLabels.TryFrom(map.Text("level"), out var level) || (level == SafetyLevel.None && !lowMood))
            throw new ContentException(_file, map.LineOf("level"), $"\"{map.Text("level")}\" is not a level.");
        var signs = map.List("signs").Select(Sign).ToArray();
        if (signs.Length == 0) throw new ContentException(_file, map.Line, "the rule has no signs.");
        return new SafetyRule(map.Text("id"), level, map.Text("heard"), signs, Despite(map))
        {
            Source = map.Text("source"),
            HarmDone = map.Flag("harm-done"),
            LowMood = lowMood,
            YieldsToCrisis = map.Flag("yields-to-crisis"),
        };
    }

    private Bearing Despite(ContentMap map)
    {
        var despite = map.Flag("may-pass") ? Bearing.None : Bearing.Passing | Bearing.Exertion;
        foreach (var word in map.List("despite"))
            despite |= word.Text switch
            {
                "denied" => Bearing.Denied,
                "past" => Bearing.Past,
                "someone-else" => Bearing.SomeoneElse,
                "imagined" => Bearing.Imagined,
                "long-standing" => Bearing.LongStanding,
                _ => throw new ContentException(_file, word.Line, $"\"{word.Text}\" is not a circumstance; known are denied, past, someone-else, imagined, long-standing."),
            };
        return despite;
    }

    private Sign Sign(Written written)
    {
        var parts = new List<SignPart>();
        foreach (var far in written.Text.Split("&&"))
        {
            var first = true;
            foreach (var near in far.Split('&'))
            {
                parts.Add(Part(near.Trim(), anywhere: first && parts.Count > 0, written.Line));
                first = false;
            }
        }

        if (parts[0].Absent) throw new ContentException(_file, written.Line, "a sign must begin with what is there, not with what is absent.");
        return new Sign([.. parts]);
    }

    private SignPart Part(string text, bool anywhere, int line)
    {
        var absent = text.StartsWith('!');
        if (absent) text = text[1..].Trim();
        if (text.StartsWith('<') && text.IndexOf('>', StringComparison.Ordinal) == text.Length - 1 && _concepts.TryGetValue(text[1..^1], out var number))
            return new SignPart(number, absent, anywhere);
        return new SignPart(Add(_grammar.Read(text, _file, line), Traits.Key(text)), absent, anywhere);
    }

    private int Add(PhrasePart[] parts, uint key)
    {
        _phrases.Add(new Phrase(_keys.Count, parts));
        _keys.Add(key);
        return _keys.Count - 1;
    }

    private bool[] Background()
    {
        var background = new bool[_keys.Count];
        foreach (var name in _map.List("background"))
            background[_concepts.TryGetValue(name.Text, out var number) ? number : throw new ContentException(_file, name.Line, $"there is no concept named \"{name.Text}\".")] = true;
        return background;
    }

    private Phrase[][] Grouped(int count, Func<PhrasePart, int[]> keys)
    {
        var groups = new List<Phrase>[count];
        foreach (var phrase in _phrases)
            foreach (var key in keys(phrase.Parts[0]))
                (groups[key] ??= []).Add(phrase);
        return [.. groups.Select(group => group is null ? [] : group.ToArray())];
    }
}
