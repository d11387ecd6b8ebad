using System.Text.Json.Nodes;
using BackCare.Discord.Tests.StandIn;
using Microsoft.Extensions.Time.Testing;

namespace BackCare.Discord.Tests.Interactions;

public sealed class InteractionAnswersTests : IAsyncLifetime
{
    private static readonly OutgoingMessage Words = OutgoingMessage.Saying("Well done.");
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.1);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 8, 1, 8, 0, 0, TimeSpan.Zero));
    private StandInDiscord _discord = null!;
    private RunningBot _bot = null!;

    private InteractionAnswers Answers => _bot.Client.Answers;

    public async ValueTask InitializeAsync()
    {
        _discord = await StandInDiscord.StartAsync(_clock);
        _bot = RunningBot.Start(_discord, _clock);
        await _bot.NextAsync<Ready>();
    }

    public async ValueTask DisposeAsync()
    {
        _discord.Faults.All.Should().BeEmpty();
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task In_time_the_first_answer_is_the_answer()
    {
        (await Answers.AnswerAsync(await Arrives(Shapes.Slash("ping")), Words, AnswerAs.Ephemeral)).Should().Be(AnswerRoute.FirstAnswer);
        Answers.Pending.Should().Be(0);
    }

    [Fact]
    public async Task Late_it_is_deferred_by_itself_and_then_edited()
    {
        var command = await Arrives(Shapes.InGuild(Shapes.Slash("ping")));
        var deferral = await _bot.WhileTimePasses(NextCall("POST", "/interactions/"), Step);
        deferral.Body.ToJsonString().Should().Be("""{"type":5,"data":{"flags":64}}""");

        (await Answers.AnswerAsync(command, Words, AnswerAs.Ephemeral)).Should().Be(AnswerRoute.Original);
        (await NextCall("PATCH", "/webhooks/")).Path.Should().EndWith("/messages/@original");
    }

    [Fact]
    public async Task In_private_the_deferral_is_for_both_to_see()
    {
        await Arrives(Shapes.Slash("ping"));
        (await _bot.WhileTimePasses(NextCall("POST", "/interactions/"), Step)).Body.ToJsonString().Should().Be("""{"type":5}""");
    }

    [Fact]
    public async Task A_late_button_shows_nothing_and_is_then_updated()
    {
        var press = await Arrives(Shapes.Press("a", await SentMessage()));
        (await _bot.WhileTimePasses(NextCall("POST", "/interactions/"), Step)).Body.ToJsonString().Should().Be("""{"type":6}""");
        (await Answers.AnswerAsync(press, Words, AnswerAs.Update)).Should().Be(AnswerRoute.Original);
        _discord.Rest.Messages.Should().ContainSingle().Which["content"]!.ToString().Should().Be("Well done.");
    }

    [Fact]
    public async Task A_form_comes_too_late_after_a_deferral()
    {
        var press = await Arrives(Shapes.Press("a", await SentMessage()));
        await Answers.DeferAsync(press);
        (await Answers.OpenModalAsync(press, new Modal("m", "M", [new ModalField("f", "F")]))).Should().BeFalse();
        (await Answers.AnswerAsync(press, Words, AnswerAs.Ephemeral)).Should().Be(AnswerRoute.FollowUp);
        ((int)(await NextCall("POST", "/webhooks/")).Body["flags"]!).Should().Be(64);
    }

    [Fact]
    public async Task After_fifteen_minutes_a_plain_message_says_it()
    {
        var command = await Arrives(Shapes.Slash("ping"));
        await Answers.DeferAsync(command);
        _clock.Advance(TimeSpan.FromMinutes(16));
        (await Answers.AnswerAsync(command, Words, AnswerAs.Message)).Should().Be(AnswerRoute.PlainMessage);
        var plain = await NextCall("POST", "/channels/" + Shapes.DirectChannelId);
        ((string?)plain.Body["nonce"]).Should().Be("i" + command.Id);
    }

    [Fact]
    public async Task What_was_for_the_asker_alone_goes_to_the_asker_alone_even_late()
    {
        var command = await Arrives(Shapes.InGuild(Shapes.Slash("ping")));
        _clock.Advance(TimeSpan.FromMinutes(16));
        (await Answers.AnswerAsync(command, Words, AnswerAs.Ephemeral)).Should().Be(AnswerRoute.PlainMessage);
        _discord.Rest.Calls.All.Should().NotContain(call => call.Path.StartsWith("/channels/" + Shapes.GuildChannelId));
        await NextCall("POST", "/channels/" + Shapes.DirectChannelId);
    }

    [Fact]
    public async Task A_clock_behind_Discords_learns_from_the_refusal()
    {
        var command = await Arrives(Shapes.Slash("ping"), deferAfter: false);
        _clock.Advance(TimeSpan.FromSeconds(4));
        (await Answers.AnswerAsync(command, Words, AnswerAs.Message)).Should().Be(AnswerRoute.PlainMessage);
    }

    [Fact]
    public async Task An_answer_whose_confirmation_was_lost_is_given_once()
    {
        var command = await Arrives(Shapes.Slash("ping"));
        var lost = 0;
        _discord.Rest.LoseAnswer = _ => Interlocked.Increment(ref lost) == 1;
        (await _bot.WhileTimePasses(Answers.AnswerAsync(command, Words, AnswerAs.Message), Step)).Should().Be(AnswerRoute.FirstAnswer);
        _discord.Rest.Messages.Should().ContainSingle();
    }

    [Fact]
    public async Task A_second_answer_follows_the_first()
    {
        var command = await Arrives(Shapes.Slash("ping"));
        await Answers.AnswerAsync(command, Words, AnswerAs.Message);
        (await Answers.AnswerAsync(command, OutgoingMessage.Saying("And more."), AnswerAs.Message)).Should().Be(AnswerRoute.FollowUp);
        _discord.Rest.Messages.Should().HaveCount(2);
    }

    [Fact]
    public async Task Another_process_takes_over_what_this_one_deferred()
    {
        var command = await Arrives(Shapes.Slash("ping"));
        await Answers.DeferAsync(command);
        using var later = new DiscordClient(RunningBot.Options(_discord), null, _clock);
        (await later.Answers.AnswerAsync(command, Words, AnswerAs.Message)).Should().Be(AnswerRoute.Original);
        _discord.Rest.Messages.Should().ContainSingle().Which["content"]!.ToString().Should().Be("Well done.");
    }

    [Fact]
    public async Task An_answer_during_the_deferral_waits_for_it()
    {
        var command = await Arrives(Shapes.Slash("ping"));
        var both = new[] { Answers.DeferAsync(command), Answers.AnswerAsync(command, Words, AnswerAs.Message) };
        await Task.WhenAll(both);
        _discord.Rest.Messages.Should().ContainSingle().Which["content"]!.ToString().Should().Be("Well done.");
    }

    [Fact]
    public async Task Every_kind_of_interaction_is_read()
    {
        var message = await SentMessage();
        var command = Shapes.Slash("note", ("text", "ça va"));
        command["data"]!["options"] = new JsonArray(new JsonObject
        {
            ["name"] = "add", ["type"] = 1, ["options"] = command["data"]!["options"]!.DeepClone(),
        });
        _discord.Gateway.Dispatch("INTERACTION_CREATE", command);
        _discord.Gateway.Dispatch("INTERACTION_CREATE", Shapes.Press("button", message));
        _discord.Gateway.Dispatch("INTERACTION_CREATE", Shapes.Pick("select", message, "a", "b"));
        _discord.Gateway.Dispatch("INTERACTION_CREATE", Shapes.Submit("form", ("field", "words")));

        var slash = await _bot.NextAsync<SlashCommand>();
        slash.Command.Should().Be("note add");
        slash.Options.Should().Equal(new Dictionary<string, string> { ["text"] = "ça va" });
        (await _bot.NextAsync<ButtonPressed>()).CustomId.Should().Be("button");
        (await _bot.NextAsync<SelectPicked>()).Values.Should().Equal("a", "b");
        (await _bot.NextAsync<ModalSubmitted>()).Fields.Should().Equal(new Dictionary<string, string> { ["field"] = "words" });
    }

    private async Task<Interaction> Arrives(JsonObject interaction, bool deferAfter = true)
    {
        if (!deferAfter)
        {
            await _bot.DisposeAsync();
            _bot = RunningBot.Start(_discord, _clock, options: new DiscordOptions
            {
                Token = StandInDiscord.Token, ApiBaseUrl = _discord.Api, DeferAfter = Timeout.InfiniteTimeSpan, Roll = static () => 0,
            });
            await _bot.NextAsync<Ready>();
        }

        _discord.Gateway.Dispatch("INTERACTION_CREATE", interaction);
        return (await _bot.NextAsync<Interacted>()).Interaction;
    }

    private async Task<JsonObject> SentMessage()
    {
        await _bot.Client.Rest.SendAsync(Shapes.IdOf(Shapes.DirectChannelId), new OutgoingMessage { Rows = [Row.Of(Button.Says("a", "A"))] });
        return _discord.Rest.Messages.Single();
    }

    private Task<Call> NextCall(string method, string path) =>
        _discord.Rest.Calls.NextAsync(call => call.Method == method && call.Path.StartsWith(path, StringComparison.Ordinal), path);
}
