using System.Globalization;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Exercises;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using BackCare.Core.Places;

namespace BackCare.Core.Settings;

/// <summary><c>/settings</c>: hour, days, once a week instead of daily, quiet hours, country and zone, and "talk less"; and the pause.</summary>
internal sealed class SettingsMenu(Gazetteer places)
{
    private const int UsualPauseDays = 7;
    private const int LongestPauseDays = 365;

    private static readonly DaysOfWeek[] Week =
    [
        DaysOfWeek.Monday, DaysOfWeek.Tuesday, DaysOfWeek.Wednesday, DaysOfWeek.Thursday, DaysOfWeek.Friday, DaysOfWeek.Saturday, DaysOfWeek.Sunday,
    ];

    public Turn Show(Situation s) => Turn.Of(s.Member with { Conversation = Conversation.None }, Menu(s, s.Member));

    public Turn? OnText(Situation s, SettingsStep step, string words) => step.Setting switch
    {
        Setting.Hour => HourReading.Read(words) is { } hour ? Changed(s, s.Member with { CheckInAt = hour }) : Turn.Of(s.Member, s.Say(ContentIds.HourUnclear)),
        Setting.QuietHours => QuietReading.Read(words) is { } quiet ? Changed(s, s.Member with { Quiet = quiet }) : Turn.Of(s.Member, s.Say(ContentIds.SettingsQuietUnclear)),
        Setting.Place => Place(s, words),
        Setting.Time => Number(words) is { } minutes ? Changed(s, WithTime(s.Member, minutes)) : Ask(s, Setting.Time, TimeRows(s)),
        _ => null,
    };

