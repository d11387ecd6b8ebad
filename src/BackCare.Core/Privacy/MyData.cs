using System.Globalization;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;

namespace BackCare.Core.Privacy;

/// <summary><c>/mydata</c>: every kind of thing that is kept, with counts and dates; who read it out and when; and the deleting of a day or a kind, in two steps.</summary>
internal sealed class MyData
{
    private const int DaysOffered = 8;
    private const int ButtonsInRow = 4;
    private const int ReadOutsShown = 10;

    public Turn Show(Situation s)
    {
        var kept = KeptBy(s);
        var member = s.Member with { Conversation = Conversation.None };
        var page = kept.Count == 0
            ? s.Card(ContentIds.MyDataEmpty)
            : s.Card(
                ContentIds.MyData,
                ("kinds", string.Join(", ", kept.Select(each => $"{Label(s, each.Kind).ToLowerInvariant()} {each.Count}"))),
                ("days", s.Diary.Days.Count),
                ("from", s.Diary.Days.Count == 0 ? null : s.Diary.Days.Keys.First()),
                ("to", s.Diary.Days.Count == 0 ? null : s.Diary.Days.Keys.Last()),
                ("readouts", s.Member.Disclosures?.Count ?? 0));
        return Turn.Of(member, page.With(
            [s.Button(ContentIds.MyData, "day", "mydata:day"), s.Button(ContentIds.MyData, "kind", "mydata:kind")],
            [s.Button(ContentIds.MyData, "readouts", "mydata:readouts"), s.Button(ContentIds.MyData, "keeping", "mydata:keeping")]));
    }

    public Turn? OnPress(Situation s, string[] press) => (s.Member.Conversation, press) switch
    {
        (_, ["mydata", "page"]) => Show(s),
        (_, ["mydata", "readouts"]) => Turn.Of(s.Member, ReadOuts(s)),
        (_, ["mydata", "keeping"]) => Turn.Of(s.Member, s.Card(ContentIds.MyDataKeeping).With([Back(s), s.Button(ContentIds.Privacy, "platforms", "privacy:platforms")])),
        (_, ["mydata", "day"]) => AskDay(s, ContentIds.MyDataDays),
        (_, ["mydata", "day", var date]) => Day(s, date),
        (_, ["mydata", "kind"]) => AskKind(s),
        (_, ["mydata", "kind", var name]) when KeptKind.Find(name) is { } kind => Kind(s, kind),
        (MyDataStep.ConfirmingDay or MyDataStep.ConfirmingKind, ["mydata", "yes"]) => Delete(s),
        (MyDataStep, ["mydata", "no"]) => Stay(s),
        _ => null,
    };

    public Turn OnText(Situation s, MyDataStep step, string words) => (step, words.Trim().TrimEnd('.', '!').ToLowerInvariant()) switch
    {
        (MyDataStep.ConfirmingDay or MyDataStep.ConfirmingKind, "yes" or "delete" or "delete it" or "yes, delete it") => Delete(s),
        (MyDataStep.AskingDay, not ("no" or "none" or "cancel" or "back")) => Day(s, words),
        (MyDataStep.AskingKind, var said) when KeptBy(s).FirstOrDefault(each => Label(s, each.Kind).Equals(said, StringComparison.OrdinalIgnoreCase)) is { } named => Kind(s, named.Kind),
        _ => Stay(s),
    };

    private static Turn Day(Situation s, string words)
    {
        if (DateReading.Read(words, s.Today, s.Member.Country) is not { } date || !s.Diary.Days.TryGetValue(date, out var day))
            return AskDay(s, ContentIds.MyDataDayUnclear);

        var there = KeptKind.All.Select(kind => kind.Count(null, [KeptKind.Tree(day)])).Where(each => each.Count > 0);
        var kinds = string.Join(", ", there.Select(each => Label(s, each.Kind).ToLowerInvariant()));
        return Confirm(s, new MyDataStep.ConfirmingDay(date), s.Card(ContentIds.MyDataDayAsk, ("date", date), ("kinds", kinds)));
    }

