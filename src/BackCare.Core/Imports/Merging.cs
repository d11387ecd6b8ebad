using System.Text;
using System.Text.Json.Nodes;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Privacy;

namespace BackCare.Core.Imports;

/// <summary>Puts an earlier record under the one that is kept now: what is there stays, what is missing is filled in, and doing it twice changes nothing.</summary>
internal static class Merging
{
    /// <summary>What tells one entry of a list from another: two with the same are the same, and the one kept now stays.</summary>
    private static readonly string[] Names = ["generic", "rule", "key", "about", "on", "at", "date", "content", "kind", "id", "name", "words", "what", "from", "topic"];

    private static readonly JsonObject UsualMember = KeptKind.Tree(new Member(new MemberId(""), default));
    private static readonly JsonObject BlankDay = KeptKind.Tree(new Day(default));

    /// <summary>The member and the days that change.</summary>
    public static (Member Member, IReadOnlyList<Day> Days) Into(Member member, Diary diary, ImportFile file)
    {
        var now = KeptKind.Tree(member);
        foreach (var (name, earlier) in file.Member)
            now[name] = Under(now[name], earlier, UsualMember[name], deep: !KeptKind.IsSetting(name));
        return (MemberRecord.ReadMember(Bytes(now)), [.. file.Days.Select(day => (Old: diary[day.Date], New: Into(diary[day.Date], day))).Where(each => !Same(each.Old, each.New)).Select(each => each.New)]);
    }

    private static Day Into(Day now, Day earlier)
    {
        if (now.IsBlank)
            return earlier;

        var tree = KeptKind.Tree(now);
        foreach (var (name, value) in KeptKind.Tree(earlier))
            tree[name] = Under(tree[name], value, BlankDay[name], deep: false);
        return MemberRecord.ReadDays(Bytes(new JsonArray(tree)))[0];
    }

    /// <param name="usual">The value that stands where nothing was said.</param>
    /// <param name="deep">Whether the parts of an object are filled in one by one; an answer is one thing and its parts are not mixed.</param>
    private static JsonNode? Under(JsonNode? now, JsonNode? earlier, JsonNode? usual, bool deep) => (now, earlier) switch
    {
        _ when earlier is null || JsonNode.DeepEquals(now, earlier) => now?.DeepClone(),
        (null, _) => earlier.DeepClone(),
        (JsonArray kept, JsonArray added) => Union(kept, added),
        (JsonObject kept, JsonObject added) when deep && usual is JsonObject blank => Filled(kept, added, blank),
        _ => (JsonNode.DeepEquals(now, usual) ? earlier : now).DeepClone(),
    };

    private static JsonObject Filled(JsonObject kept, JsonObject added, JsonObject blank)
    {
        var filled = kept.DeepClone().AsObject();
        foreach (var (name, value) in added)
            filled[name] = Under(kept[name], value, blank[name], deep: true);
        return filled;
    }

    private static JsonArray Union(JsonArray kept, JsonArray added)
    {
        var known = kept.Select(Identity).ToHashSet();
        return [.. added.Where(entry => !known.Contains(Identity(entry))).Concat(kept).Select(entry => entry?.DeepClone())];
    }

    private static string Identity(JsonNode? entry) => entry is JsonObject described && Names.Where(described.ContainsKey).ToList() is { Count: > 0 } names
        ? string.Join('\n', names.Where(name => name is not "words" || !names.Contains("generic")).Select(name => described[name]?.ToJsonString()))
        : entry?.ToJsonString() ?? "";

    private static bool Same(Day one, Day other) => MemberRecord.Write(one).AsSpan().SequenceEqual(MemberRecord.Write(other));

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());
}
