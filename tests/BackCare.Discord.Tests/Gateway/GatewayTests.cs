using System.Text.Json.Nodes;
using BackCare.Discord.Tests.StandIn;
using Microsoft.Extensions.Time.Testing;

namespace BackCare.Discord.Tests.Gateway;

public sealed class GatewayTests : IAsyncLifetime
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 8, 1, 8, 0, 0, TimeSpan.Zero));
    private StandInDiscord _discord = null!;

    private StandInGateway Gateway => _discord.Gateway;

    public async ValueTask InitializeAsync() => _discord = await StandInDiscord.StartAsync(_clock);

    public async ValueTask DisposeAsync()
    {
        _discord.Faults.All.Should().BeEmpty();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_thousand_refused_connections_cause_a_handful_of_identifies()
    {
        await using var bot = RunningBot.Start(_discord, _clock);
        await bot.NextAsync<Ready>();

        await RefuseAsync(bot, 500);
        await bot.WhileTimePasses(bot.NextAsync<Resumed>(), Second);

        Gateway.Forget();
        await RefuseAsync(bot, 500);
        await bot.WhileTimePasses(bot.NextAsync<Ready>(), Second);

        Gateway.Refused.Should().Be(1000);
        Count(op: 2).Should().BeLessThan(5);
    }

    /// <summary>Cuts the connection and turns the next ones away; a minute a step, as long as there is nothing that could come too late.</summary>
    private async Task RefuseAsync(RunningBot bot, int times)
    {
        var all = Gateway.Refused + times;
        Gateway.RefuseNext(times);
        Gateway.Current!.Connection!.Cut();
        while (Gateway.Refused < all && !bot.Running.IsCompleted)
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
            await RealMoment.PassAsync(bot.Running);
        }
    }

    [Fact]
    public async Task A_gateway_that_turns_every_session_away_sees_ever_fewer_of_them()
    {
        Gateway.CloseOnIdentify = static _ => 4000;
        await using var bot = RunningBot.Start(_discord, _clock);
        var began = _clock.GetUtcNow();
        await bot.WhileTimePasses(
            Task.Run(async () =>
            {
                for (var n = 0; n < 12; n++)
                    await Gateway.Received.NextAsync(payload => (int)payload["op"]! == 2);
            }),
            TimeSpan.FromSeconds(20));
        (_clock.GetUtcNow() - began).Should().BeGreaterThan(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task With_no_session_starts_remaining_it_waits_for_the_reset()
    {
        Gateway.Remaining = 0;
        await using var bot = RunningBot.Start(_discord, _clock);
        await _discord.Rest.Calls.NextAsync(call => call.Path == "/gateway/bot");
        await bot.WhileTimePasses(_discord.Rest.Calls.NextAsync(call => call.Path == "/gateway/bot"), TimeSpan.FromMinutes(10));
        Count(op: 2).Should().Be(0);

        Gateway.Remaining = 1000;
        await bot.WhileTimePasses(bot.NextAsync<Ready>(), TimeSpan.FromMinutes(10));
    }

    [Theory]
    [InlineData(4004, "*Reset Token*")]
    [InlineData(4014, "*Privileged Gateway Intents*")]
    public async Task A_fatal_close_stops_with_a_message_that_names_the_switch(int code, string message)
    {
        Gateway.CloseOnIdentify = _ => code;
        await using var bot = RunningBot.Start(_discord, _clock);
        (await bot.Awaiting(each => each.Running).Should().ThrowAsync<DiscordFatalException>().WithMessage(message))
            .Which.CloseCode.Should().Be(code);
        Count(op: 2).Should().Be(1);
    }

    [Fact]
    public async Task A_gateway_that_never_says_hello_is_left_and_tried_again()
    {
        Gateway.SayHello = false;
        await using var bot = RunningBot.Start(_discord, _clock);
        var silent = await Gateway.Connections.NextAsync();
        Gateway.SayHello = true;
        await bot.WhileTimePasses(bot.NextAsync<Ready>(), Second);
        await silent.ClosedByBot;
        Count(op: 2).Should().Be(1);
    }

    [Fact]
    public async Task A_gateway_that_asks_to_return_in_place_of_a_hello_is_returned_to()
    {
        Gateway.SayHello = false;
        await using var bot = RunningBot.Start(_discord, _clock);
        var first = await Gateway.Connections.NextAsync();
        Gateway.SayHello = true;
        first.AskToReturn();
        await bot.WhileTimePasses(bot.NextAsync<Ready>(), Second);
    }

    [Fact]
    public async Task Large_messages_in_small_frames_arrive_whole()
    {
        Gateway.FrameSize = 997;
        await using var bot = RunningBot.Start(_discord, _clock);
        await bot.NextAsync<Ready>();
        var text = string.Concat(Enumerable.Repeat("douleur ✿ 🙂 ", 40_000));
        Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage(text));
        (await bot.NextAsync<DirectMessage>()).Text.Should().Be(text);
    }

    [Fact]
    public async Task A_clock_that_jumps_costs_a_resume_at_most()
    {
        await using var bot = RunningBot.Start(_discord, _clock);
        await bot.NextAsync<Ready>();
        _clock.Advance(TimeSpan.FromDays(2));
        Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("after the jump"));
        (await bot.WhileTimePasses(bot.NextAsync<DirectMessage>(), Second)).Text.Should().Be("after the jump");
        Count(op: 2).Should().Be(1);
    }

    [Fact]
    public async Task Only_people_who_speak_to_the_bot_are_heard()
    {
        await using var bot = RunningBot.Start(_discord, _clock);
        await bot.NextAsync<Ready>();
        var ofBot = Shapes.DirectMessage("I am a bot");
        ofBot["author"] = Shapes.User(Shapes.NewId(), "other", bot: true);
        Gateway.Dispatch("MESSAGE_CREATE", ofBot);
        Gateway.Dispatch("MESSAGE_CREATE", Shapes.GuildMessage("among ourselves", mentioning: false));
        Gateway.Dispatch("MESSAGE_CREATE", Shapes.GuildMessage("hey bot", mentioning: true));
        Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("in private"));

        (await bot.NextAsync<DirectMessage>()).Author.Should().Be(new Person(new Snowflake(8000000000000000001), "Maria ✿"));
        bot.Events.All.Select(each => each.GetType()).Should().Equal(typeof(Ready), typeof(Mentioned), typeof(DirectMessage));
    }

    [Fact]
    public async Task What_cannot_be_read_is_passed_over_and_what_is_unknown_ignored()
    {
        await using var bot = RunningBot.Start(_discord, _clock);
        await bot.NextAsync<Ready>();
        Gateway.Dispatch("MESSAGE_CREATE", new JsonObject { ["id"] = 5 });
        Gateway.Dispatch("SOMETHING_NEW", new JsonObject { ["d"] = new JsonArray() });
        Gateway.Current!.Connection!.Post("""{"op":99,"d":null,"s":null,"t":null}""");
        Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("next"));
        (await bot.NextAsync<DirectMessage>()).After.Sequence.Should().Be(4);
    }

    [Fact]
    public async Task A_handler_that_fails_ends_the_run_with_its_failure()
    {
        await using var bot = RunningBot.Start(_discord, _clock, handle: static _ => throw new InvalidOperationException("the owner's"));
        await bot.Awaiting(each => each.Running).Should().ThrowAsync<InvalidOperationException>().WithMessage("the owner's");
    }

    [Fact]
    public async Task The_shard_and_the_user_agent_are_shown()
    {
        await using var bot = RunningBot.Start(_discord, _clock, options: new DiscordOptions
        {
            Token = StandInDiscord.Token, ApiBaseUrl = _discord.Api, Shard = new Shard(1, 2),
        });
        var identify = await bot.WhileTimePasses(Gateway.Received.NextAsync(payload => (int)payload["op"]! == 2), Second);
        identify["d"]!["shard"]!.ToJsonString().Should().Be("[1,2]");
        Gateway.Connections.All[0].UserAgent.Should().StartWith("DiscordBot (");
    }

    [Fact]
    public async Task Neither_the_token_nor_a_persons_words_are_ever_logged()
    {
        await using var bot = RunningBot.Start(_discord, _clock);
        await bot.NextAsync<Ready>();
        var ping = Shapes.Slash("note", ("text", "my secret pain"));
        Gateway.Dispatch("INTERACTION_CREATE", ping);
        var command = await bot.NextAsync<SlashCommand>();
        command.ToString().Should().NotContain("secret").And.NotContain(command.Interaction.Token);
        command.Interaction.ToString().Should().NotContain(command.Interaction.Token);

        Gateway.CloseOnIdentify = static _ => 4004;
        Gateway.Forget();
        Gateway.Current!.Connection!.Invalidate(resumable: false);
        await bot.WhileTimePasses(bot.Running.ContinueWith(static _ => { }, TaskScheduler.Default), Second);
        string.Join('\n', bot.Log.Lines).Should().NotContain(StandInDiscord.Token).And.NotContain("secret").And.NotContain(command.Interaction.Token);
        bot.Running.Exception!.ToString().Should().NotContain(StandInDiscord.Token);
    }

    private int Count(int op) => Gateway.Received.All.Count(payload => (int)payload["op"]! == op);
}
