using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using CsCheck;

namespace BackCare.Bot.Tests.Storage;

/// <summary>Any value of a record, whatever properties it has today: the laws of a store hold for those added later too.</summary>
internal sealed class AnyRecord
{
    private static readonly string[] Words =
    [
        "", "ok", "pain 7/10", "no, none", "it's \"fine\"", "a\nb\t\\c", "žluťoučký", "腰痛がひどい", "🙂 better 👍🏽", "\u0000\u001f", "</script>", new('x', 300),
    ];

    private readonly Random random;
    private int depth;

    private AnyRecord(int seed) => random = new Random(seed);

    public static Gen<T> Of<T>() => Gen.Int.Select(seed => (T)new AnyRecord(seed).Make(typeof(T))!);

    private object? Make(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return random.Next(3) == 0 ? null : Make(inner);
        if (type == typeof(string))
            return Words[random.Next(Words.Length)];
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type == typeof(int))
            return random.Next(11);
        if (type == typeof(long))
            return random.NextInt64();
        if (type == typeof(decimal))
            return random.Next(101) / 10m;
        if (type == typeof(double))
            return random.Next(101) / 10.0;
        if (type == typeof(byte[]))
            return Bytes();
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 1, 1).AddDays(random.Next(400));
        if (type == typeof(TimeOnly))
            return new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay));
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(random.NextInt64(TimeSpan.TicksPerDay * 400));
        if (type.IsEnum)
            return Pick(Enum.GetValues(type));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return List(type.GetGenericArguments()[0]);

        return Record(type);
    }

    private object? Record(Type type)
    {
        var cases = type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(each => each.DerivedType).ToArray();
        if (type.IsAbstract)
            return depth > 3 ? Record(cases.First(each => each.GetProperties().Length == 0)) : Record((Type)Pick(cases)!);

        var constructor = type.GetConstructors().OrderByDescending(each => each.GetParameters().Length).FirstOrDefault();
        if (constructor is null || constructor.GetParameters() is [var only] && only.ParameterType == type)
            return Pick(type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(each => each.PropertyType == type).Select(each => each.GetValue(null)).ToArray());

        depth++;
        var nullability = new NullabilityInfoContext();
        var record = constructor.Invoke([.. constructor.GetParameters().Select(each => MaybeNull(nullability.Create(each), each.ParameterType))]);
        foreach (var property in type.GetProperties().Where(each => each.SetMethod is not null && !constructor.GetParameters().Any(p => p.Name == each.Name)))
            property.SetValue(record, MaybeNull(nullability.Create(property), property.PropertyType));
        depth--;
        return record;
    }

    private object? MaybeNull(NullabilityInfo nullability, Type type) =>
        !type.IsValueType && nullability.WriteState == NullabilityState.Nullable && random.Next(3) == 0 ? null : Make(type);

    private Array List(Type of)
    {
        var list = Array.CreateInstance(of, random.Next(4));
        for (var i = 0; i < list.Length; i++)
            list.SetValue(Make(of), i);
        return list;
    }

    private byte[] Bytes()
    {
        var bytes = new byte[random.Next(64)];
        random.NextBytes(bytes);
        return bytes;
    }

    private object? Pick(IList choices) => choices[random.Next(choices.Count)];
}
