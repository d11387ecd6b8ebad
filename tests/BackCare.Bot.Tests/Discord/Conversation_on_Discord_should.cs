using System.Text.Json.Nodes;
using BackCare.Core;
using BackCare.Core.Messages;
using BackCare.Core.Rehearsals;
using BackCare.Discord.Tests.StandIn;

namespace BackCare.Bot.Tests.Discord;

public sealed class Conversation_on_Discord_should
{
    private static readonly string[] Presses =
    [
        "Yes, that's all right", "UK", "08:00", "1 to 5 years", "4", "Start now",
        "Partly", "10", "So-so", "In between", "5", "Nothing", "A moment outside", "I did it",
    ];

    [Fact]
    public async Task Say_what_the_same_play_says_in_a_rehearsal()
    {
        await using var rig = await DiscordRig.StartAsync();
        var rehearsal = new Rehearsal(new Companion(Checkout.Content), DateTimeOffset.UtcNow);
        List<string> expected = [.. Contents(rehearsal.Write("maria", Platform.Discord, null, "/checkin"))];

        ((int)(await rig.AnswerTo(InBritain(Shapes.Slash("checkin"))))["type"]!).Should().Be(4, "a command is answered by a message");
        foreach (var label in Presses)
        {
            expected.AddRange(Contents(rehearsal.Press("maria", Platform.Discord, label)!));
            var answer = await rig.AnswerTo(InBritain(rig.Press(label)));
            ((int)answer["type"]!).Should().Be(7, $"'{label}' changes the card that it is on");
        }

        rig.Said.Should().Equal(expected);
        await rig.EverythingIsSettledAsync();
        rig.Discord.Rest.Messages.Should().ContainSingle("one card went from question to question");
    }

