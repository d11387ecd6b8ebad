using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackCare.Discord.Rest;

/// <summary>Compares the commands that Discord has with those that it should have, whatever defaults and order either side writes.</summary>
internal static class CommandSet
{
    // Defaults that Discord fills in or leaves out as it likes.
    private static readonly Dictionary<string, string> Defaults = new()
    {
        ["type"] = "1", ["nsfw"] = "false", ["required"] = "false", ["autocomplete"] = "false", ["options"] = "[]", ["choices"] = "[]",
        ["default_member_permissions"] = "null", ["name_localizations"] = "{}", ["description_localizations"] = "{}",
    };

    private static readonly HashSet<string> GivenByDiscord =
        ["id", "application_id", "version", "guild_id", "name_localized", "description_localized", "dm_permission", "handler"];

    /// <summary>False also if what Discord has cannot be read.</summary>
    public static bool Same(byte[] atDiscord, byte[] wanted)
    {
        try
        {
            return Canonical(atDiscord).SequenceEqual(Canonical(wanted), StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Canonical(byte[] commands) =>
        (JsonNode.Parse(commands) as JsonArray ?? []).Select(command => Canonical(command, "")).Order(StringComparer.Ordinal);

    private static string Canonical(JsonNode? node, string name) => node switch
    {
        JsonObject members => "{" + string.Join(",", members
            .Where(member => !GivenByDiscord.Contains(member.Key))
            .Select(member => (member.Key, Value: Canonical(member.Value, member.Key)))
            .Where(member => member.Value != "null" && Defaults.GetValueOrDefault(member.Key) != member.Value)
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => $"\"{member.Key}\":{member.Value}")) + "}",
        // Sets, in Discord's eyes; all other lists have an order that people see.
        JsonArray items when name is "contexts" or "integration_types" => "[" + string.Join(",", items.Select(Text).Order(StringComparer.Ordinal)) + "]",
        JsonArray items => "[" + string.Join(",", items.Select(item => Canonical(item, ""))) + "]",
        _ => Text(node),
    };

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
