using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;
using BackCare.Core.Rehearsals;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests.Coaching;

/// <summary>What the suggestions do over months with members of known habits: they learn, they fade, and they keep the caps.</summary>
public sealed class SuggestionsTests
{
    private const int Days = 75;
    private static readonly Companion Companion = new(Checkout.Content);

    [Theory]
    [InlineData(ContentIds.ShortWalk)]
    [InlineData(ContentIds.Stretch)]
    [InlineData(ContentIds.SmallGoodThing)]
    [InlineData(ContentIds.Contact)]
    public void Of_one_that_is_taken_up_more_comes_and_less_of_the_others(string favourite)
    {
        var offered = Live(kind => kind == favourite);
        var (first, last) = (offered.Take(15).ToList(), offered.TakeLast(20).ToList());

        Share(last, favourite).Should().BeGreaterThan(Share(first, favourite) - 0.001).And.BeGreaterThan(0.39);
        last.Where(kind => kind != favourite).GroupBy(kind => kind).Should().OnlyContain(other => other.Count() < last.Count(kind => kind == favourite));
    }

    [Fact]
    public void Unheeded_it_fades_and_a_walk_is_let_go_after_three()
    {
        var days = Play(_ => false);

        days.Take(14).Count(kind => kind is not null).Should().BeGreaterThan(7);
        days.TakeLast(28).Count(kind => kind is not null).Should().BeLessThanOrEqualTo(4);
        days.Take(30).Count(IsWalk).Should().Be(3);
    }

    [Fact]
    public void Taken_up_again_it_comes_back()
    {
        var taken = false;
        var days = Play(_ => taken, day => taken = day >= 40);
        days.TakeLast(14).Count(kind => kind is not null).Should().BeGreaterThan(10);
        days.Skip(26).Take(14).Count(kind => kind is not null).Should().BeLessThan(4);
    }

    [Fact]
    public void The_same_life_is_offered_the_same()
        => Play(IsWalk).Should().Equal(Play(IsWalk));

    [Fact]
    public void However_often_somebody_ends_a_check_in_there_are_three_offers_a_day()
    {
        var rehearsal = Begin();
        Enumerable.Range(0, 12).SelectMany(_ => rehearsal.Write("ann", Platform.Telegram, null, "rough day"))
            .Count(shown => shown.Reply.Buttons.SelectMany(row => row).Any(IsOffer)).Should().Be(3);
    }

    [Fact]
    public void After_two_walk_offers_in_a_day_there_is_no_third()
    {
        var diary = Diary.Empty.With(new Day(Some.Today)
        {
            Pain = new Answer<PainAnswer>(new PainAnswer(4), null),
            Offers = [new Offer(ContentIds.ShortWalk, Some.Noon.AddHours(-3), Taken: true), new Offer(ContentIds.ShortWalkInSteps, Some.Noon.AddHours(-2), Taken: true)],
        });
        var press = Some.Of(new InboundBody.Press($"ci:{Some.Today:yyyyMMdd}:GoodThing:no", "card"));
        var reply = Companion.Decide(Some.Member(), diary, press, new Moment(Some.Noon, 1)).Replies.Single();
        reply.Content[0].Should().StartWith("coaching/").And.NotStartWith(ContentIds.ShortWalk);
    }

    private static List<string> Live(Func<string, bool> takesUp) => [.. Play(takesUp).OfType<string>()];

    /// <summary>What was offered on each day, or null for nothing; the member takes up what they like and leaves the rest unanswered.</summary>
    private static List<string?> Play(Func<string, bool> takesUp, Action<int>? beforeDay = null)
    {
        var rehearsal = Begin();
        var offered = new List<string?>();
        for (var day = 0; day < Days; day++)
        {
            beforeDay?.Invoke(day);
            offered.Add(CheckIn(rehearsal, takesUp));
            rehearsal.PassTo(rehearsal.Now.AddDays(1));
        }

        return offered;
    }

    private static Rehearsal Begin()
    {
        var rehearsal = new Rehearsal(Companion, Some.Noon);
        rehearsal.Introduce("ann", Platform.Telegram, member => Some.Member() with { Id = member.Id, Address = member.Address, CheckInDays = Core.Nudges.DaysOfWeek.None });
        return rehearsal;
    }

    private static string? CheckIn(Rehearsal rehearsal, Func<string, bool>? takesUp = null)
    {
        rehearsal.Write("ann", Platform.Telegram, null, "/checkin");
        IReadOnlyList<Shown> last = [];
        foreach (var label in (string[])["Not this time", "5", "So-so", "In between", "4", "Nothing", "Not today"])
            last = rehearsal.Press("ann", Platform.Telegram, label) ?? last;

        var reply = last.Single().Reply;
        if (!reply.Buttons.SelectMany(row => row).Any(IsOffer))
            return null;

        reply.Content.Count(id => id.StartsWith("coaching/", StringComparison.Ordinal)).Should().Be(1);
        if (takesUp?.Invoke(reply.Content[0]) is true)
            rehearsal.Press("ann", Platform.Telegram, reply.Buttons[0][0].Label);
        return reply.Content[0];
    }

    private static bool IsOffer(Button button) => button.Press?.StartsWith("offer:", StringComparison.Ordinal) is true;

    private static bool IsWalk(string? kind) => kind?.StartsWith(ContentIds.ShortWalk, StringComparison.Ordinal) is true;

    private static double Share(List<string> offered, string kind) => (double)offered.Count(other => other == kind) / offered.Count;
}
