using BackCare.Discord.Tests.StandIn;
using Microsoft.Extensions.Time.Testing;

namespace BackCare.Discord.Tests.Rest;

public sealed class DiscordRestTests : IAsyncLifetime
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.25);
    private static readonly Snowflake Channel = Shapes.IdOf(Shapes.DirectChannelId);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 8, 1, 8, 0, 0, TimeSpan.Zero));
    private StandInDiscord _discord = null!;
    private DiscordClient _client = null!;

    private StandInRest Rest => _discord.Rest;

    public async ValueTask InitializeAsync()
    {
        _discord = await StandInDiscord.StartAsync(_clock);
        _client = new DiscordClient(RunningBot.Options(_discord), null, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        _discord.Faults.All.Should().BeEmpty();
        _client.Dispose();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_message_carries_an_enforced_nonce_and_pings_nobody()
    {
        await _client.Rest.SendAsync(Channel, OutgoingMessage.Saying("hello @everyone"), "nudge-17");
        var body = (await Rest.Calls.NextAsync()).Body;
        ((string?)body["nonce"]).Should().Be("nudge-17");
        ((bool?)body["enforce_nonce"]).Should().BeTrue();
        body["allowed_mentions"]!.ToJsonString().Should().Be("""{"parse":[]}""");
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_sent_again_and_is_there_once()
    {
        var lost = 0;
        Rest.LoseAnswer = _ => Interlocked.Increment(ref lost) <= 2;
        var id = await WhileTimePasses(_client.Rest.SendAsync(Channel, OutgoingMessage.Saying("once"), "n1"));
        Rest.Messages.Should().ContainSingle().Which["id"]!.ToString().Should().Be(id.ToString());
    }

    [Fact]
    public async Task Files_go_along_with_what_a_person_who_cannot_see_them_is_told()
    {
        await _client.Rest.SendAsync(Channel, new OutgoingMessage
        {
            Content = "Your fortnight",
            Embeds =
            [
                new Embed
                {
                    Title = "Progress", Color = 0x2E7D32, Image = new EmbedImage("attachment://a.png"), Footer = new EmbedFooter("14 days"),
                    Fields = [new EmbedField("Walks", "9")],
                },
            ],
            Files = [new FileUpload("a.png", new byte[] { 1, 2 }, "A line that falls"), new FileUpload("b\".csv", new byte[] { 13, 10, 45, 45 })],
        });
        var call = await Rest.Calls.NextAsync();
        call.Files.Select(file => file.Bytes).Should().BeEquivalentTo([new byte[] { 1, 2 }, new byte[] { 13, 10, 45, 45 }]);
        call.Body["attachments"]!.ToJsonString().Should()
            .Be("""[{"id":"0","filename":"a.png","description":"A line that falls"},{"id":"1","filename":"b\u0022.csv"}]""");
    }

    [Fact]
    public async Task An_edit_says_all_that_the_message_says_from_now_on()
    {
        var id = await _client.Rest.SendAsync(Channel, OutgoingMessage.Saying("before"));
        await _client.Rest.EditAsync(Channel, id, new OutgoingMessage { Rows = [Row.Of(Button.Says("a", "A"))] });
        var edit = await Rest.Calls.NextAsync(call => call.Method == "PATCH");
        ((string?)edit.Body["content"]).Should().BeEmpty();
        edit.Body["embeds"]!.AsArray().Should().BeEmpty();
        await _client.Rest.DeleteAsync(Channel, id);
        await _client.Rest.TypingAsync(Channel);
        Rest.Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task An_empty_bucket_is_waited_for()
    {
        var left = 2;
        Rest.Instead = _ => Interlocked.Decrement(ref left) >= 0
            ? null
            : new HttpAnswer(200, """{"id":"5"}""") { Headers = Limits(remaining: 0, resetAfter: 4) };
        for (var n = 0; n < 2; n++)
            await _client.Rest.SendAsync(Channel, OutgoingMessage.Saying("one"));
        await _client.Rest.SendAsync(Channel, OutgoingMessage.Saying("empties it"));

        var began = _clock.GetUtcNow();
        await WhileTimePasses(_client.Rest.SendAsync(Channel, OutgoingMessage.Saying("waits")));
        (_clock.GetUtcNow() - began).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(4));
    }

    [Theory]
    [InlineData("""{"message":"You are being rate limited.","retry_after":2.5,"global":false}""", "application/json", 2.5)]
    [InlineData("""{"message":"You are being rate limited.","retry_after":2.5,"global":true}""", "application/json", 2.5)]
    [InlineData("<html>error 1015</html>", "text/html", 7)]
    public async Task A_refusal_for_too_many_is_waited_out_and_then_it_goes(string body, string type, double seconds)
    {
        var refusals = 1;
        Rest.Instead = _ => Interlocked.Decrement(ref refusals) < 0 ? null : new HttpAnswer(429, body, type) { Headers = [("Retry-After", "7")] };
        var began = _clock.GetUtcNow();
        await WhileTimePasses(_client.Rest.SendAsync(Channel, OutgoingMessage.Saying("patient")));
        (_clock.GetUtcNow() - began).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task A_long_wait_is_the_owners_to_plan()
    {
        Rest.Instead = static _ => new HttpAnswer(429, """{"message":"slow","retry_after":600,"global":false}""");
        (await Sending().Should().ThrowAsync<DiscordRateLimitedException>()).Which.RetryAfter.Should().Be(TimeSpan.FromMinutes(10));
        (await Sending().Should().ThrowAsync<DiscordRateLimitedException>()).Which.RetryAfter.Should().Be(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task A_refused_token_stops_all_traffic()
    {
        using var client = new DiscordClient(new DiscordOptions { Token = "wrong", ApiBaseUrl = _discord.Api }, null, _clock);
        for (var n = 0; n < 5; n++)
            await client.Awaiting(each => each.Rest.SendAsync(Channel, OutgoingMessage.Saying("hello")))
                .Should().ThrowAsync<DiscordFatalException>().WithMessage("*Reset Token*");
        Rest.Calls.Count.Should().Be(1);
    }

    [Fact]
    public async Task A_person_who_takes_no_messages_is_told_of_once_and_not_asked_again()
    {
        var asked = 0;
        Rest.Instead = _ => Interlocked.Increment(ref asked) > 0 ? HttpAnswer.Error(403, 50007, "Cannot send messages to this user") : null;
        for (var n = 0; n < 3; n++)
            (await Sending().Should().ThrowAsync<DiscordRefusedException>()).Which.PersonIsUnreachable.Should().BeTrue();
        asked.Should().Be(1);

        Rest.Instead = static _ => null;
        (await _client.Rest.OpenDirectChannelAsync(new Snowflake(7))).Should().Be(Channel);
        await Sending().Should().NotThrowAsync("whoever opens the channel anew has a reason to");
    }

    [Fact]
    public async Task The_registered_commands_can_be_listed()
    {
        var application = (await _client.Rest.GetApplicationAsync()).Id;
        (await _client.Rest.ListCommandsAsync(application)).Should().BeEmpty();
        await _client.Rest.RegisterCommandsAsync(application, [new Command("ping", "Answers at once"), new Command("help", "Says what there is")]);
        (await _client.Rest.ListCommandsAsync(application)).Should().BeEquivalentTo("ping", "help");
    }

    [Fact]
    public async Task An_invalid_form_names_the_places_and_never_the_words()
    {
        Rest.Instead = static _ => new HttpAnswer(400, """
            {"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"secret words"}]}}}}}
            """);
        (await Sending().Should().ThrowAsync<DiscordRefusedException>()).WithMessage("*embeds.0.title BASE_TYPE_MAX_LENGTH*")
            .Which.Message.Should().NotContain("secret");
    }

    [Theory]
    [InlineData(502, "<html>bad gateway</html>", "text/html")]
    [InlineData(200, "<html>log in to this network</html>", "text/html")]
    [InlineData(500, """{"message":"500: Internal Server Error","code":0}""", "application/json")]
    public async Task Trouble_is_tried_again_and_then_reported(int status, string body, string type)
    {
        var (asked, failures) = (0, 3);
        Rest.Instead = _ => Interlocked.Increment(ref asked) <= failures ? new HttpAnswer(status, body, type) : null;
        await WhileTimePasses(_client.Rest.SendAsync(Channel, OutgoingMessage.Saying("at last")));

        (asked, failures) = (0, int.MaxValue);
        var sending = _client.Rest.SendAsync(Channel, OutgoingMessage.Saying("never"));
        (await FluentActions.Awaiting(() => WhileTimePasses(sending)).Should().ThrowAsync<DiscordUnavailableException>())
            .Which.MayHaveHappened.Should().BeTrue();
        asked.Should().Be(4);
    }

    [Fact]
    public async Task A_server_that_is_not_there_cannot_have_done_anything()
    {
        using var client = new DiscordClient(
            new DiscordOptions { Token = "t", ApiBaseUrl = new Uri("http://127.0.0.1:1/api/v10"), Roll = static () => 0 }, null, _clock);
        var asking = client.Rest.GetCurrentUserAsync();
        (await FluentActions.Awaiting(() => WhileTimePasses(asking)).Should().ThrowAsync<DiscordUnavailableException>())
            .Which.MayHaveHappened.Should().BeFalse();
    }

    [Fact]
    public async Task Commands_are_registered_only_when_they_changed()
    {
        var application = Shapes.IdOf(Shapes.ApplicationId);
        Command[] commands =
        [
            new("checkin", "How is your back today?")
            {
                NameLocalizations = new Dictionary<string, string> { ["fr"] = "bilan" },
                Options =
                [
                    new(CommandOptionType.Integer, "pain", "0 to 10") { Required = true, MinValue = 0, MaxValue = 10 },
                    new(CommandOptionType.Text, "place", "where") { Choices = [new("Low back", "low")] },
                ],
            },
            new("stop", "Stop all nudges"),
        ];
        (await _client.Rest.RegisterCommandsAsync(application, commands)).Should().BeTrue();
        (await _client.Rest.RegisterCommandsAsync(application, commands)).Should().BeFalse();
        (await _client.Rest.RegisterCommandsAsync(application, [.. commands.Reverse()])).Should().BeFalse();
        (await _client.Rest.RegisterCommandsAsync(application, [commands[0], commands[1] with { Description = "Pause" }])).Should().BeTrue();
        Rest.Calls.All.Count(call => call.Method == "PUT").Should().Be(2);
    }

    [Fact]
    public async Task It_knows_who_it_is_and_where_people_are()
    {
        (await _client.Rest.GetCurrentUserAsync()).Should().Be(new DiscordUser(Shapes.IdOf(Shapes.BotId), "backcare"));
        (await _client.Rest.GetApplicationAsync()).Should().Be(new DiscordApplication(Shapes.IdOf(Shapes.ApplicationId), "BackCare"));
        (await _client.Rest.OpenDirectChannelAsync(Shapes.IdOf(Shapes.PersonId))).Should().Be(Channel);
    }

    private Func<Task> Sending() => () => _client.Rest.SendAsync(Channel, OutgoingMessage.Saying("hello"));

    private static (string, string)[] Limits(int remaining, double resetAfter) =>
    [
        ("X-RateLimit-Bucket", "abcd1234"), ("X-RateLimit-Limit", "5"), ("X-RateLimit-Remaining", $"{remaining}"), ("X-RateLimit-Reset-After", $"{resetAfter}"),
    ];

    private async Task<T> WhileTimePasses<T>(Task<T> awaited)
    {
        while (!awaited.IsCompleted)
        {
            _clock.Advance(Step);
            await RealMoment.PassAsync(awaited);
        }

        return await awaited;
    }
}
