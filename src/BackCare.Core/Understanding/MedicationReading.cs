using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>
/// Reads which medicines were taken: brands as their ingredients, with count, strength and route where said. What was not taken is not
/// listed; a kind of medicine without a name, or a name nobody knows, is unclear.
/// </summary>
public static partial class MedicationReading
{
    /// <param name="country">An ISO 3166 code of two letters, for brands that differ; null when unknown.</param>
    public static Reading<MedicationAnswer> Read(string text, MedicineNames names, string? country)
    {
        var plain = PlainText.Of(text);
        if (Skips.Asks(plain))
        {
            return Reading<MedicationAnswer>.Skipped;
        }

        var market = Market.Of(country);
        var mentions = names.Index.In(plain.Tokens, market);
        var taken = TakenOrNot.Taken(plain.Tokens, mentions);
        if (taken.Exists(m => m.Name.Kind == NameKind.Ask && !IsDrink(m, taken)))
        {
            return Reading<MedicationAnswer>.Unclear;
        }

        var medicines = MedicineDoses.Of(plain, mentions.FindAll(m => m.Name.Kind == NameKind.Medicine), taken.FindAll(m => m.Name.Kind == NameKind.Medicine), market);
        if (medicines.Count > 0)
        {
            return Reading<MedicationAnswer>.Ok(new MedicationAnswer(medicines));
        }

        return TookNothing(plain, mentions, taken) ? Reading<MedicationAnswer>.Ok(new MedicationAnswer([])) : Reading<MedicationAnswer>.Unclear;
    }

    /// <summary>A coke beside a named medicine is a drink.</summary>
    private static bool IsDrink(NameMention mention, List<NameMention> taken) =>
        mention.Name.Name == "coke" && taken.Exists(m => m.Name.Kind == NameKind.Medicine);

    private static bool TookNothing(PlainText plain, List<NameMention> mentions, List<NameMention> taken)
    {
        if (taken.Exists(m => m.Name.Kind == NameKind.Class))
        {
            return false;
        }

        return taken.Exists(m => m.Name.Kind == NameKind.NotCounted)
            || mentions.Exists(m => m.Name.Kind == NameKind.Medicine)
            || (Nothing().IsMatch(plain.Line) && !NothingBut().IsMatch(plain.Line));
    }

    [GeneratedRegex(@"^(?: (?:um|uh|well|sorry|today|so far|honestly|thankfully|luckily|,|lol|ok|i|no i|i took|took|had|taken|just|absolutely|i had|ive had|ive taken))*(?: (?:none|nothing|nope|no|nah|n|0|nil|nada|zip|zilch|nowt|zero|not today|not any|not yet|not 1|skipped|didnt|havent|never|nought|❌|👎|🚫))(?= )(?! (?:idea|clue|change|different|new|but|except|apart|other|more|longer|unusual|special|sure))| (?:no|any|0|without|skipped|skipping|skip|missed|forgot|forgotten|not|didnt|havent|refused|avoided|off)(?: (?:taken|took|take|taking|have|had|need|needed|use|used|my|all|all my|any|the|of|to|today|a|single|to take|of my|of the|me|morning|evening|daily|single|regular|pain|usual|pop|popped|even|touch|touched|bother|bothered|with|really|actually|on))* (?:meds?|medications?|medicines?|pills?|tablets?|tabs?|painkillers?|pain killers?|drugs?|them|anything|any|it|thing|dose|doses|1)(?= )|^(?: (?:completely|totally|all|im|been|day))* (?:med(?:s|ication)? ?-? ?free|drug ?-? ?free|unmedicated|pill ?-? ?free|clean|went without|without)(?= )| (?:went without|took nothing|taken nothing|had nothing|nothing at all|nothing today|nothing taken|none today|none taken|took none|had none|didnt take|did not take|havent taken|have not taken|havent had|didnt need|no need|not needed|drug free|med free|medication free|meds free|unmedicated|forgot to take|not a single|not a thing|nothing so far|not taking anything|didnt bother)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    [GeneratedRegex(" (?:nothing|none|no meds|no medication|no pills|not anything|anything) (?:but|except|besides|other than|apart from|else except|bar|save|different|new)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex NothingBut();
}
