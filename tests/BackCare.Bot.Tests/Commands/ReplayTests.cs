using System.Text.Json.Nodes;
using BackCare.Bot.Commands;

namespace BackCare.Bot.Tests.Commands;

public sealed class ReplayTests
{
    private const string Start = """{"at":"2026-03-01T09:00:00Z","member":"ann","onboarded":true,"country":"GB","zone":"Europe/London","text":"/checkin"}""";

    [Fact]
    public async Task A_press_goes_to_the_latest_message_with_that_label_and_edits_it()
    {
        var (status, lines) = await ReplayAsync(Start, """{"member":"ann","press":"Yes"}""", """{"member":"ann","press":"10"}""");

        status.Should().Be(0);
        lines.Should().HaveCount(3);
        lines.Select(line => (string)line["content"]![0]!).Should().Equal("check-in/exercise", "check-in/walk", "check-in/sleep");
        lines.Select(line => (bool)line["edits"]!).Should().Equal(false, true, true);
        lines[0].AsObject().Select(property => property.Key).Should()
            .Equal("at", "member", "platform", "community", "text", "buttons", "edits", "private", "content", "files");
    }

    [Fact]
    public async Task What_falls_due_on_the_way_is_sent_each_at_its_own_moment()
    {
        var (_, lines) = await ReplayAsync(
            """{"at":"2026-03-27T12:00:00Z","member":"ann","onboarded":true,"zone":"Europe/Paris","country":"FR","text":"rough day"}""",
            """{"at":"2026-03-31T00:00:00Z"}""");

        lines.Skip(1).Select(line => (string)line["at"]!).Should().Equal("2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z", "2026-03-30T07:00:00Z");
    }

    [Fact]
    public async Task The_same_input_gives_the_same_output()
    {
        string[] play = [Start, """{"member":"ann","press":"Rough day"}""", """{"at":"2026-03-09T00:00:00Z"}""", """{"member":"ann","text":"/export"}"""];

        var once = await TextAsync(play);
        var again = await TextAsync(play);

        again.Should().Be(once);
    }

    [Fact]
    public async Task In_a_channel_the_answer_is_private()
    {
        var (_, lines) = await ReplayAsync(Start, """{"member":"ann","community":"c1","text":"/progress"}""");

        lines.Skip(1).Select(line => ((string?)line["community"], (bool)line["private"]!)).Should().Equal((null, true), ("c1", false));
    }

    [Fact]
    public async Task Attachments_are_told_of_and_written_to_a_folder()
    {
        using var folder = new Storage.Folder();
        var output = new StringWriter();
        var input = new StringReader($$"""{{Start}}{{'\n'}}{"member":"ann","text":"/export"}""");
        await ReplayCommand.RunAsync(Checkout.Settings(), input, output, folder.Path, CancellationToken.None);

        var file = JsonNode.Parse(output.ToString().Trim().Split('\n')[^1])!["files"]![0]!;
        ((string)file["name"]!).Should().Be("backcare.json");
        new FileInfo(Directory.GetFiles(folder.Path).Single()).Length.Should().Be((long)file["bytes"]!);
    }

    [Theory]
    [InlineData("""{"member":"ann","press":"No such label"}""")]
    [InlineData("""{"at":"2026-02-01T09:00:00Z"}""")]
    [InlineData("not json")]
    [InlineData("""{"member":"ann","txet":"misspelt"}""")]
    [InlineData("""{"text":"whose?"}""")]
    [InlineData("""{"member":"ann","platform":"pigeon","text":"hi"}""")]
    public async Task A_line_that_cannot_be_played_ends_it_with_status_1(string line)
        => (await ReplayAsync(Start, line)).Status.Should().Be(1);

    private static async Task<(int Status, IReadOnlyList<JsonNode> Lines)> ReplayAsync(params string[] lines)
    {
        var output = new StringWriter();
        var status = await ReplayCommand.RunAsync(Checkout.Settings(), new StringReader(string.Join('\n', lines)), output, null, CancellationToken.None);
        return (status, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)]);
    }

    private static async Task<string> TextAsync(string[] lines)
    {
        var output = new StringWriter();
        await ReplayCommand.RunAsync(Checkout.Settings(), new StringReader(string.Join('\n', lines)), output, null, CancellationToken.None);
        return output.ToString();
    }
}
