using System.Text.Json;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests.Understanding;

/// <summary>
/// Compares only the keys that are there: numbers within <c>tolerance</c>, a list as alternatives, drugs by generic in any order,
/// extra ones only when named in <c>allow_extra</c>.
/// </summary>
internal sealed class Expectation(JsonElement expect)
{
    private readonly decimal _tolerance = expect.TryGetProperty("tolerance", out var t) ? t.GetDecimal() : 0;

    public bool IsOneOf(string key, string actual) =>
        !expect.TryGetProperty(key, out var wanted) || Alternatives(wanted).Any(w => string.Equals(w.GetString(), actual, StringComparison.OrdinalIgnoreCase));

    public bool IsNumber(string key, decimal? actual) => !expect.TryGetProperty(key, out var wanted) || Fits(wanted, actual);

    public bool AreDrugs(IReadOnlyList<MedicineTaken> taken)
    {
        if (!expect.TryGetProperty("drugs", out var drugs))
        {
            return true;
        }

        var wanted = drugs.EnumerateArray().ToList();
        var allowed = expect.TryGetProperty("allow_extra", out var extra) ? extra.EnumerateArray().Select(e => e.GetString()!) : [];
        return wanted.TrueForAll(w => IsDrug(w, [.. taken.Where(m => m.Generic == w.GetProperty("generic").GetString())]))
            && taken.Select(m => m.Generic).Except(wanted.Select(w => w.GetProperty("generic").GetString()!)).All(allowed.Contains);
    }

    private bool IsDrug(JsonElement wanted, List<MedicineTaken> entries) =>
        entries.Count > 0
        && (!wanted.TryGetProperty("count", out var count) || entries.Exists(m => Fits(count, m.Count)) || (entries.TrueForAll(m => m.Count is not null) && Fits(count, entries.Sum(m => m.Count))))
        && (!wanted.TryGetProperty("mg", out var mg) || entries.Exists(m => Fits(mg, m.MgEach)))
        && (!wanted.TryGetProperty("route", out var route) || entries.Exists(m => m.Route == route.GetString()))
        && (!wanted.TryGetProperty("total_mg", out var total) || Fits(total, entries.Sum(m => (m.Count ?? 1) * m.MgEach)));

    private bool Fits(JsonElement wanted, decimal? actual) =>
        Alternatives(wanted).Any(w => w.ValueKind == JsonValueKind.Null ? actual is null : actual is { } a && Math.Abs(a - w.GetDecimal()) <= _tolerance);

    private static JsonElement[] Alternatives(JsonElement wanted) => wanted.ValueKind == JsonValueKind.Array ? [.. wanted.EnumerateArray()] : [wanted];
}
