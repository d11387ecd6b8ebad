using System.Runtime.InteropServices;
using BackCare.Core.Content;

namespace BackCare.Core.Safety;

/// <summary>Reads one language's <c>learned-red-flags.yaml</c>; a fault is a <see cref="ContentException"/>.</summary>
internal static class LikenessReader
{
    public static Likeness Read(ContentSource source)
    {
        var map = ContentMap.Parse(source);
        map.AllowOnly("language", "messages", "sureness", "heard", "unit", "bias", "traits", "weights");
        var traits = MemoryMarshal.Cast<byte, uint>(Bytes(source, map, "traits")).ToArray();
        var weights = MemoryMarshal.Cast<byte, sbyte>(Bytes(source, map, "weights")).ToArray();
        if (weights.Length != traits.Length * Likeness.Levels)
            throw new ContentException(source.Name, map.LineOf("weights"), $"there must be {Likeness.Levels} weights for each of the {traits.Length} traits.");
        return new Likeness(traits, weights, (float)map.Number("unit"), [.. Numbers(map, "bias", Enum.GetValues<SafetyLevel>()).Select(one => (float)one)], Sureness(map), Heard(map));
    }

    private static byte[] Bytes(ContentSource source, ContentMap map, string key)
    {
        var text = map.Text(key);
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length)) throw new ContentException(source.Name, map.LineOf(key), $"\"{key}\" is not base64.");
        return bytes[..length];
    }

    // No sureness makes a text harmless, so none is asked for.
    private static double[] Sureness(ContentMap map) => [1, .. Numbers(map, "sureness", Enum.GetValues<SafetyLevel>()[1..])];

    private static IEnumerable<double> Numbers(ContentMap map, string key, SafetyLevel[] levels)
    {
        var numbers = map.Map(key);
        numbers.AllowOnly(levels.Select(level => level.Label));
        return levels.Select(level => numbers.Number(level.Label));
    }

    private static string[] Heard(ContentMap map)
    {
        var heard = map.Map("heard");
        var levels = Enum.GetValues<SafetyLevel>().Skip(1).ToList();
        heard.AllowOnly(levels.Select(level => level.Label));
        return ["", .. levels.Select(level => heard.Text(level.Label))];
    }
}
