using BackCare.Bot.Commands;
using BackCare.Bot.Hosting;
using BackCare.Core.Content;

namespace BackCare.Bot.Tests.Hosting;

/// <summary>A content file that cannot be used stops the start with file, line and reason.</summary>
public sealed class ContentFaultTests
{
    [Theory]
    [InlineData("en/check-in.yaml", "reviewed: false\npieces:\n  check-in/pain: {text: \"{{ unclosed\"}\n", "en/check-in.yaml:3: *template*")]
    [InlineData("en/check-in.yaml", "reviewed: false\npieces:\n  check-in/pain:\n    txet: hello\n", "en/check-in.yaml:4: \"txet\" is not known here*")]
    [InlineData("en/check-in.yaml", "pieces:\n  a: b\n", "en/check-in.yaml:1: *reviewed*")]
    [InlineData("en/check-in.yaml", "reviewed: false\npieces:\n  check-in/pa", "en/check-in.yaml:*")]
    [InlineData("en/check-in.yaml", "", "en/check-in.yaml:1: the file is empty.")]
    public void A_broken_file_of_words(string name, string text, string said)
    {
        var sources = ContentFolder.Read(Checkout.ContentFolderPath).Select(source => source.Name == name ? source with { Text = text } : source).ToList();
        var load = () => ContentSet.Load(sources);
        load.Should().Throw<ContentException>().WithMessage(said);
        ContentCheck.Findings(sources).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("en/red-flags.yaml")]
    [InlineData("numbers.yaml")]
    [InlineData("places.yaml")]
    [InlineData("medicines.yaml")]
    [InlineData("en/safety.yaml")]
    public void A_file_cut_in_the_middle_or_gone(string name)
    {
        var sources = ContentFolder.Read(Checkout.ContentFolderPath);
        var half = sources.Select(source => source.Name == name ? source with { Text = source.Text[..(source.Text.Length / 2)] + "\n  \"" } : source).ToList();
        var cut = () => ContentSet.Load(half);
        cut.Should().Throw<ContentException>();
        var gone = () => ContentSet.Load([.. sources.Where(source => source.Name != name)]);
        gone.Should().Throw<ContentException>();
    }

    [Fact]
    public void The_shipped_content_is_in_order()
    {
        var errors = new StringWriter();
        ContentCommand.Check(Checkout.Settings(), new StringWriter(), errors).Should().Be(0, errors.ToString());
    }

    [Theory]
    [InlineData("You should take two of these.")]
    [InlineData("It is just pain.")]
    [InlineData("This cures back pain.")]
    public void Words_that_are_never_said_are_found(string sentence)
    {
        ContentSource[] sources = [new("en/x.yaml", $"reviewed: false\npieces:\n  x/y: {sentence}\n")];
        ContentCheck.Findings(sources).Should().ContainSingle().Which.Line.Should().Be(3);
    }
}
