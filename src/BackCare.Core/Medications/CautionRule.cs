namespace BackCare.Core.Medications;

/// <summary>
/// One line of the rule list: when it speaks, how much it weighs, and on whose word. What it says is content, <c>caution/ID</c>.
/// Ids, weights and sources are those of the project's safety rules (docs/medications.md).
/// </summary>
internal sealed record CautionRule(string Id, Severity Severity, string Source)
{
    /// <summary>What was taken, said or planned, that the rule is about; null where there is nothing of it.</summary>
    public required Func<Picture, Fact?> On { get; init; }

    /// <summary>What must hold besides, mostly about the member.</summary>
    public Func<Picture, bool>? With { get; init; }

    /// <summary>The question about the member that <see cref="With"/> depends on, asked when the rest holds for the first time.</summary>
    public string? Asks { get; init; }

    /// <summary>What makes that question worth asking, where it is less than the whole of <see cref="On"/>.</summary>
    public Func<Picture, Fact?>? Subject { get; init; }

    /// <summary>Its weight where that depends on more; else <see cref="Severity"/>.</summary>
    public Func<Picture, Severity>? Weight { get; init; }

    /// <summary>A rule of dose or length: one step lower where a prescriber set it or knows.</summary>
    public bool Lowers { get; init; }

    /// <summary>The least days between two showings, where not those of its weight.</summary>
    public int? EveryDays { get; init; }

    /// <summary>Told apart by what set it off, so that another medicine or another step shows it anew.</summary>
    public bool Keyed { get; init; }

    /// <summary>A lasting state rather than one day's doses: while it goes on from day to day, it is shown again after a week.</summary>
    public bool Standing { get; init; }

    public string Content => $"caution/{Id}";

    /// <summary>What the rule finds, or null.</summary>
    public Finding? Find(Picture picture)
    {
        if (On(picture) is not { } fact || (With is not null && !With(picture)))
            return null;

        var weight = Weight?.Invoke(picture) ?? Severity;
        var prescribed = Lowers && fact.Generics.Count > 0 && (fact.Generics.All(picture.IsPrescribed) || picture.Profile.PrescriberKnows.Contains(Id));
        return new Finding(this, prescribed && weight is Severity.Caution or Severity.Strong ? weight - 1 : weight, fact, prescribed);
    }
}

/// <summary>What set a rule off: the medicines by generic name, and the numbers that its words name.</summary>
internal sealed record Fact(IReadOnlyList<string> Generics)
{
    public IReadOnlyList<(string Name, object? Value)> Numbers { get; init; } = [];

    /// <summary>Tells this from other occasions of the same rule; the medicines, where nothing else is said.</summary>
    public string Key { get; init; } = string.Join('+', Generics.Order(StringComparer.Ordinal));

    /// <summary>A showing before this day was about something else.</summary>
    public DateOnly? NotBefore { get; init; }

    public Fact And(params ReadOnlySpan<(string Name, object? Value)> numbers) => this with { Numbers = [.. Numbers, .. numbers] };
}

/// <summary>A rule that holds, with the weight it has here.</summary>
/// <param name="Prescribed">A prescriber set it or knows, so its words ask about monitoring instead.</param>
internal sealed record Finding(CautionRule Rule, Severity Severity, Fact Fact, bool Prescribed)
{
    /// <summary>Other rules that hold and that its words speak for.</summary>
    public IReadOnlyList<Finding> Covering { get; init; } = [];
}
