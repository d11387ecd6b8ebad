using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace BackCare.Core.Members;

/// <summary>
/// Lets a property that was not yet known when a record was written keep the default that the record gives it.
/// Source generation reads init-only properties as constructor parameters, so a missing one would become null or zero.
/// </summary>
internal static class RecordDefaults
{
    /// <summary>Builds the record with its own initialisers first and then sets only what the JSON holds.</summary>
    public static void Keep(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.IsAbstract || type.CreateObject is not null)
            return;

        var constructor = type.Type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length);
        if (constructor is null)
            return;

        var parameters = constructor.GetParameters();
        var properties = type.Type.GetProperties().Where(property => property.SetMethod is not null).ToArray();
        if (properties.All(property => parameters.Any(parameter => parameter.Name == property.Name)))
            return;

        var create = ConstructorInvoker.Create(constructor);
        var blanks = Array.ConvertAll(parameters, Blank);
        type.CreateObject = () => create.Invoke(blanks.AsSpan());

        foreach (var property in type.Properties)
        {
            var member = properties.FirstOrDefault(candidate => Named(candidate, property.Name));
            if (member?.SetMethod is { } method)
            {
                var set = MethodInvoker.Create(method);
                property.Set = (record, value) => set.Invoke(record, value);
            }
        }
    }

    private static bool Named(PropertyInfo property, string json) => string.Equals(property.Name, json, StringComparison.OrdinalIgnoreCase);

    private static object? Blank(ParameterInfo parameter) =>
        parameter.HasDefaultValue && parameter.DefaultValue is { } value ? value
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;
}
