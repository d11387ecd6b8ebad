using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace BackCare.Discord.Tests.StandIn;

/// <summary>
/// Holds bodies to Discord's own OpenAPI document. Strictly for us: a member that the document does not know is a fault, which the document itself
/// lets pass, and other clients make use of that.
/// </summary>
public sealed class OpenApiJudge
{
    private static readonly Lazy<Task<OpenApiJudge?>> Strict = new(() => LoadAsync(strict: true));
    private static readonly Lazy<Task<OpenApiJudge?>> AsPublished = new(() => LoadAsync(strict: false));

    private readonly JsonSchema _all;
    private readonly List<(string Method, Regex Path, JsonObject Operation, string Name)> _operations;
    // NJsonSchema fills caches of its own while it validates.
    private readonly Lock _gate = new();

    private OpenApiJudge(JsonSchema all, List<(string, Regex, JsonObject, string)> operations) => (_all, _operations) = (all, operations);

    /// <summary>The judge, or a skipped test: only where CI is true must the document be there.</summary>
    public static async Task<OpenApiJudge> GetAsync(bool strict)
    {
        var judge = await (strict ? Strict : AsPublished).Value;
        if (judge is null)
            Outside.Missing("Discord's OpenAPI document is not beside the repository (../shared/spec/discord-openapi.json)");
        return judge!;
    }

    /// <summary>What is wrong with a request's JSON; empty if nothing.</summary>
    public IReadOnlyList<string> OfRequest(string method, string path, string? json)
    {
        if (Find(method, path) is not { } found)
            return [$"{method} {path} is not in Discord's document"];

        return found.Operation["requestBody"] is null || json is null ? [] : Judge("request " + found.Name, json);
    }

    /// <summary>What is wrong with a response's JSON; empty if nothing.</summary>
    public IReadOnlyList<string> OfResponse(string method, string path, int status, string json)
    {
        if (Find(method, path) is not { } found)
            return [];

        var key = $"response {(status == 429 ? "429" : status >= 400 ? "4XX" : status)} {found.Name}";
        return _all.Definitions.ContainsKey(key)
            ? Judge(key, json)
            : status is 204 && found.Operation["responses"]!["204"] is not null ? [] : [$"{method} {path} has no response {status}"];
    }

    private (string Method, Regex Path, JsonObject Operation, string Name)? Find(string method, string path) =>
        _operations.Where(each => each.Method == method && each.Path.IsMatch(path)).Select(each => ((string, Regex, JsonObject, string)?)each).FirstOrDefault();

    private List<string> Judge(string definition, string json)
    {
        lock (_gate)
            return [.. _all.Definitions[definition].Validate(json).Select(error => $"{definition}: {error.Kind} at {error.Path} in {json}")];
    }

    private static async Task<OpenApiJudge?> LoadAsync(bool strict)
    {
        if (Outside.SharedFile("spec/discord-openapi.json") is not { } file)
            return null;

        var text = (await File.ReadAllTextAsync(file)).Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        var document = JsonNode.Parse(text)!.AsObject();
        var definitions = document["components"]!["schemas"]!.DeepClone().AsObject();
        var operations = new List<(string, Regex, JsonObject, string)>();
        // Fixed paths before those with a parameter, so that @original and @me are met first.
        foreach (var (path, item) in document["paths"]!.AsObject().OrderBy(each => each.Key.Count(c => c == '{')))
            foreach (var (verb, operation) in item!.AsObject().Where(each => each.Key is "get" or "put" or "post" or "patch" or "delete"))
            {
                var name = $"{verb.ToUpperInvariant()} {path}";
                operations.Add((verb.ToUpperInvariant(), new Regex("^" + Regex.Replace(path, @"\{[^}]+\}", "[^/]+") + "$"), operation!.AsObject(), name));
                AddBodies(definitions, document, operation.AsObject(), name);
            }

        Tighten(definitions, strict);
        var root = new JsonObject { ["definitions"] = definitions };
        return new OpenApiJudge(await JsonSchema.FromJsonAsync(root.ToJsonString()), operations);
    }

    private static void AddBodies(JsonObject definitions, JsonObject document, JsonObject operation, string name)
    {
        if (operation["requestBody"]?["content"]?["application/json"]?["schema"] is { } request)
            definitions["request " + name] = Wrapped(request);
        foreach (var (status, response) in operation["responses"]!.AsObject())
        {
            var target = response!["$ref"] is { } reference
                ? document["components"]!["responses"]![reference.GetValue<string>().Split('/')[^1]]!
                : response;
            if (target["content"]?["application/json"]?["schema"] is { } schema)
                definitions[$"response {status} {name}"] = Wrapped(schema);
        }
    }

    /// <summary>NJsonSchema reads no reference at a root.</summary>
    private static JsonObject Wrapped(JsonNode schema) => new() { ["allOf"] = new JsonArray(schema.DeepClone()) };

    private static void Tighten(JsonObject definitions, bool strict)
    {
        var combined = new HashSet<string>();
        CollectCombined(definitions, combined);
        foreach (var (name, schema) in definitions.ToList())
            Tighten(schema, strict, mayClose: !combined.Contains(name));
    }

    /// <summary>Parts of an allOf see the members of each other: they must stay open.</summary>
    private static void CollectCombined(JsonNode? node, HashSet<string> names)
    {
        if (node is JsonObject members)
            foreach (var (key, value) in members)
            {
                if (key == "allOf" && value is JsonArray { Count: > 1 } parts)
                    foreach (var part in parts)
                        if (part?["$ref"] is { } reference)
                            names.Add(reference.GetValue<string>().Split('/')[^1]);
                CollectCombined(value, names);
            }
        else if (node is JsonArray items)
            foreach (var item in items)
                CollectCombined(item, names);
    }

    private static void Tighten(JsonNode? node, bool strict, bool mayClose)
    {
        if (node is JsonArray items)
            foreach (var item in items)
                Tighten(item, strict, mayClose);
        if (node is not JsonObject schema)
            return;

        // It knows no const, and would find every alternative to fit.
        if (schema["const"] is { } fixedValue && schema["enum"] is null)
            schema["enum"] = new JsonArray(fixedValue.DeepClone());
        if (strict && mayClose && schema["properties"] is JsonObject && schema["allOf"] is null && schema["additionalProperties"] is null)
            schema["additionalProperties"] = false;
        foreach (var (key, value) in schema.ToList())
            Tighten(value, strict, key != "allOf" && (mayClose || key is "properties" or "items"));
    }
}
