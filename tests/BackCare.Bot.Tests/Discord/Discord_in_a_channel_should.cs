using System.Text.Json.Nodes;
using BackCare.Discord.Tests.StandIn;

namespace BackCare.Bot.Tests.Discord;

public sealed class Discord_in_a_channel_should
{
    private const int Ephemeral = 64;

    [Fact]
    public async Task Answer_a_command_so_that_the_asker_alone_sees_it_and_say_nothing_else()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded());

        var answer = await rig.AnswerTo(Shapes.InGuild(Shapes.Slash("progress")));

        ((int)answer["type"]!).Should().Be(4);
        Flags(answer).Should().Be(Ephemeral);
        await rig.EverythingIsSettledAsync();
        rig.Said.Should().Contain("community/sent-privately", "the desk does not know how Discord answers");
        Messages(rig).Should().BeEmpty("no message of the bot's own was needed");
    }

    [Fact]
    public async Task Carry_a_whole_check_in_where_the_member_alone_sees_it_words_of_their_own_too()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded());
        Flags(await rig.AnswerTo(Shapes.InGuild(Shapes.Slash("checkin")))).Should().Be(Ephemeral);

        ((int)(await rig.AnswerTo(Shapes.InGuild(rig.Press("Partly"))))["type"]!).Should().Be(7);
        var form = await rig.AnswerTo(Shapes.InGuild(rig.Press("Write it")));
        var words = await rig.AnswerTo(Shapes.InGuild(Shapes.Submit((string)form["data"]!["custom_id"]!, ("words", "quarter of an hour"))));

        ((int)form["type"]!).Should().Be(9);
        ((string)words["data"]!["content"]!).Should().Contain("sleep");
        Flags(words).Should().Be(Ephemeral);
        await rig.EverythingIsSettledAsync();
        Messages(rig).Should().BeEmpty();
    }

    [Fact]
    public async Task Answer_a_red_flag_in_a_form_at_once_even_to_a_stranger_and_where_they_alone_see_it()
    {
        await using var rig = await DiscordRig.StartAsync();

        var answer = await rig.AnswerTo(Shapes.InGuild(Shapes.Submit("discord:form", ("words", "I can't feel my legs and I wet myself"))));
        var more = await rig.NextAsync("POST", $"aW50ZXJhY3Rpb24{LastInteraction(rig)}");

        ((string)answer["data"]!["content"]!).Should().Contain("cauda equina");
        Flags(answer).Should().Be(Ephemeral);
        ((string)more.Body["content"]!).Should().Be(Checkout.Content.Words.Say("community/open-privately", 0).Text);
        ((int?)more.Body["flags"]).Should().Be(Ephemeral);
        await rig.EverythingIsSettledAsync();
        Messages(rig).Should().BeEmpty();
    }

    [Fact]
    public async Task Answer_a_mention_in_private_and_with_a_neutral_line_there()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded());

        rig.Write(Shapes.GuildMessage($"<@{Shapes.BotId}> I can't feel my legs and I wet myself", mentioning: true));

        ((string)(await rig.DirectMessageAsync()).Body["content"]!).Should().Contain("cauda equina");
        var line = await rig.NextAsync("POST", $"/channels/{Shapes.GuildChannelId}/messages");
        ((string)line.Body["content"]!).Should().Be(Checkout.Content.Words.Say("community/sent-privately", 0).Text);
    }

    [Fact]
    public async Task Begin_a_private_chat_for_a_stranger_and_keep_nothing_before()
    {
        await using var rig = await DiscordRig.StartAsync();

        Flags(await rig.AnswerTo(Shapes.InGuild(Shapes.Slash("checkin")))).Should().Be(Ephemeral);
        await rig.EverythingIsSettledAsync();
        rig.Disk.Members.Should().BeEmpty();
        var told = await rig.AnswerTo(Shapes.InGuild(rig.Press("Open a private chat")));

        Flags(told).Should().Be(Ephemeral);
        ((string)told["data"]!["content"]!).Should().Be(Checkout.Content.Words.Say("community/sent-privately", 0).Text);
        ((string)(await rig.DirectMessageAsync()).Body["content"]!).Should().Contain("Is that all right?");
    }

    [Fact]
    public async Task Show_how_to_open_direct_messages_to_someone_who_keeps_them_shut()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded() with { Reachable = false });
        rig.Discord.Rest.Instead = message => message.Method == "POST" && message.Path.EndsWith("/messages", StringComparison.Ordinal)
            ? HttpAnswer.Error(403, 50007, "Cannot send messages to this user")
            : null;
        await rig.AnswerTo(Shapes.InGuild(Shapes.Slash("checkin")));

        var told = await rig.AnswerTo(Shapes.InGuild(rig.Press("Open a private chat")));

        Flags(told).Should().Be(Ephemeral);
        ((string)told["data"]!["content"]!).Should().Contain("Privacy Settings");
        await rig.EverythingIsSettledAsync();
        rig.Disk.Members[DiscordRig.IdOfMaria].Reachable.Should().BeFalse();

        rig.Discord.Rest.Instead = _ => null;
        var again = await rig.AnswerTo(Shapes.InGuild(Shapes.Slash("checkin")));
        ((string)again["data"]!["content"]!).Should().Contain("Privacy Settings", "the next interaction says it too");
        rig.Write(Shapes.DirectMessage("hello"));
        await rig.DirectMessageAsync();
        await rig.EverythingIsSettledAsync();
        rig.Disk.Members[DiscordRig.IdOfMaria].Reachable.Should().BeTrue("the door was opened");
        var open = await rig.AnswerTo(Shapes.InGuild(Shapes.Slash("checkin")));
        ((string)open["data"]!["content"]!).Should().Contain("exercises");
    }

    [Fact]
    public async Task Ask_Discord_for_time_where_the_store_needs_it_and_then_answer_in_the_same_place()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded());
        var store = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Disk.BeforeCommit = commit => commit.Queued.Count > 0 ? store.Task : Task.CompletedTask;

        var deferral = await rig.AnswerTo(Shapes.InGuild(Shapes.Slash("checkin")));
        store.SetResult();
        var answer = await rig.NextAsync("PATCH", "/messages/@original");

        ((int)deferral["type"]!).Should().Be(5);
        Flags(deferral).Should().Be(Ephemeral);
        ((string)answer.Body["content"]!).Should().Contain("exercises");
    }

    [Fact]
    public async Task Fall_back_to_a_direct_message_where_the_interaction_is_over()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded());
        rig.Discord.Rest.Instead = message => message.Path.Contains("/interactions/", StringComparison.Ordinal) ? HttpAnswer.Error(404, 10062, "Unknown interaction") : null;

        rig.Discord.Gateway.Dispatch("INTERACTION_CREATE", Shapes.InGuild(Shapes.Slash("checkin")));

        ((string)(await rig.DirectMessageAsync()).Body["content"]!).Should().Contain("exercises");
        await rig.EverythingIsSettledAsync();
        rig.Discord.Rest.Messages.Should().ContainSingle("the channel hears nothing");
    }

    [Fact]
    public async Task Never_change_a_message_that_others_see_into_a_members_answer()
    {
        await using var rig = await DiscordRig.StartAsync(DiscordRig.Onboarded());
        var seenByAll = Shapes.Message(Shapes.GuildChannelId, Shapes.Bot(), "Hello");

        var answer = await rig.AnswerTo(Shapes.InGuild(Shapes.Press("set:hour", seenByAll)));

        ((int)answer["type"]!).Should().Be(4);
        Flags(answer).Should().Be(Ephemeral);
    }

    private static string LastInteraction(DiscordRig rig) =>
        rig.Discord.Rest.Calls.All.Last(call => call.Path.EndsWith("/callback", StringComparison.Ordinal)).Path.Split('/')[2];

    private static int? Flags(JsonObject answer) => (int?)answer["data"]!["flags"];

    private static IEnumerable<Call> Messages(DiscordRig rig) =>
        rig.Discord.Rest.Calls.All.Where(call => call.Path.StartsWith("/channels/", StringComparison.Ordinal) || call.Path.EndsWith("@me/channels", StringComparison.Ordinal));
}