    /// <summary>A button of the menu or of one setting: <c>set:hour:08.00</c>.</summary>
    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["set", "menu"] => Show(s),
        ["set", "hour"] => Ask(s, Setting.Hour, HourRows(s)),
        ["set", "hour", var value] when HourReading.Read(value) is { } hour => Changed(s, s.Member with { CheckInAt = hour }),
        ["set", "days"] => Ask(s, Setting.Days, DayRows(s, s.Member)),
        ["set", "days", var value] when Enum.TryParse<DaysOfWeek>(value, out var day) => Days(s, s.Member.CheckInDays ^ day),
        ["set", "only", var value] when Enum.TryParse<DaysOfWeek>(value, out var days) => Days(s, days),
        ["set", "weekly"] => Days(s, OneDay(s)),
        ["set", "monthly"] => Changed(s, s.Member with { CheckInDays = OneDay(s), Monthly = true }),
        ["set", "number", var value] => Changed(s, s.Member with { WithoutNumber = value == "leave" }),
        ["set", "quiet"] => Ask(s, Setting.QuietHours, QuietRows()),
        ["set", "quiet", var value] when QuietReading.Read(value) is { } quiet => Changed(s, s.Member with { Quiet = quiet }),
        ["set", "place"] => Ask(s, Setting.Place, PlaceRows(places.Offer(s.Inbound.Language ?? s.Member.Language))),
        ["set", "place", var country, var zone] when ZoneId.TryFrom(zone, out var id) => Changed(s, s.Member with { Country = country, Zone = id }),
        ["set", "time"] => Ask(s, Setting.Time, TimeRows(s)),
        ["set", "time", var value] when Number(value) is { } minutes => Changed(s, WithTime(s.Member, minutes)),
        ["set", "talk", var value] => Changed(s, s.Member with { TalkLess = value == "less" }),
        ["set", "progress", var value] => Changed(s, s.Member with { TextOnly = value == "text" }),
        _ => null,
    };

    /// <summary>No nudges for so many days: "/pause 3".</summary>
    public Turn Pause(Situation s, string argument)
    {
        var digits = new string([.. argument.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
        var days = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, LongestPauseDays) : UsualPauseDays;
        var until = s.Today.AddDays(days);
        var member = s.Member with { PausedUntil = LocalClock.Resolve(until, TimeOnly.MinValue, s.Member.Zone) };
        return Turn.Of(member, s.Say(ContentIds.Paused, ("until", until), ("days", days)).With([s.Button(ContentIds.Paused, "resume", "go:resume")]));
    }

    /// <summary>"Talk less" in words; a question that is open stays open.</summary>
    public static Turn TalkLess(Situation s) => Turn.Of(s.Member with { TalkLess = true }, s.Say(ContentIds.TalksLess));

    public Turn Resume(Situation s)
    {
        var member = s.Member with { PausedUntil = null };
        return Turn.Of(member, s.Card(ContentIds.Resumed, ("hour", member.CheckInAt)));
    }

    private Turn Place(Situation s, string words) => places.Find(words) switch
    {
        PlaceReading.Found found => Changed(s, s.Member with { Country = found.Place.Country, Zone = found.Place.Zone }),
        PlaceReading.Ambiguous several => Turn.Of(s.Member, s.Say(ContentIds.PlaceWhich) with { Buttons = PlaceRows(several.Places) }),
        _ => Turn.Of(s.Member, s.Say(ContentIds.PlaceUnknown) with { Buttons = PlaceRows(places.Offer(s.Inbound.Language ?? s.Member.Language)) }),
    };

    private static Turn Ask(Situation s, Setting setting, IReadOnlyList<IReadOnlyList<Button>> rows)
    {
        var content = setting switch
        {
            Setting.Hour => ContentIds.SettingsHour,
            Setting.Days => ContentIds.SettingsDays,
            Setting.QuietHours => ContentIds.SettingsQuiet,
            Setting.Time => ContentIds.SettingsTime,
            _ => ContentIds.SettingsPlace,
        };
        IReadOnlyList<Button> back = [s.Button(ContentIds.Settings, "back", "set:menu")];
        return Turn.Of(s.Member with { Conversation = new SettingsStep(setting) }, s.Card(content) with { Buttons = [.. rows, back] });
    }

    private Turn Days(Situation s, DaysOfWeek days)
    {
        var member = s.Member with { CheckInDays = days, Monthly = false };
        return Ask(s with { Member = member }, Setting.Days, DayRows(s, member));
    }

    private static Turn Changed(Situation s, Member member)
    {
        var settled = member with { Conversation = Conversation.None };
        return Turn.Of(settled, Menu(s, settled));
    }

    private static Reply Menu(Situation s, Member member) => s.Card(
        ContentIds.Settings,
        ("hour", member.CheckInAt),
        ("days", DayNames(s, member.CheckInDays)),
        ("quietfrom", member.Quiet.From),
        ("quietto", member.Quiet.To),
        ("minutes", member.Plan?.MinutesADay ?? ExercisePlan.UsualMinutes),
        ("zone", member.Zone.Value),
        ("country", member.Country),
        ("monthly", member.Monthly),
        ("withoutnumber", member.WithoutNumber),
        ("talkless", member.TalkLess),
        ("textonly", member.TextOnly),
        ("paused", member.PausedUntil > s.Now ? member.Today(member.PausedUntil.Value) : null)).With(
            [s.Button(ContentIds.Settings, "hour", "set:hour"), s.Button(ContentIds.Settings, "days", "set:days"), s.Button(ContentIds.Settings, "time", "set:time")],
            [s.Button(ContentIds.Settings, "quiet", "set:quiet"), s.Button(ContentIds.Settings, "place", "set:place")],
            [
                member.TalkLess ? s.Button(ContentIds.Settings, "talk", "set:talk:more") : s.Button(ContentIds.Settings, "less", "set:talk:less"),
                member.TextOnly ? s.Button(ContentIds.Settings, "pictures", "set:progress:picture") : s.Button(ContentIds.Settings, "words", "set:progress:text"),
            ],
            [member.WithoutNumber ? s.Button(ContentIds.Settings, "asknumber", "set:number:ask") : s.Button(ContentIds.Settings, "nonumber", "set:number:leave")]);

    private static string DayNames(Situation s, DaysOfWeek days) => days switch
    {
        DaysOfWeek.Every => s.Words[ContentIds.SettingsDays].Labels["every"],
        DaysOfWeek.None => s.Words[ContentIds.SettingsDays].Labels["none"],
        _ => string.Join(", ", Week.Where(day => days.HasFlag(day)).Select(day => s.Words[ContentIds.SettingsDays].Labels[day.ToString()])),
    };

    private static Button[][] DayRows(Situation s, Member member) =>
    [
        .. Week.Select(day => new Button($"{(member.CheckInDays.HasFlag(day) ? "✓ " : "")}{s.Words[ContentIds.SettingsDays].Labels[day.ToString()]}", $"set:days:{day}")).Chunk(4),
        [s.Button(ContentIds.SettingsDays, "every", $"set:only:{DaysOfWeek.Every}"), s.Button(ContentIds.SettingsDays, "weekly", "set:weekly"), s.Button(ContentIds.SettingsDays, "monthly", "set:monthly")],
    ];

    private static Member WithTime(Member member, int minutes) => member with { Plan = (member.Plan ?? ExercisePlan.Empty) with { MinutesADay = minutes } };

    /// <summary>The longest of the budgets that is within so many minutes; null where the words name none.</summary>
    private static int? Number(string words) =>
        int.TryParse(new string([.. words.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            ? ExercisePlan.Budgets.Where(budget => budget <= minutes).DefaultIfEmpty(ExercisePlan.Budgets[0]).Max()
            : null;

    private static Button[][] TimeRows(Situation s) =>
        [.. ExercisePlan.Budgets.Select(minutes => s.Button(ContentIds.SettingsTime, minutes.ToString(CultureInfo.InvariantCulture), $"set:time:{minutes}")).Chunk(2)];

    private static DaysOfWeek OneDay(Situation s) => Week[((int)s.Today.DayOfWeek + 6) % 7];

    private static Button[][] HourRows(Situation s) =>
    [
        [Hour("06:00"), Hour("07:00"), Hour("08:00"), Hour("09:00")],
        [Hour("12:00"), Hour("18:00"), Hour("20:00"), Hour("21:00")],
    ];

    private static Button Hour(string label) => new(label, $"set:hour:{label.Replace(":", ".", StringComparison.Ordinal)}");

    private static Button[][] QuietRows() =>
    [
        [new("21:30–07:00", "set:quiet:21.30-07.00"), new("22:00–06:00", "set:quiet:22.00-06.00")],
        [new("20:00–08:00", "set:quiet:20.00-08.00"), new("08:00–16:00", "set:quiet:08.00-16.00")],
    ];

    private static Button[][] PlaceRows(IReadOnlyList<Place> offered) =>
        [.. offered.Select(place => (Button[])[new Button(place.Label, $"set:place:{place.Country}:{place.Zone.Value}")])];
}
