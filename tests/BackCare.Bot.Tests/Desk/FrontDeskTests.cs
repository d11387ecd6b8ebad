using BackCare.Bot.Storage;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Desk;

public sealed class FrontDeskTests
{
    [Fact]
    public async Task What_a_member_says_is_kept_with_its_reply_and_its_cursor_in_one_commit_before_the_caller_hears_of_it()
    {
        await using var stage = await Stage.OpenAsync(A.Echo);

        await stage.Desk.ReceiveAsync([A.Text("ann", "hello")], new PlatformCursor("telegram", "8", stage.Time.GetUtcNow()), default);

        var commit = stage.Store.Commits[0];
        commit.Members.Should().ContainSingle().Which.Member.Id.Should().Be(new MemberId("ann"));
        commit.Queued.Should().ContainSingle().Which.Reply.Text.Should().Be("hello (1)");
        commit.Cursors.Should().ContainSingle().Which.Position.Should().Be("8");
    }

    [Fact]
    public async Task A_reply_is_sent_after_its_commit_and_then_settled()
    {
        await using var stage = await Stage.OpenAsync(A.Echo);

        await stage.Receive(A.Text("ann", "hello"));
        await stage.Until(() => stage.Store.Settled.Count == 1);

        stage.Sent.Should().ContainSingle().Which.To.Should().Be(A.Home("ann"));
        stage.Store.Rows.Should().BeEmpty();
    }
}
