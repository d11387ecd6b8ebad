using System.Text.Json.Nodes;
using BackCare.Discord.Tests.StandIn;

namespace BackCare.Discord.Tests.Scenarios;

/// <summary>
/// A bot's life at the stand-in, step by step. The bot, whoever wrote it, does this: registers /ping and /slow; answers a direct message "picture"
/// with a described file, two buttons and a select, and any other with "echo: " and its words; /ping ephemerally; /slow by deferral, edit and
/// follow-up; the button "update" and the select "pick" by updating; the button "form" by a form, and that by a message.
/// </summary>
/// <param name="gaveUp">Ends when the bot has given up for good.</param>
public sealed class Scenario(StandInDiscord discord, Task gaveUp)
{
    private JsonObject _withButtons = [];

    private StandInGateway Gateway => discord.Gateway;

    public async Task RunAsync()
    {
        await It_identifies_without_a_privileged_intent();
        await It_registers_its_commands();
        await It_beats_when_asked_to();
        await It_answers_a_direct_message_with_a_file_and_components();
        await It_answers_a_command_for_the_asker_alone();
        await It_defers_then_edits_then_follows_up();
        await It_updates_on_a_button();
        await It_updates_on_a_select();
        await It_opens_a_form_and_answers_it();
        await It_answers_in_a_server();
        await It_returns_when_asked_and_receives_what_it_missed();
        await It_resumes_after_a_cut_inside_a_frame();
        await It_resumes_when_heartbeats_stay_unanswered();
        await It_resumes_an_invalid_session_that_may_be_resumed();
        await It_identifies_anew_when_the_session_is_gone();
        await It_comes_back_after_a_session_timeout();
        await It_gives_up_when_the_token_is_refused();
    }

    private async Task It_identifies_without_a_privileged_intent()
    {
        var identify = await NextPayload(2);
        ((string?)identify["d"]!["token"]).Should().Be(StandInDiscord.Token);
        ((int)identify["d"]!["intents"]! & ((1 << 1) | (1 << 8) | (1 << 15))).Should().Be(0);
    }

    private async Task It_registers_its_commands()
    {
        await NextCall("PUT", path => path.EndsWith("/commands", StringComparison.Ordinal));
        discord.Rest.Commands.Select(command => (string?)command!["name"]).Should().BeEquivalentTo("ping", "slow");
    }

    private async Task It_beats_when_asked_to()
    {
        JsonObject beat;
        do
        {
            // A bot may acknowledge READY only once it is done with it, and until then what it had before.
            Gateway.Current!.Connection!.AskForHeartbeat();
            beat = await NextPayload(1);
        }
        while ((int?)beat["d"] != 1);
    }

