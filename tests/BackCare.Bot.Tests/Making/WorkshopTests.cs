using BackCare.Bot.Making;
using BackCare.Bot.Tests.Desk;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Making;

public sealed class WorkshopTests : IDisposable
{
    private static readonly Attachment Ready = new("ready.txt", "text/plain", "ready", [2]);
    private static readonly Reply Reply = A.Reply("words") with { Blueprint = new Sketch("pain 7, walk 0"), Files = [Ready] };

    private readonly ListeningLogger<Workshop> log = new();
    private readonly Workshop workshop;

    public WorkshopTests() => workshop = new Workshop(log);

    [Fact]
    public async Task A_file_that_is_made_comes_after_those_that_were_ready()
    {
        workshop.Add(new SketchMaker());

        var finished = await workshop.FinishAsync(Reply, default);

        finished.Files.Select(file => file.Name).Should().Equal("ready.txt", "sketch.txt");
        finished.Blueprint.Should().BeNull();
    }

    [Fact]
    public async Task Where_a_file_cannot_be_made_the_words_go_alone_and_only_the_kind_is_logged()
    {
        workshop.Add(new ClumsyMaker());

        var finished = await workshop.FinishAsync(Reply, default);

        finished.Should().BeEquivalentTo(Reply with { Blueprint = null });
        log.Lines.Should().ContainSingle().Which.Should().StartWith("A Sketch could not be made (System.InvalidOperationException)").And.NotContain("pain");
    }

    [Fact]
    public void A_kind_that_nobody_makes_is_left_out_too()
    {
        workshop.Finish(Reply).Files.Should().Equal(Ready);
        log.Lines.Should().ContainSingle();
    }

    public void Dispose() => workshop.Dispose();
}
