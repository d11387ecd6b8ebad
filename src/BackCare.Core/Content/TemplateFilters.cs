using System.Globalization;
using Fluid;
using Fluid.Values;
using Humanizer;

namespace BackCare.Core.Content;

/// <summary>The filters that content may use beside Liquid's own: numbers, dates and hours as a person says them.</summary>
internal static class TemplateFilters
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static TemplateOptions Options()
    {
        var options = new TemplateOptions { CultureInfo = English };
        options.Filters.AddFilter("count", (input, arguments, _) => new StringValue(Count(input.ToNumberValue(), arguments.At(0).ToStringValue())));
        options.Filters.AddFilter("number", (input, _, _) => new StringValue(Number(input.ToNumberValue())));
        options.Filters.AddFilter("clock", (input, _, _) => new StringValue(input.ToObjectValue() is TimeOnly time ? Clock(time) : input.ToStringValue()));
        options.Filters.AddFilter("weekday", (input, _, _) => new StringValue(Dated(input, "dddd")));
        options.Filters.AddFilter("weekday_short", (input, _, _) => new StringValue(input.ToObjectValue() is DateOnly date ? $"{date.ToString("ddd", English)} {date.Day,2}" : input.ToStringValue()));
        options.Filters.AddFilter("month", (input, _, _) => new StringValue(Dated(input, "MMMM yyyy")));
        options.Filters.AddFilter("day", (input, _, _) => new StringValue(input.ToObjectValue() is DateOnly date ? Day(date) : input.ToStringValue()));
        options.Filters.AddFilter("date_short", (input, _, _) => new StringValue(input.ToObjectValue() is DateOnly date ? ShortDate(date) : input.ToStringValue()));
        options.ValueConverters.Add(value => value is TimeOnly or DateOnly ? new ObjectValue(value) : null);
        return options;
    }

    private static string Dated(FluidValue input, string format) => input.ToObjectValue() is DateOnly date ? date.ToString(format, English) : input.ToStringValue();

    /// <summary>A number with its noun: "1 minute", "12 minutes".</summary>
    public static string Count(decimal number, string noun) =>
        $"{Number(number)} {(number == 1 ? noun : noun.Pluralize(inputIsKnownToBeSingular: false))}";

    /// <summary>A number with at most one decimal.</summary>
    public static string Number(decimal number) => Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString("0.#", English);

    /// <summary>An hour of the day, such as 09:00.</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH:mm", English);

    /// <summary>A date with its year, such as "3 Mar 2026".</summary>
    public static string ShortDate(DateOnly date) => date.ToString("d MMM yyyy", English);

    /// <summary>A month for under a picture, such as "Mar".</summary>
    public static string Month(DateOnly date) => date.ToString("MMM", English);

    /// <summary>A date, such as "Tuesday 3 March".</summary>
    public static string Day(DateOnly date) => date.ToString("dddd d MMMM", English);
}
