using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using BackCare.Core.Diaries;
using BackCare.Core.Medications;
using BackCare.Core.Members;
using BackCare.Core.Places;
using BackCare.Core.Understanding;

namespace BackCare.Core.Imports;

/// <summary>
/// Looks at every value of a record that somebody else may have written: nothing missing that cannot be, and every text, number, date, list and
/// choice within what the companion itself could have kept.
/// </summary>
internal sealed class Bounds(DateOnly today)
{
    private const int LongestText = 8000;
    private const int LongestList = 1000;
    private const decimal GreatestNumber = 100_000;
    private const int FarthestAheadDays = 400;

    /// <summary>The oldest year that a day of a diary, or the beginning of a medicine, can be in.</summary>
    private const int OldestYear = 1900;

    private static readonly ConcurrentDictionary<Type, Part[]> Parts = new();

    public bool Hold(Member member) => Fits(member) && member.Confidence.All(answer => IsScore(answer.Value))
        && member.Zone is { Value: var zone } && ZoneId.TryFrom(zone, out _)
        && member.Plan?.IsSound() is not false && member.Pace?.IsSound() is not false && member.Course?.IsSound() is not false
        && member.Country is null or { Length: 2 } && member.Language is { Length: 2 or 3 };

    public bool Hold(Day day) => Fits(day)
        && day.Date <= today.AddDays(1)
        && IsScore(day.Pain?.Value?.Value)
        && IsScore(day.Mood?.Value?.Score)
        && IsMinutes(day.Walk?.Value?.Minutes)
        && IsMinutes(day.Exercise?.Value?.Minutes)
        && day.Plan?.IsSound() is not false
        && (day.Sleep?.Value is not { } sleep || (sleep.Kind is SleepKind.Quality ? IsScore(sleep.Value) : sleep.Value is >= 0 and <= 24));

    private static bool IsScore(decimal? value) => value is null or (>= 0 and <= 10);

    private static bool IsMinutes(decimal? value) => value is null or (>= 0 and <= 1440);

    private bool Fits(object? value) => value switch
    {
        null => true,
        string text => text.Length <= LongestText,
        bool or TimeOnly => true,
        int or long or decimal or double => Math.Abs(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)) <= GreatestNumber,
        DateOnly date => Fits(date),
        DateTimeOffset instant => instant.Year < 9998 && Fits(DateOnly.FromDateTime(instant.UtcDateTime)),
        Enum choice => IsDefined(choice),
        IEnumerable list => list.Cast<object?>().Take(LongestList + 1).ToList() is { Count: <= LongestList } items && items.All(item => item is not null && Fits(item)),
        _ => Parts.GetOrAdd(value.GetType(), PartsOf).All(part => part.Fits(part.Property.GetValue(value), Fits)),
    };

    private bool Fits(DateOnly date) => date.Year >= OldestYear && date <= today.AddDays(FarthestAheadDays);

    /// <summary>A choice that has a name, or several together where they can be.</summary>
    private static bool IsDefined(Enum choice) => !(char.IsAsciiDigit(choice.ToString()[0]) || choice.ToString()[0] is '-');

    private static Part[] PartsOf(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null)
            .Select(property => new Part(property, nullability.Create(property).ReadState is NullabilityState.Nullable, IsNeverYet(property)))];
    }

    /// <summary>The last day of a caution that never held is the first day of all.</summary>
    private static bool IsNeverYet(PropertyInfo property) => property is { DeclaringType: var type, Name: nameof(CautionSaid.HeldOn) } && type == typeof(CautionSaid);

    private sealed record Part(PropertyInfo Property, bool MayBeMissing, bool MayBeFirstDay)
    {
        public bool Fits(object? value, Func<object?, bool> fits) => value switch
        {
            null => MayBeMissing || Property.PropertyType.IsValueType,
            DateOnly date when MayBeFirstDay && date == DateOnly.MinValue => true,
            _ => fits(value),
        };
    }
}
