using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Privacy;
using BackCare.Core.Tests.Laws;
using CsCheck;

namespace BackCare.Core.Tests.Privacy;

/// <summary>Whatever is kept belongs to a kind, so that it is listed and can be deleted.</summary>
public sealed class KeptKindTests
{
    private static readonly Companion Companion = new(Checkout.Content);

    [Fact]
    public void When_every_kind_is_deleted_no_day_is_left()
        => Gen.Select(Anything.Member, Anything.Inbound.List[1, 12]).Sample(
            (member, inbounds) =>
            {
                var (after, diary) = Talk(member, inbounds);
                foreach (var kind in KeptKind.All)
                {
                    diary = kind.Without(diary).Aggregate(diary, (kept, day) => kept.With(day));
                    after = kind.Without(after);
                }

                diary.Days.Should().BeEmpty();
                KeptKind.All.Select(kind => kind.Count(KeptKind.Tree(after), []).Count).Should().AllBeEquivalentTo(0);
            },
            iter: 500);

    [Fact]
    public void Deleting_a_kind_leaves_the_others()
    {
        var day = new Day(Some.Today) { Notes = [new Note("soup", Some.Noon)], Rough = true };
        var diary = Diary.Empty.With(day);

        var left = KeptKind.Find("notes")!.Without(diary).Single();

        left.Notes.Should().BeEmpty();
        left.Rough.Should().BeTrue();
        KeptKind.Find("pain")!.Without(diary).Should().BeEmpty();
    }

    [Fact]
    public void Every_kind_has_a_name_in_the_content() =>
        Checkout.Content.Words["mydata/kinds"].Labels.Keys.Should().BeEquivalentTo(KeptKind.All.Select(kind => kind.Name));

    [Fact]
    public void Read_outs_are_remembered_newest_last_and_not_without_end()
    {
        var member = Enumerable.Range(0, 70).Aggregate(Some.Member(), (each, minute) => each.ReadOut(DisclosureKind.Export, Some.Noon.AddMinutes(minute)));

        member.Disclosures.Should().HaveCount(Disclosure.Most);
        member.Disclosures![^1].At.Should().Be(Some.Noon.AddMinutes(69));
    }

    [Fact]
    public void An_operators_reading_is_noted_and_nothing_is_said()
    {
        var turn = Companion.Decide(Some.Member(), Diary.Empty, Some.Of(new InboundBody.ReadOutByOperator()), new Moment(Some.Noon, 0));

        turn.Member.Disclosures.Should().ContainSingle().Which.Should().Be(new Disclosure(DisclosureKind.Operator, Some.Noon));
        turn.Replies.Should().BeEmpty();
    }

    private static (Member Member, Diary Diary) Talk(Member member, IEnumerable<Inbound> inbounds)
    {
        var diary = Diary.Empty;
        foreach (var (inbound, at) in inbounds.Select((inbound, at) => (inbound with { Id = $"{inbound.Id}-{at}" }, at)))
        {
            var turn = Companion.Decide(member, diary, inbound, Moment.Of(Some.Noon, inbound));
            (member, diary) = (turn.Member, turn.Days.Aggregate(diary, (kept, day) => kept.With(day)));
        }

        return (member, diary);
    }
}
