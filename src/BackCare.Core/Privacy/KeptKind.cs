using System.Text.Json.Nodes;
using BackCare.Core.Diaries;
using BackCare.Core.Members;

namespace BackCare.Core.Privacy;

/// <summary>One kind of thing that is kept, by the names its parts have in the written record. What it is called is content, a label of <c>mydata/kinds</c>.</summary>
/// <param name="OfDays">Parts of a day.</param>
/// <param name="OfMember">Parts of the member.</param>
internal sealed record KeptKind(string Name, IReadOnlyList<string> OfDays, IReadOnlyList<string> OfMember)
{
    private const string Rest = "other";

    /// <summary>What the companion needs to work: none of it can be deleted but by forgetting the member.</summary>
    private static readonly string[] Workings =
        ["id", "address", "consentedAt", "onboarded", "conversation", "hold", "said", "nextNudge", "nudgedOn", "reachable", "seen", "looks", "moodAskedOn"];

    /// <summary>What the member chose, each one thing.</summary>
    private static readonly string[] Settings = ["language", "country", "zone", "checkInAt", "checkInDays", "quiet", "talkLess", "textOnly", "pausedUntil", "monthly", "paper", "withoutNumber"];

    private static readonly JsonObject BlankDay = Tree(new Day(default));
    private static readonly JsonObject BlankMember = Tree(new Member(default, default));

    private static readonly KeptKind[] Named =
    [
        Days("pain", "pain"),
        Days("walking", "walk"),
        new("exercise", ["exercise", "plan"], ["plan", "pace", "course"]),
        Days("sleep", "sleep"),
        Days("mood", "mood"),
        Days("medicines", "medication", "medicineReports"),
        Days("good-things", "goodThing"),
        Days("notes", "notes"),
        Days("check-ins", "finishedAt", "rough"),
        Days("ideas", "offers"),
        Days("signs", "safetyEvents"),
        new("medicine-list", [], ["medications"]),
        new("visit", [], ["visit"]),
        new("confidence", [], ["confidence", "painFor"]),
        new("reviews", [], ["reviews"]),
    ];

    /// <summary>Every kind, in the order in which they are listed. The last one holds what has no name of its own.</summary>
    public static IReadOnlyList<KeptKind> All { get; } = [.. Named, new(Rest, Unnamed<Day>(["date"]), Unnamed<Member>([.. Workings, .. Settings, "disclosures"]))];

    /// <summary>True for a part of the member that goes with them to another server.</summary>
    public static bool IsMovable(string part) => !Workings.Contains(part);

    public static bool IsSetting(string part) => Settings.Contains(part);

    public static KeptKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>How many there are, and the first and last day of those that belong to days.</summary>
    public Kept Count(JsonObject? member, IReadOnlyList<JsonObject> days)
    {
        var found = days.Select(day => (Date: DateOf(day), Count: Sum(OfDays, day, BlankDay))).Where(day => day.Count > 0).ToList();
        return new Kept(
            this,
            (member is null ? 0 : Sum(OfMember, member, BlankMember)) + found.Sum(day => day.Count),
            found.Count == 0 ? null : found.Min(day => day.Date),
            found.Count == 0 ? null : found.Max(day => day.Date));
    }

    public Member Without(Member member) => OfMember.Count == 0 ? member : MemberRecord.ReadMember(Bytes(Without(Tree(member), OfMember, BlankMember)));

    /// <summary>The days that change when this kind goes.</summary>
    public IEnumerable<Day> Without(Diary diary) => diary.Days.Values
        .Select(day => (Day: day, Tree: Tree(day)))
        .Where(each => Sum(OfDays, each.Tree, BlankDay) > 0)
        .Select(each => MemberRecord.ReadDays(Bytes(new JsonArray(Without(each.Tree, OfDays, BlankDay))))[0]);

    public static JsonObject Tree(Member member) => JsonNode.Parse(MemberRecord.Write(member))!.AsObject();

    public static JsonObject Tree(Day day) => JsonNode.Parse(MemberRecord.Write(day))!.AsObject();

    private static KeptKind Days(string name, params IReadOnlyList<string> parts) => new(name, parts, []);

    private static string[] Unnamed<T>(IReadOnlyList<string> known) =>
    [
        .. typeof(T).GetProperties().Where(property => property.SetMethod is not null).Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..])
            .Where(part => !known.Contains(part) && !Named.Any(kind => kind.OfDays.Contains(part) || kind.OfMember.Contains(part))),
    ];

    /// <summary>Lists count for each that is in them; the other parts of a kind are one thing together.</summary>
    private static int Sum(IReadOnlyList<string> parts, JsonObject tree, JsonObject blank)
    {
        var there = parts.Where(part => !JsonNode.DeepEquals(tree[part], blank[part])).Select(part => tree[part]).ToList();
        return there.Sum(part => part is JsonArray list ? list.Count : 0) + (there.Any(part => part is not JsonArray) ? 1 : 0);
    }

    private static JsonObject Without(JsonObject tree, IReadOnlyList<string> parts, JsonObject blank)
    {
        foreach (var part in parts)
            tree[part] = blank[part]?.DeepClone();
        return tree;
    }

    private static DateOnly DateOf(JsonObject day) => DateOnly.ParseExact(day["date"]!.GetValue<string>(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] Bytes(JsonNode node) => System.Text.Encoding.UTF8.GetBytes(node.ToJsonString());
}

/// <summary>How much there is of one kind.</summary>
internal sealed record Kept(KeptKind Kind, int Count, DateOnly? From, DateOnly? To);
