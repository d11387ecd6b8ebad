using BackCare.Discord;
using Button = BackCare.Discord.Button;
using Choice = BackCare.Core.Messages.Button;

namespace BackCare.Bot.Discord;

/// <summary>Lays out a reply's buttons as Discord can show them: rows of up to five, or lists to pick from where there are more.</summary>
internal static class DiscordComponents
{
    private const int OptionLabel = 100;

    /// <param name="write">The label of a further button, behind which a member can write where they cannot type; null for none.</param>
    public static IReadOnlyList<Row> Rows(IReadOnlyList<IReadOnlyList<Choice>> asked, string? write)
    {
        var named = Name(asked);
        var rows = named.SelectMany(Evenly).ToList();
        if (rows.Count > Limits.Rows)
            rows = Lists([.. named.SelectMany(row => row)]);

        return write is null || named.Count == 0 ? rows : WithWriting(rows, Button.Says(CustomIds.Write, write));
    }

    /// <summary>Every button that can be pressed, with an id that the message holds once.</summary>
    private static List<List<(string Id, string Label)>> Name(IReadOnlyList<IReadOnlyList<Choice>> asked)
    {
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. asked.Select(row => row.Where(choice => choice.Press is not null || choice.DeepLink is not null).Select(Named).ToList()).Where(row => row.Count > 0)];

        (string Id, string Label) Named(Choice choice)
        {
            var data = choice.DeepLink is { } payload ? CustomIds.Open(payload) : choice.Press!;
            var repeated = met[data] = met.GetValueOrDefault(data, -1) + 1;
            return (CustomIds.Press(data, repeated), choice.Label);
        }
    }

    /// <summary>Six in a row become three and three, not five and one.</summary>
    private static IEnumerable<Row> Evenly(List<(string Id, string Label)> row)
    {
        var lines = (row.Count + Limits.ButtonsInRow - 1) / Limits.ButtonsInRow;
        return row.Chunk((row.Count + lines - 1) / lines).Select(line => Row.Of([.. line.Select(each => Button.Says(each.Id, DiscordText.Cut(each.Label, Limits.ButtonLabel)))]));
    }

    /// <summary>What does not fit five lists of 25 cannot be shown; nothing that the companion says comes near.</summary>
    private static List<Row> Lists(List<(string Id, string Label)> choices) =>
    [
        .. choices.Chunk(Limits.SelectOptions).Take(Limits.Rows).Select((part, nth) => Row.Of(new Select(
            CustomIds.Choose(nth),
            [.. part.Select(each => new SelectOption(DiscordText.Cut(each.Label, OptionLabel), each.Id))]))),
    ];

    private static List<Row> WithWriting(List<Row> rows, Button writing) => rows switch
    {
        [.., { Items: [Button, ..] and { Count: < Limits.ButtonsInRow } } last] => [.. rows[..^1], new Row([.. last.Items, writing])],
        { Count: < Limits.Rows } => [.. rows, Row.Of(writing)],
        _ => rows,
    };
}