    [Fact]
    public async Task Read_what_is_typed_and_answer_by_direct_message()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded());

        rig.Write(Shapes.DirectMessage("check in"));
        Text(await rig.DirectMessageAsync()).Should().Contain("exercises");
        rig.Write(Shapes.DirectMessage("a bit of it"));
        var walk = await rig.DirectMessageAsync();

        Text(walk).Should().StartWith("**Check-in · 2 of").And.Contain("walk");
        ((bool)walk.Body["enforce_nonce"]!).Should().BeTrue();
        walk.Body["allowed_mentions"]!["parse"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Read_a_file_that_was_attached_in_private()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded());
        rig.Discord.Rest.Instead = request => request.Path.StartsWith("/attachments/", StringComparison.Ordinal)
            ? new HttpAnswer(200, """{"format":"backcare-member","version":1,"days":[{"date":"2026-01-01","rough":true}]}""")
            : null;
        var message = Shapes.DirectMessage("");
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["id"] = "1", ["filename"] = "backcare.json", ["size"] = 90, ["url"] = new Uri(rig.Discord.Api, "/attachments/1/backcare.json").AbsoluteUri, ["proxy_url"] = "https://media.discordapp.net/1",
        });

        rig.Write(message);

        Text(await rig.DirectMessageAsync()).Should().Contain("1 day of diary, 1 Jan 2026");
    }

    [Fact]
    public async Task Fetch_nothing_from_elsewhere()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded());
        var message = Shapes.DirectMessage("");
        message["attachments"] = new JsonArray(new JsonObject { ["id"] = "1", ["filename"] = "backcare.json", ["size"] = 90, ["url"] = "http://127.0.0.1:1/backcare.json", ["proxy_url"] = "" });

        rig.Write(message);

        Text(await rig.DirectMessageAsync()).Should().Contain("I couldn't read that");
    }

    [Fact]
    public async Task Take_the_days_of_a_pause_from_the_commands_option()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded());
        var command = Shapes.Slash("pause");
        command["data"]!["options"] = new JsonArray(new JsonObject { ["name"] = "days", ["type"] = 4, ["value"] = 3 });

        var answer = await rig.AnswerTo(command);

        answer["data"]!["flags"].Should().BeNull("in the private chat nobody else reads along");
        rig.Said.Should().Equal("settings/paused");
        rig.Disk.Members[DiscordRig.IdOfMaria].PausedUntil.Should().BeCloseTo(DateTimeOffset.UtcNow.AddDays(3), TimeSpan.FromDays(1.1));
    }

    [Fact]
    public async Task Take_the_name_of_an_exercise_from_the_commands_option()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded());

        await rig.AnswerTo(Shapes.Slash("exercise", ("name", "bird dog")));

        rig.Said.Should().Contain("exercise/bird-dog");
    }

    [Fact]
    public async Task Hand_over_a_file_with_what_it_is_in_words()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded());

        var answer = await rig.AnswerTo(Shapes.Slash("export"));

        ((int)answer["type"]!).Should().Be(4);
        var file = answer["data"]!["attachments"]!.AsArray().Should().ContainSingle().Subject!;
        ((string)file["filename"]!).Should().Be("backcare.json");
        ((string)file["description"]!).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Change_nothing_and_say_nothing_when_an_event_is_told_again()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded());
        var (command, message) = (Shapes.Slash("privacy"), Shapes.DirectMessage("hello"));
        await rig.AnswerTo(command);
        rig.Write(message);
        await rig.DirectMessageAsync();
        await rig.EverythingIsSettledAsync();
        var said = rig.Said;

        rig.Discord.Gateway.Dispatch("INTERACTION_CREATE", command);
        rig.Write(message);
        rig.Write(Shapes.DirectMessage("thanks"));

        Text(await rig.DirectMessageAsync()).Should().NotBeEmpty();
        rig.Said.Should().Equal([.. said, "note/thanks"]);
        rig.Discord.Rest.Messages.Should().HaveCount(3);
    }

    [Fact]
    public async Task Send_as_a_direct_message_once_what_a_killed_process_had_committed_and_not_said()
    {
        await using var killed = await DiscordRig.StartAsync(DiscordRig.Onboarded());
        killed.Discord.Rest.Instead = message => message.Path.Contains("/interactions/", StringComparison.Ordinal) ? new HttpAnswer(502, "") : null;
        var committed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        killed.Disk.AfterCommit = commit =>
        {
            if (commit.Queued.Count > 0)
                committed.TrySetResult();
            return Task.CompletedTask;
        };
        killed.Discord.Gateway.Dispatch("INTERACTION_CREATE", Shapes.Slash("checkin"));
        await committed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await killed.StopAsync();
        killed.Disk.Rows.Should().ContainSingle();
        killed.Discord.Rest.Instead = _ => null;

        await using var next = await killed.AgainAsync();

        Text(await next.DirectMessageAsync()).Should().Contain("exercises");
        await next.EverythingIsSettledAsync();
        next.Discord.Rest.Messages.Should().ContainSingle();
        next.Said.Should().Equal("check-in/exercise");
    }

    [Fact]
    public async Task Go_on_with_the_session_in_the_next_process_and_register_no_command_again()
    {
        await using var first = await DiscordRig.StartAsync(DiscordRig.Onboarded());
        first.Write(Shapes.DirectMessage("hello"));
        await first.DirectMessageAsync();
        await first.EverythingIsSettledAsync();
        await first.StopAsync();
        first.Write(Shapes.DirectMessage("thanks"));

        await using var next = await first.AgainAsync();

        await next.DirectMessageAsync();
        next.Said.Should().Equal("note/greeting", "note/thanks");
        next.Discord.Gateway.Received.All.Where(payload => (int)payload["op"]! == 2).Should().ContainSingle("the second process resumes");
        next.Discord.Rest.Calls.All.Where(call => call.Method == "PUT").Should().ContainSingle();
    }

    [Fact]
    public async Task Change_a_message_with_frames_and_no_other()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded());
        var breathing = new Reply(["breathe/start"], "Ready") { Frames = [new Frame(6, "In")] };

        var delivered = (await rig.SendAsync(breathing)).Should().BeOfType<BackCare.Bot.Outbox.Delivery.Delivered>().Subject;
        (await rig.SendAsync(breathing.At(breathing.Frames[0], delivered.Card!), frame: true)).Should().BeOfType<BackCare.Bot.Outbox.Delivery.Delivered>();

        ((string?)rig.Discord.Rest.Messages.Should().ContainSingle().Subject["content"]).Should().Be("In");
        (await rig.SendAsync(new Reply(["check-in/done"], "Something else"))).Should().BeOfType<BackCare.Bot.Outbox.Delivery.Delivered>().Which.Card.Should().BeNull();
        (await rig.SendAsync(breathing.At(breathing.Frames[0], delivered.Card!), frame: true)).Should().BeOfType<BackCare.Bot.Outbox.Delivery.Refused>();
    }

    [Fact]
    public async Task End_with_Discords_reason_when_the_token_is_refused()
    {
        await using var rig = await DiscordRig.StartAsync();
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var told = rig.Stopping.Register(() => stopping.TrySetResult());
        try
        {
            await rig.Discord.Gateway.Current!.Connection!.CloseAsync(4004);

            await stopping.Task.WaitAsync(TimeSpan.FromSeconds(30));
            Environment.ExitCode.Should().Be(1);
            rig.Log.Should().Contain(line => line.StartsWith("Critical") && line.Contains("Reset Token"));
        }
        finally
        {
            Environment.ExitCode = 0;
        }
    }

    private static JsonObject InBritain(JsonObject interaction)
    {
        interaction["locale"] = "en-GB";
        return interaction;
    }

    private static string Text(Call call) => (string)call.Body["content"]!;

    private static IEnumerable<string> Contents(IReadOnlyList<Shown> shown) => shown.SelectMany(one => one.Reply.Content);
}
