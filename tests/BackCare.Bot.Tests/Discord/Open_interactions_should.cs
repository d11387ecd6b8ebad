using BackCare.Bot.Discord;
using BackCare.Bot.Outbox;
using BackCare.Bot.Tests.Desk;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Discord;
using Microsoft.Extensions.Time.Testing;

namespace BackCare.Bot.Tests.Discord;

public sealed class Open_interactions_should
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly MemberId Ann = new("ann");

    private readonly FakeTimeProvider _time = new(Start);
    private readonly OpenInteractions _interactions;

    public Open_interactions_should() => _interactions = new OpenInteractions(_time);

    [Fact]
    public void Know_the_rows_of_their_own_turn()
    {
        var open = Begin(1);
        var row = RowAt(0.2);
        open.Decided(Start.AddSeconds(0.3));

        _interactions.CauseOf(row).Should().Be(open);
    }

    [Fact]
    public void Leave_alone_what_was_queued_before_and_what_comes_after()
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        var open = Begin(1);
        open.Decided(Start.AddSeconds(2));

        _interactions.CauseOf(RowAt(0.5)).Should().BeNull("it was waiting already");
        _interactions.CauseOf(RowAt(3)).Should().BeNull("it answers something typed since");
    }

    [Fact]
    public void Leave_alone_nudges_and_what_is_for_others()
    {
        Begin(1);

        _interactions.CauseOf(RowAt(0.1, A.Reply("Good morning") with { Proactive = true })).Should().BeNull();
        _interactions.CauseOf(RowAt(0.1) with { Member = new MemberId("ben") }).Should().BeNull();
    }

    [Fact]
    public void Take_each_once_and_forget_it_after_a_quarter_of_an_hour()
    {
        Begin(1);
        _interactions.Begin(Ann, Of(1), inPrivate: false).Should().BeNull("Discord told of it twice");

        _time.Advance(TimeSpan.FromMinutes(16));
        Begin(2);

        _interactions.CauseOf(RowAt(0.1)).Should().BeNull();
        _interactions.Begin(Ann, Of(1), inPrivate: false).Should().NotBeNull();
    }

    private OpenInteraction Begin(ulong id) => _interactions.Begin(Ann, Of(id), inPrivate: false)!;

    private Interaction Of(ulong id) => new(
        InteractionKind.Command, new(id), new(2), "token", new(3), null, true, new Person(new(4), "Ann"), "en-GB", null, false, _time.GetUtcNow());

    private static OutboxRow RowAt(double seconds, Reply? reply = null) =>
        new(1, Ann, new Address(Platform.Discord, "4"), reply ?? A.Reply("Hello"), Start.AddSeconds(seconds));
}
