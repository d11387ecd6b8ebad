using BackCare.Bot.Telegram;
using BackCare.Bot.Tests.Telegram.StandIn;

namespace BackCare.Bot.Tests.Telegram;

public sealed class Telegram_profile_should
{
    private static readonly TelegramProfile Profile = new(
        [
            new(BotCommandPlace.PrivateChats, null, [new("checkin", "Today's check-in"), new("help", "What I can do")]),
            new(BotCommandPlace.Groups, "pt", [new("progress", "O seu progresso")]),
        ],
        [new(null, "A companion for people with back pain.", "Back pain companion")]);

    [Fact]
    public async Task Be_told_to_Telegram_for_each_place_and_language()
    {
        await using var rig = await TelegramRig.StartAsync(profile: Profile);
        rig.Run();

        var first = await rig.Telegram.NextAsync("setMyCommands");
        ((string?)first.Body["scope"]!["type"]).Should().Be("all_private_chats");
        first.Body["commands"]!.AsArray().Select(command => (string?)command!["command"]).Should().Equal("checkin", "help");
        var second = await rig.Telegram.NextAsync("setMyCommands");
        ((string?)second.Body["scope"]!["type"]).Should().Be("all_group_chats");
        ((string?)second.Body["language_code"]).Should().Be("pt");
        ((string?)(await rig.Telegram.NextAsync("setMyDescription")).Body["description"]).Should().StartWith("A companion");
        ((string?)(await rig.Telegram.NextAsync("setMyShortDescription")).Body["short_description"]).Should().Be("Back pain companion");
    }

    [Fact]
    public async Task Not_be_told_where_Telegram_has_it_already()
    {
        await using var rig = await TelegramRig.StartAsync(profile: Profile with { Commands = [Profile.Commands[0]] });
        rig.Telegram.Next("getMyCommands", new Mishap.Page(200,
            """{"ok":true,"result":[{"command":"checkin","description":"Today's check-in"},{"command":"help","description":"What I can do"}]}"""));
        rig.Run();

        await rig.Telegram.NextAsync("setMyShortDescription");

        rig.Telegram.Unasked("setMyCommands").Should().Be(0);
    }

    [Fact]
    public async Task Go_on_with_the_rest_where_Telegram_refuses_a_part()
    {
        await using var rig = await TelegramRig.StartAsync(profile: Profile);
        rig.Telegram.Next("setMyCommands", new Mishap.Error(400, "Bad Request: BOT_COMMAND_INVALID"));
        rig.Run();

        await rig.Telegram.NextAsync("setMyShortDescription");

        rig.Log.Should().Contain(line => line.Contains("did not take the bot's commands (PrivateChats, any language): Bad Request: BOT_COMMAND_INVALID"));
    }
}
