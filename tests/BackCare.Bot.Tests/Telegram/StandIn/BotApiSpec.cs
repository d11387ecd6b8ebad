using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackCare.Bot.Tests.Telegram.StandIn;

/// <summary>The published Bot API, read from its machine-readable form: which methods there are, and what each takes and gives.</summary>
internal sealed class BotApiSpec
{
    private static readonly Lazy<BotApiSpec?> Found = new(Find);

    private readonly JsonObject _methods;
    private readonly JsonObject _types;

    private BotApiSpec(JsonObject root) => (_methods, _types) = (root["methods"]!.AsObject(), root["types"]!.AsObject());

    /// <summary>The specification beside the repository; without it the test is skipped in words, in CI it fails.</summary>
    public static BotApiSpec OrSkip()
    {
        if (Found.Value is { } spec)
            return spec;

        const string Missing = "shared/spec/telegram-bot-api.json is not beside the repository, so nothing can be checked against the Bot API.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Missing);

        Assert.Skip(Missing);
        throw new InvalidOperationException(Missing);
    }

    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BackCare.Bot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");

        return folder.FullName;
    }

    /// <summary>The method by the name in an address, in any case as Telegram takes it; null where there is none.</summary>
    public string? MethodNamed(string name) => _methods.Select(pair => pair.Key).FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>True where a field of a method can be given as plain text in a form.</summary>
    public bool TakesText(string method, string field) => FieldsOf(_methods[method]!).FirstOrDefault(f => NameOf(f) == field) is { } found && TypesOf(found).Contains("String");

    /// <summary>What is wrong with a call, each in words; empty where nothing is.</summary>
    public IEnumerable<string> FaultsOfCall(string method, JsonObject body) => FaultsOfFields(FieldsOf(_methods[method]!), body, method);

    /// <summary>What is wrong with a value of a type, each in words.</summary>
    public IEnumerable<string> FaultsOf(string type, JsonNode? value, string path) => type switch
    {
        "Integer" => Unless(IsA(value, JsonValueKind.Number) && long.TryParse(value!.ToJsonString(), out _), $"{path} is not an integer"),
        "Float" => Unless(IsA(value, JsonValueKind.Number), $"{path} is not a number"),
        "Boolean" or "True" => Unless(IsA(value, JsonValueKind.True) || IsA(value, JsonValueKind.False), $"{path} is not a boolean"),
        "String" or "InputFile" => Unless(IsA(value, JsonValueKind.String), $"{path} is not a string"),
        _ when type.StartsWith("Array of ", StringComparison.Ordinal) => FaultsOfArray(type["Array of ".Length..], value, path),
        _ when _types[type] is { } known => FaultsOfObject(known, value, path),
        _ => [$"{path} has the unknown type {type}"],
    };

    private IEnumerable<string> FaultsOfArray(string element, JsonNode? value, string path) => value is JsonArray array
        ? array.SelectMany((item, i) => FaultsOf(element, item, $"{path}[{i}]"))
        : [$"{path} is not an array"];

    private IEnumerable<string> FaultsOfObject(JsonNode type, JsonNode? value, string path)
    {
        if (value is not JsonObject body)
            return [$"{path} is not an object"];

        return type["subtypes"] is JsonArray subtypes
            ? Best(subtypes.Select(subtype => FaultsOf((string)subtype!, body, path)))
            : FaultsOfFields(FieldsOf(type), body, path);
    }

    private IEnumerable<string> FaultsOfFields(IReadOnlyList<JsonNode> fields, JsonObject body, string path)
    {
        var missing = fields.Where(field => (bool)field["required"]! && body[NameOf(field)] is null).Select(field => $"{path} lacks {NameOf(field)}");
        var others = body.Where(pair => fields.All(field => NameOf(field) != pair.Key)).Select(pair => $"{path} has the unknown {pair.Key}");
        var wrong = fields
            .Where(field => body[NameOf(field)] is not null)
            .SelectMany(field => Best(TypesOf(field).Select(type => FaultsOf(type, body[NameOf(field)], $"{path}.{NameOf(field)}"))));
        return missing.Concat(others).Concat(wrong);
    }

    private static List<string> Best(IEnumerable<IEnumerable<string>> readings) => readings.Select(faults => faults.ToList()).MinBy(faults => faults.Count) ?? [];

    private static bool IsA(JsonNode? value, JsonValueKind kind) => value?.GetValueKind() == kind;

    private static IEnumerable<string> Unless(bool fine, string fault) => fine ? [] : [fault];

    private static IReadOnlyList<JsonNode> FieldsOf(JsonNode owner) => owner["fields"] is JsonArray fields ? [.. fields.OfType<JsonNode>()] : [];

    private static string NameOf(JsonNode field) => (string)field["name"]!;

    private static IEnumerable<string> TypesOf(JsonNode field) => field["types"]!.AsArray().Select(type => (string)type!);

    private static BotApiSpec? Find()
    {
        var file = Path.Combine(Repository(), "..", "shared", "spec", "telegram-bot-api.json");
        return File.Exists(file) ? new BotApiSpec(JsonNode.Parse(File.ReadAllText(file))!.AsObject()) : null;
    }
}
