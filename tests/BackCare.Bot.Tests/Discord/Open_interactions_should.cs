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
    private static readonly Address Home = new(Platform.Discord, "4");

    private readonly FakeTimeProvider _time = new(Start);
    private readonly OpenInteractions _interactions;

    public Open_interactions_should() => _interactions = new OpenInteractions(_time);

    [Fact]
    public void Know_the_rows_of_their_own_turn()
    {
        var (first, second) = (Begin(1), Begin(2));

        _interactions.CauseOf(Row("discord:1")).Should().Be(first);
        _interactions.CauseOf(Row("discord:2")).Should().Be(second, "a batch may hold two of one member");
    }

    [Fact]
    public void Leave_alone_what_something_else_caused()
    {
        Begin(1);

        _interactions.CauseOf(Row("discord:7")).Should().BeNull("it answers something typed");
        _interactions.CauseOf(Row("nudge:ann:638")).Should().BeNull("it fell due by itself");
        _interactions.CauseOf(Row(cause: null)).Should().BeNull("it was waiting in the store");
    }

    [Fact]
    public void Take_each_once_and_forget_it_after_a_quarter_of_an_hour()
    {
        Begin(1);
        _interactions.Begin(Inbound(1), Of(1), inPrivate: false).Should().BeNull("Discord told of it twice");

        _time.Advance(TimeSpan.FromMinutes(16));
        Begin(2);

        _interactions.CauseOf(Row("discord:1")).Should().BeNull();
        _interactions.Begin(Inbound(1), Of(1), inPrivate: false).Should().NotBeNull();
    }

    private OpenInteraction Begin(ulong id) => _interactions.Begin(Inbound(id), Of(id), inPrivate: false)!;

    private static Inbound Inbound(ulong id) => new($"discord:{id}", Ann, Home, new InboundBody.Text("/checkin"));

    private Interaction Of(ulong id) => new(
        InteractionKind.Command, new(id), new(2), "token", new(3), null, true, new Person(new(4), "Ann"), "en-GB", null, false, _time.GetUtcNow());

    private static OutboxRow Row(string? cause) => new(1, Ann, Home, A.Reply("Hello"), Start) { Cause = cause };
}