    private static Turn Kind(Situation s, KeptKind kind)
    {
        var kept = kind.Count(KeptKind.Tree(s.Member), Trees(s));
        return kept.Count == 0
            ? AskKind(s)
            : Confirm(s, new MyDataStep.ConfirmingKind(kind.Name), s.Card(ContentIds.MyDataKindAsk, ("kind", Label(s, kind)), ("count", kept.Count), ("from", kept.From), ("to", kept.To)));
    }

    private static Turn Delete(Situation s)
    {
        var gone = s.Member.Conversation switch
        {
            MyDataStep.ConfirmingDay day => new Turn(s.Member) { Days = [new Day(day.Date)] },
            MyDataStep.ConfirmingKind kind when KeptKind.Find(kind.Kind) is { } named => new Turn(named.Without(s.Member)) { Days = [.. named.Without(s.Diary)] },
            _ => new Turn(s.Member),
        };
        return gone with
        {
            Member = gone.Member with { Conversation = Conversation.None },
            Replies = [s.Card(ContentIds.MyDataDeleted).With([Back(s)])],
        };
    }

    private static Turn Stay(Situation s) => Turn.Of(s.Member with { Conversation = Conversation.None }, s.Card(ContentIds.MyDataStays).With([Back(s)]));

    private static Turn AskDay(Situation s, string content)
    {
        var offered = s.Diary.Days.Keys.Reverse().Take(DaysOffered)
            .Select(date => new Button(TemplateFilters.ShortDate(date), $"mydata:day:{date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}"));
        return Turn.Of(s.Member with { Conversation = new MyDataStep.AskingDay() }, s.Card(content) with { Buttons = [.. offered.Chunk(ButtonsInRow), [Back(s)]] });
    }

    private static Turn AskKind(Situation s)
    {
        var kinds = KeptBy(s).Select(each => new Button(Label(s, each.Kind), $"mydata:kind:{each.Kind.Name}"));
        return Turn.Of(s.Member with { Conversation = new MyDataStep.AskingKind() }, s.Card(ContentIds.MyDataKinds) with { Buttons = [.. kinds.Append(Back(s)).Chunk(ButtonsInRow)] });
    }

    private static Turn Confirm(Situation s, MyDataStep step, Reply question) => Turn.Of(
        s.Member with { Conversation = step },
        question.Then(s.Say(ContentIds.MyDataConfirm)).With([s.Button(ContentIds.MyDataConfirm, "yes", "mydata:yes"), s.Button(ContentIds.MyDataConfirm, "no", "mydata:no")]));

    private static Reply ReadOuts(Situation s)
    {
        var times = (s.Member.Disclosures ?? []).Reverse().ToList();
        var lines = times.Take(ReadOutsShown).Select(each => $"{TemplateFilters.ShortDate(s.Member.Today(each.At))}: {s.Words[ContentIds.MyDataReadOuts].Labels[each.Kind.ToString()]}");
        return s.Card(ContentIds.MyDataReadOuts, ("lines", string.Join('\n', lines)), ("count", times.Count), ("more", Math.Max(0, times.Count - ReadOutsShown))).With([Back(s)]);
    }

    private static List<Kept> KeptBy(Situation s)
    {
        var (member, days) = (KeptKind.Tree(s.Member), Trees(s));
        return [.. KeptKind.All.Select(kind => kind.Count(member, days)).Where(each => each.Count > 0)];
    }

    private static System.Text.Json.Nodes.JsonObject[] Trees(Situation s) => [.. s.Diary.Days.Values.Select(KeptKind.Tree)];

    private static string Label(Situation s, KeptKind kind) => s.Words[ContentIds.MyDataKinds].Labels[kind.Name];

    private static Button Back(Situation s) => s.Button(ContentIds.MyData, "back", "mydata:page");
}