    private async Task It_answers_a_direct_message_with_a_file_and_components()
    {
        Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("picture"));
        var call = await NextCall("POST", path => path == $"/channels/{Shapes.DirectChannelId}/messages");
        call.Files.Should().ContainSingle().Which.FileName.Should().Be("chart.png");
        ((string?)call.Body["attachments"]![0]!["description"]).Should().Be("A line that falls");
        _withButtons = discord.Rest.Messages.Single(message => (message["components"] as JsonArray)?.Count > 0);
    }

    private async Task It_answers_a_command_for_the_asker_alone()
    {
        var callback = await Answer(Shapes.Slash("ping"));
        ((int)callback["type"]!).Should().Be(4);
        ((int)callback["data"]!["flags"]!).Should().Be(64);
    }

    private async Task It_defers_then_edits_then_follows_up()
    {
        ((int)(await Answer(Shapes.Slash("slow")))["type"]!).Should().Be(5);
        var edit = await NextCall("PATCH", path => path.EndsWith("/messages/@original", StringComparison.Ordinal));
        ((string?)edit.Body["content"]).Should().Be("done");
        var followUp = await NextCall("POST", path => path.StartsWith("/webhooks/", StringComparison.Ordinal));
        ((string?)followUp.Body["content"]).Should().Be("and more");
    }

    private async Task It_updates_on_a_button() =>
        ((int)(await Answer(Shapes.Press("update", _withButtons)))["type"]!).Should().Be(7);

    private async Task It_updates_on_a_select()
    {
        var callback = await Answer(Shapes.Pick("pick", _withButtons, "b"));
        ((int)callback["type"]!).Should().Be(7);
        ((string?)callback["data"]!["content"]).Should().Be("picked: b");
    }

    private async Task It_opens_a_form_and_answers_it()
    {
        var form = await Answer(Shapes.Press("form", _withButtons));
        ((int)form["type"]!).Should().Be(9);
        ((string?)form["data"]!["custom_id"]).Should().Be("note");

        var callback = await Answer(Shapes.Submit("note", ("text", "ça va ✿"), inRows: (int)form["data"]!["components"]![0]!["type"]! == 1));
        ((int)callback["type"]!).Should().Be(4);
        ((string?)callback["data"]!["content"]).Should().Be("noted: ça va ✿");
    }

    private async Task It_answers_in_a_server() =>
        ((int)(await Answer(Shapes.InGuild(Shapes.Slash("ping"))))["data"]!["flags"]!).Should().Be(64);

    private async Task It_returns_when_asked_and_receives_what_it_missed()
    {
        var before = Gateway.Current!;
        before.Connection!.AskToReturn();
        await before.Connection.ClosedByBot;
        Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("while you were away"));

        await It_resumes(before);
        await It_echoes("while you were away");
    }

    private async Task It_resumes_after_a_cut_inside_a_frame()
    {
        // Short from the next connection on, for the silence after it.
        Gateway.HeartbeatInterval = 1_500;
        var before = Gateway.Current!;
        await before.Connection!.CutInsideFrameAsync();
        await It_resumes(before);
    }

    private async Task It_resumes_when_heartbeats_stay_unanswered()
    {
        var before = Gateway.Current!;
        var silent = before.Connection!;
        Gateway.AnswerHeartbeats = false;
        (await silent.ClosedByBot).Should().NotBe(1000).And.NotBe(1001);
        (Gateway.AnswerHeartbeats, Gateway.HeartbeatInterval) = (true, 41_250);
        await It_resumes(before);
    }

    private async Task It_resumes_an_invalid_session_that_may_be_resumed()
    {
        var before = Gateway.Current!;
        before.Connection!.Invalidate(resumable: true);
        await It_resumes(before);
        Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("still here?"));
        await It_echoes("still here?");
    }

    private async Task It_identifies_anew_when_the_session_is_gone()
    {
        var gone = Gateway.Current!.Connection!;
        Gateway.Forget();
        gone.Invalidate(resumable: false);
        await gone.ClosedByBot;
        await NextPayload(2);
        await It_beats_when_asked_to();
    }

    private async Task It_comes_back_after_a_session_timeout()
    {
        Gateway.Forget();
        await Gateway.Current!.Connection!.CloseAsync(4009);
        await NextPayload(2);
        Gateway.Dispatch("MESSAGE_CREATE", Shapes.DirectMessage("back again"));
        await It_echoes("back again");
    }

    private async Task It_gives_up_when_the_token_is_refused()
    {
        var connections = Gateway.Connections.Count;
        await Gateway.Current!.Connection!.CloseAsync(4004);
        await gaveUp.WaitAsync(TimeSpan.FromSeconds(30));
        Gateway.Connections.Count.Should().Be(connections);
    }

    private async Task It_resumes(StandInGateway.Session session)
    {
        var resume = await NextPayload(6);
        ((string?)resume["d"]!["session_id"]).Should().Be(session.Id);
        Gateway.Connections.All[^1].Path.Should().Be("/resume");
    }

    private async Task It_echoes(string words)
    {
        var call = await NextCall("POST", path => path == $"/channels/{Shapes.DirectChannelId}/messages");
        ((string?)call.Body["content"]).Should().Be("echo: " + words);
    }

    private async Task<JsonObject> Answer(JsonObject interaction)
    {
        Gateway.Dispatch("INTERACTION_CREATE", interaction);
        return (await NextCall("POST", path => path == $"/interactions/{interaction["id"]}/{interaction["token"]}/callback")).Body;
    }

    private Task<JsonObject> NextPayload(int op) => Gateway.Received.NextAsync(payload => (int)payload["op"]! == op, $"op {op}");

    private Task<Call> NextCall(string method, Func<string, bool> path) =>
        discord.Rest.Calls.NextAsync(call => call.Method == method && path(call.Path), method);
}
