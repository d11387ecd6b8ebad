using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Rehearsals;

namespace BackCare.Core.Tests.Coaching;

public sealed class CoachTests
{
    private static readonly Companion Companion = new(Checkout.Content);

    [Fact]
    public void No_wording_comes_twice_within_ten_days_while_another_is_fresh()
    {
        var rehearsal = Rehearsal();
        var said = new List<string>();
        for (var day = 0; day < 40; day++)
        {
            CheckIn(rehearsal, pain: "4", walk: "5", exercise: "Not this time", takeUp: true);
            said.Add(rehearsal.MemberOf("ann")!.Said[^1].Wording);
            rehearsal.PassTo(rehearsal.Now.AddDays(1));
        }

        for (var at = 0; at < said.Count; at++)
            said.Skip(Math.Max(0, at - Coach.DaysWithoutRepeat + 1)).Take(Math.Min(at, Coach.DaysWithoutRepeat - 1)).Should().NotContain(said[at], $"day {at} had another wording to choose");
    }

    [Fact]
    public void A_newcomer_is_offered_the_walk_first()
        => CheckIn(Rehearsal(), pain: "4", walk: "5", exercise: "Not this time", takeUp: false).Content[0].Should().Be(ContentIds.ShortWalk);

    [Theory]
    [InlineData("8")]
    [InlineData("10")]
    public void With_much_pain_a_walk_is_never_offered(string pain)
        => CheckIn(Rehearsal(), pain, walk: "None", exercise: "Not this time", takeUp: false).Content[0].Should().NotBe(ContentIds.ShortWalk);

    [Fact]
    public void Without_a_number_a_walk_is_not_offered()
        => CheckIn(Rehearsal(), "Skip the number", walk: "None", exercise: "Not this time", takeUp: false).Content[0].Should().NotBe(ContentIds.ShortWalk);

    [Fact]
    public void With_talk_less_nothing_is_added()
    {
        var rehearsal = new Rehearsal(Companion, Some.Noon);
        rehearsal.Introduce("ann", Platform.Telegram, member => Known(member) with { TalkLess = true });
        CheckIn(rehearsal, pain: "4", walk: "5", exercise: "Not this time", takeUp: false).Content.Should().Equal(ContentIds.CheckInDone);
    }

    [Fact]
    public void Effort_on_a_bad_day_is_credited_and_nothing_is_asked()
    {
        var reply = CheckIn(Rehearsal(), pain: "8", walk: "5", exercise: "Partly", takeUp: false);
        reply.Content[0].Should().Be(ContentIds.EffortOnABadDay);
        reply.Buttons.Should().BeEmpty();
        reply.Plain.Should().NotContain("!");
    }

    private static Rehearsal Rehearsal()
    {
        var rehearsal = new Rehearsal(Companion, Some.Noon);
        rehearsal.Introduce("ann", Platform.Telegram, Known);
        return rehearsal;
    }

    private static Member Known(Member member) => Some.Member() with { Id = member.Id, Address = member.Address };

    private static Reply CheckIn(Rehearsal rehearsal, string pain, string walk, string exercise, bool takeUp)
    {
        rehearsal.Write("ann", Platform.Telegram, null, "/checkin");
        IReadOnlyList<Shown> last = [];
        foreach (var label in (string[])[exercise, walk, "So-so", "In between", pain, "Nothing", "Not today"])
            last = rehearsal.Press("ann", Platform.Telegram, label)!;
        if (takeUp)
            rehearsal.Press("ann", Platform.Telegram, last.Single().Reply.Buttons[0][0].Label);
        return last.Single().Reply;
    }
}
