using System.Text.Json.Nodes;
using BackCare.Discord.Tests.StandIn;
using Microsoft.Extensions.Time.Testing;

namespace BackCare.Discord.Tests.Gateway;

public sealed class RestartTests : IAsyncLifetime
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
    public async Task A_restart_loses_nothing_that_Discord_can_still_give()
    {
        SessionState saved;
        await using (var before = RunningBot.Start(_discord, _clock))
        {
            await before.NextAsync<Ready>();
            Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("first"));
            saved = (await before.NextAsync<DirectMessage>()).After;
        }

        Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("second"));
        await using var after = RunningBot.Start(_discord, _clock, saved);

        (await after.NextAsync<DirectMessage>()).Text.Should().Be("second");
        (await after.NextAsync<Resumed>()).After.Sequence.Should().Be(4);
        Count(op: 2).Should().Be(1);
    }

    [Fact]
    public async Task What_was_received_but_not_dealt_with_comes_again_after_a_restart()
    {
        var (taken, never) = (new Awaited<DiscordEvent>("an event"), new TaskCompletionSource());
        SessionState saved;
        await using (var before = RunningBot.Start(_discord, _clock, handle: async happened =>
        {
            taken.Add(happened);
            if (happened is DirectMessage { Text: "second" })
                await never.Task;
        }))
        {
            await taken.NextAsync(each => each is Ready);
            Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("first"));
            Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("second"));
            Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("third"));
            saved = (await taken.NextAsync(each => each is DirectMessage { Text: "first" })).After;
            await taken.NextAsync(each => each is DirectMessage { Text: "second" });
            never.SetCanceled();
        }

        await using var after = RunningBot.Start(_discord, _clock, saved);
        (await after.NextAsync<DirectMessage>()).Text.Should().Be("second");
        (await after.NextAsync<DirectMessage>()).Text.Should().Be("third");
    }

    [Fact]
    public async Task A_handler_that_takes_its_time_stops_neither_heartbeats_nor_is_it_overtaken_by_them()
    {
        var (ready, started, goOn) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        await using var bot = RunningBot.Start(_discord, _clock, handle: async happened =>
        {
            if (happened is Ready)
                ready.TrySetResult();

            if (happened is DirectMessage)
            {
                started.TrySetResult();
                await goOn.Task;
            }
        });
        await ready.Task;
        Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("slow"));
        await started.Task;

        for (var beat = 0; beat < 5; beat++)
        {
            var next = Gateway.Received.NextAsync(payload => (int)payload["op"]! == 1 && (int?)payload["d"] == 1, "a heartbeat at READY");
            await bot.WhileTimePasses(next, TimeSpan.FromSeconds(10));
        }

        goOn.SetResult();
        Gateway.Connections.Count.Should().Be(1);
    }

    [Fact]
    public async Task Events_that_come_while_the_owner_is_busy_are_handed_out_together()
    {
        var (batches, goOn) = (new Awaited<IReadOnlyList<DiscordEvent>>("a batch"), new TaskCompletionSource());
        using var client = new DiscordClient(RunningBot.Options(_discord), null, _clock);
        using var stop = new CancellationTokenSource();
        var running = client.RunAsync(null, async events => { batches.Add(events); await goOn.Task; }, stop.Token);
        (await batches.NextAsync()).Should().ContainSingle().Which.Should().BeOfType<Ready>();
        await Gateway.Received.NextAsync(payload => (int)payload["op"]! == 1, "the first heartbeat");

        Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("first"));
        Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("second"));
        // The gateway answers in order: once it answers this, both have arrived.
        Gateway.Current!.Connection!.AskForHeartbeat();
        await Gateway.Received.NextAsync(payload => (int)payload["op"]! == 1, "the heartbeat that was asked for");
        goOn.SetResult();

        (await batches.NextAsync()).Cast<DirectMessage>().Select(message => message.Text).Should().Equal("first", "second");
        client.LastHeard.Should().Be(_clock.GetUtcNow());
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Stopping_leaves_the_session_for_the_next_process()
    {
        await using var bot = RunningBot.Start(_discord, _clock);
        await bot.NextAsync<Ready>();
        await bot.StopAsync();
        (await Gateway.Connections.All[0].ClosedByBot).Should().Be(4900);
    }

    [Fact]
    public async Task Stopping_for_good_ends_the_session()
    {
        await using var bot = RunningBot.Start(_discord, _clock, options: new DiscordOptions
        {
            Token = StandInDiscord.Token, ApiBaseUrl = _discord.Api, EndSessionWhenStopped = true,
        });
        await bot.NextAsync<Ready>();
        await bot.StopAsync();
        (await Gateway.Connections.All[0].ClosedByBot).Should().Be(1000);
    }

    [Fact]
    public async Task A_session_that_Discord_no_longer_knows_becomes_a_new_one()
    {
        var lost = new SessionState("gone", 7, Gateway.ResumeAddress, new Snowflake(1), new Snowflake(2));
        await using var bot = RunningBot.Start(_discord, _clock, lost);
        var ready = await bot.WhileTimePasses(bot.NextAsync<Ready>(), Second);
        ready.After.Should().Be(new SessionState(
            Gateway.Current!.Id, 1, Gateway.ResumeAddress, Shapes.IdOf(Shapes.ApplicationId), Shapes.IdOf(Shapes.BotId)));
    }

    [Fact]
    public async Task A_resume_address_that_is_gone_gives_way_to_the_general_one()
    {
        await using (var before = RunningBot.Start(_discord, _clock))
            await before.NextAsync<Ready>();
        var saved = new SessionState(Gateway.Current!.Id, 1, "ws://127.0.0.1:1/", new Snowflake(1), new Snowflake(2));
        await using var bot = RunningBot.Start(_discord, _clock, saved);
        await bot.WhileTimePasses(bot.NextAsync<Resumed>(), Second);
    }

    private int Count(int op) => Gateway.Received.All.Count(payload => (int)payload["op"]! == op);
}
