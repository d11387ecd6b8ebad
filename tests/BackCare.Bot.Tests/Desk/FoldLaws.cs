using BackCare.Bot.Desk;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCare.Bot.Tests.Desk;

/// <summary>A batch decided for many members at once is the batch decided one message after another.</summary>
public sealed class FoldLaws
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Inbound[]> Batches =
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 9]).Array[1, 80].Select(said => said
            .Select((one, at) => A.Text($"member-{one.Item1}", one.Item2 == 0 ? "forget me" : $"hello {at}", id: $"tg:{at}"))
            .Select((inbound, at) => at % 7 == 6 ? inbound with { Body = new InboundBody.NudgeDue(Now) } : inbound)
            .ToArray());

    [Fact]
    public void Deciding_side_by_side_comes_to_the_same_as_deciding_in_turn() =>
        Batches.Sample(
            batch =>
            {
                var (inTurn, ahead) = (Folded(batch, foresee: false), Folded(batch, foresee: true));

                ahead.Taken.Should().Be(inTurn.Taken);
                ahead.Fold.Queued.Should().BeEquivalentTo(inTurn.Fold.Queued, order => order.WithStrictOrdering());
                ahead.Fold.Erased.Should().Equal(inTurn.Fold.Erased);
                ahead.Fold.With(new Notes()).Members.Should().BeEquivalentTo(inTurn.Fold.With(new Notes()).Members, order => order.WithStrictOrdering());
            },
            iter: 200);

    [Fact]
    public void Who_is_erased_in_a_batch_is_decided_no_further_in_it()
    {
        Inbound[] batch = [.. Enumerable.Range(0, 12).Select(at => A.Text($"member-{at}", "hello")), A.Text("member-3", "forget me"), A.Text("member-3", "hello again")];

        Folded(batch, foresee: true).Taken.Should().Be(13);
    }

    private static (Fold Fold, int Taken) Folded(Inbound[] batch, bool foresee)
    {
        var loaded = batch.Select(inbound => inbound.Member).Distinct()
            .ToDictionary(id => id, id => new Loaded(id.Value.EndsWith('7') ? null : new Member(id, A.Home(id.Value)), Diary.Empty));
        var fold = new Fold(new TurnOf(Decide, Stage.Apology, NullLogger.Instance), loaded, Now, nextRow: 1);
        if (foresee)
            fold.Foresee(batch);

        var taken = 0;
        foreach (var inbound in batch)
        {
            taken++;
            if (!fold.Take(inbound))
                break;
        }

        return (fold, taken);
    }

    private static Turn Decide(Member member, Diary diary, Inbound inbound, Moment moment) =>
        inbound.Body is InboundBody.Text("forget me") ? new Turn(member) { Erase = true } : A.Echo(member, diary, inbound, moment);
}
