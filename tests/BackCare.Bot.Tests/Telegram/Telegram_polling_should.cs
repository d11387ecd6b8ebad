using System.Text.Json.Nodes;
using BackCare.Bot.Storage;
using BackCare.Bot.Telegram;
using BackCare.Bot.Tests.Telegram.StandIn;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Telegram;

public sealed class Telegram_polling_should
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Ask_for_the_kinds_it_reads_and_hold_the_line_as_long_as_Telegram_lets_it()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Run();

        var poll = await rig.Telegram.NextAsync("getUpdates");

        poll.Body.ToJsonString().Should().Be("""{"limit":100,"timeout":50,"allowed_updates":["message","callback_query","my_chat_member"]}""");
    }

    [Fact]
    public async Task Begin_without_waiting_for_the_bots_name()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("getMe", new Mishap.Silence());
        rig.Run();
        rig.Chats.Write("hello");

        (await rig.NextBatchAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Wait_for_the_bots_name_where_a_group_may_mean_another()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("getMe", new Mishap.Error(500, "Internal Server Error"));
        rig.Chats.Write($"/progress@{StandInChats.BotName}", group: true);
        rig.Run();
        await rig.Telegram.NextAsync("getUpdates");
        await rig.Telegram.NextAsync("getMe");

        await rig.Time.PassAsync(OneSecond);

        (await rig.NextBatchAsync()).Should().ContainSingle().Which.Should().Match<Inbound>(inbound =>
            inbound.Community == $"{StandInChats.Group}" && inbound.Body == new InboundBody.Text("/progress"));
    }

    [Fact]
    public async Task Confirm_a_batch_only_after_its_commit()
    {
        await using var rig = await TelegramRig.StartAsync();
        var (begun, committed) = (new TaskCompletionSource(), new TaskCompletionSource());
        rig.CommitAsync = () =>
        {
            begun.TrySetResult();
            return committed.Task;
        };
        var update = rig.Chats.Write("hello");
        rig.Run();
        (await rig.Telegram.NextAsync("getUpdates")).Offset.Should().BeNull();

        await begun.Task;
        await rig.SendAsync(new Reply(["a round trip"], "during the commit"));
        rig.Telegram.Unasked("getUpdates").Should().Be(0);
        committed.SetResult();

        (await rig.Telegram.NextAsync("getUpdates")).Offset.Should().Be(update + 1);
    }

    [Fact]
    public async Task Take_the_same_updates_again_after_a_commit_that_failed()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.CommitAsync = () => throw new StoreException("the disk is full");
        rig.Chats.Write("hello");
        rig.Run();
        await rig.Telegram.NextAsync("getUpdates");
        await rig.Time.BeginsAsync(OneSecond);

        rig.CommitAsync = () => Task.CompletedTask;
        rig.Time.Advance(OneSecond);

        (await rig.Telegram.NextAsync("getUpdates")).Offset.Should().BeNull();
        (await rig.NextBatchAsync()).Should().ContainSingle().Which.Body.Should().Be(new InboundBody.Text("hello"));
    }

    [Fact]
    public async Task Not_answer_a_press_whose_commit_failed()
    {
        await using var rig = await TelegramRig.StartAsync();
        await rig.SendAsync(new Reply(["card"], "card"));
        rig.CommitAsync = () => throw new StoreException("the disk is full");
        rig.Chats.Press("pain:6", 1);
        rig.Run();

        await rig.Time.BeginsAsync(OneSecond);

        rig.Telegram.Unasked("answerCallbackQuery").Should().Be(0);
    }

    [Fact]
    public async Task Answer_a_press_also_when_the_turn_says_nothing_and_forget_one_that_is_too_old()
    {
        await using var rig = await TelegramRig.StartAsync();
        await rig.SendAsync(new Reply(["card"], "card"));
        rig.Telegram.Next("answerCallbackQuery", new Mishap.Error(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));
        rig.Run();

        rig.Chats.Press("pain:6", 1);
        await rig.Telegram.NextAsync("answerCallbackQuery");
        var second = rig.Chats.Press("pain:7", 1);

        ((string?)(await rig.Telegram.NextAsync("answerCallbackQuery")).Body["callback_query_id"]).Should().Be($"press-{second}");
    }

    [Fact]
    public async Task Go_on_from_the_committed_cursor()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Cursor = new PlatformCursor("telegram", "900002", TelegramRig.Start.AddHours(-1));
        rig.Chats.Write("taken in before the restart");
        rig.Chats.Write("new");
        rig.Run();

        (await rig.NextBatchAsync()).Should().ContainSingle().Which.Body.Should().Be(new InboundBody.Text("new"));
    }

    [Fact]
    public async Task Lose_nothing_when_ids_begin_again_after_a_quiet_week()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Cursor = new PlatformCursor("telegram", "900002", TelegramRig.Start.AddDays(-8));
        rig.Chats.NextUpdateId = 17;
        rig.Chats.Write("after a week");
        rig.Run();

        (await rig.NextBatchAsync()).Should().ContainSingle().Which.Id.Should().Be("telegram:17");
    }

    [Fact]
    public async Task Move_past_an_update_that_it_cannot_read()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Chats.Push("unheard_of", new JsonObject { ["a"] = 1 });
        rig.Chats.Write("before");
        rig.Telegram.Next("getUpdates", new Mishap.Page(200, """{"ok":true,"result":[{"update_id":4,"message":{"message_id":1,"date":99999999999999999}},{"update_id":5,"message":{"message_id":"not a number"}},{"update_id":6,"message":{"message_id":1,"date":1,"from":{"id":501,"is_bot":false,"first_name":"A"},"chat":{"id":501,"type":"private"},"text":"readable"}}]}"""));
        rig.Run();

        var (inbounds, cursor) = await rig.Received.Reader.ReadAsync();

        inbounds.Should().ContainSingle().Which.Body.Should().Be(new InboundBody.Text("readable"));
        cursor!.Position.Should().Be("7");
        (await rig.NextBatchAsync()).Should().ContainSingle("the unheard-of is passed over").Which.Body.Should().Be(new InboundBody.Text("before"));
    }

    [Fact]
    public async Task Move_the_cursor_for_a_batch_that_holds_nothing_for_it()
    {
        await using var rig = await TelegramRig.StartAsync();
        var update = rig.Chats.Write("just talking", group: true);
        rig.Run();

        var (inbounds, cursor) = await rig.Received.Reader.ReadAsync();

        inbounds.Should().BeEmpty();
        cursor.Should().Be(new PlatformCursor("telegram", $"{update + 1}", TelegramRig.Start));
    }

    public static TheoryData<Mishap, TimeSpan, string> Trouble => new()
    {
        { new Mishap.Error(409, "Conflict: terminated by other getUpdates request"), TimeSpan.FromSeconds(5), "Another program is polling" },
        { new Mishap.Error(409, "Conflict: can't use getUpdates method while webhook is active"), TimeSpan.FromSeconds(30), "webhook is set" },
        { new Mishap.Error(429, "Too Many Requests", new JsonObject { ["retry_after"] = 7 }), TimeSpan.FromSeconds(7), "wait 7 s" },
        { new Mishap.Error(500, "Internal Server Error"), OneSecond, "fault of its own (500)" },
        { new Mishap.Page(502, "<html>"), OneSecond, "fault of its own (502)" },
        { new Mishap.Page(200, "<html>"), OneSecond, "not one of a Bot API server" },
        { new Mishap.Cut(), OneSecond, "the connection broke" },
    };

    [Theory, MemberData(nameof(Trouble), DisableDiscoveryEnumeration = true)]
    public async Task Say_what_is_wrong_wait_and_go_on(Mishap mishap, TimeSpan wait, string sentence)
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("getUpdates", mishap);
        rig.Run();
        rig.Chats.Write("hello");

        await rig.Time.PassAsync(wait);

        (await rig.NextBatchAsync()).Should().ContainSingle();
        rig.Log.Should().Contain(line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(sentence));
    }

    [Fact]
    public async Task Give_up_a_poll_that_is_never_answered()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("getUpdates", new Mishap.Silence());
        rig.Run();
        await rig.NameIsKnownAsync();
        await rig.Telegram.NextAsync("getUpdates");
        rig.Chats.Write("hello");

        rig.Time.Advance(TimeSpan.FromSeconds(TelegramPolling.HoldSeconds) + TelegramLine.CallPatience);
        await rig.Time.PassAsync(OneSecond);

        (await rig.NextBatchAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Stop_the_program_for_a_token_that_is_refused_and_say_so()
    {
        await using var rig = await TelegramRig.StartAsync(WithWrongToken);

        rig.Run();
        await rig.Stopped;

        rig.Log.Should().Contain(line => line.StartsWith("Critical: Telegram refuses the token", StringComparison.Ordinal));
        rig.Log.Should().NotContain(line => line.Contains("AAwrong"));
    }

    [Fact]
    public async Task Stop_the_program_when_a_send_learns_that_the_token_was_revoked()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Run();
        rig.Telegram.Next("sendMessage", new Mishap.Error(401, "Unauthorized"));

        await rig.SendAsync(new Reply(["greeting"], "Hello"));

        await rig.Stopped;
    }

    private static TelegramOptions WithWrongToken(StandInTelegram telegram) => new() { Token = "7000000002:AAwrong", ApiBaseUrl = telegram.Url };
}
