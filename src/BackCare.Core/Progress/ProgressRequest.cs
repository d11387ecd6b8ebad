using BackCare.Core.Conversations;
using BackCare.Core.Messages;

namespace BackCare.Core.Progress;

/// <summary>What is asked for of <c>/progress</c>: how far back, and the words alone or with a picture (null where that was not said).</summary>
public sealed record ProgressRequest(Lookback Over, bool? TextOnly)
{
    /// <summary>Reads what stands after the command: "3 months", "a year", "text". What is not understood is two weeks.</summary>
    public static ProgressRequest From(string argument)
    {
        var words = argument.ToLowerInvariant();
        return new ProgressRequest(OverOf(words), Has(words, "text", "words") ? true : Has(words, "picture", "image") ? false : null);
    }

    /// <summary>A button: <c>progress:year</c>, <c>progress:year:text</c>; null for another.</summary>
    public static ProgressRequest? From(string[] press) => press is ["progress", var name, .. var how] && Lookback.All.FirstOrDefault(over => over.Name == name) is { } known
        ? new ProgressRequest(known, how is ["text"] ? true : how is ["picture"] ? false : null)
        : null;

    /// <summary>What an inbound asks for; null where it does not ask for progress.</summary>
    public static ProgressRequest? From(InboundBody body) => body switch
    {
        InboundBody.Text text when Command.From(text.Words) is { Name: "progress" } command => From(command.Argument),
        InboundBody.Press press => From(press.Data.Split(':')),
        _ => null,
    };

    private static Lookback OverOf(string words) => words switch
    {
        _ when Has(words, "year", "12 months", "twelve months", "52 weeks") => Lookback.Year,
        _ when Has(words, "month", "quarter", "season", "13 weeks", "12 weeks", "90 days") => Lookback.ThreeMonths,
        _ => Lookback.TwoWeeks,
    };

    private static bool Has(string words, params ReadOnlySpan<string> any)
    {
        foreach (var each in any)
        {
            if (words.Contains(each, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
