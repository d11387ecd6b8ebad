namespace BackCare.Discord;

/// <summary>A form to fill in: title up to 45 characters, 1-5 fields.</summary>
public sealed record Modal(string CustomId, string Title, IReadOnlyList<ModalField> Fields);

/// <summary>A field for text: label up to 45 characters, description up to 100, text up to 4,000.</summary>
public sealed record ModalField(string CustomId, string Label)
{
    /// <summary>Said under the label.</summary>
    public string? Description { get; init; }

    /// <summary>Several lines.</summary>
    public bool Long { get; init; }

    /// <summary>The form cannot be sent without it.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Fewest characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>Most characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Shown while empty, up to 100 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Filled in beforehand.</summary>
    public string? Value { get; init; }
}
