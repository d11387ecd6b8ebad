using BackCare.Bot.Commands;

namespace BackCare.Bot.Tests.Commands;

public sealed class UnderstandTests
{
    [Theory]
    [InlineData("""{"id":1,"question":"pain","text":"a solid 8","country":"US"}""", """{"id":1,"flag":"none","status":"ok","value":8}""")]
    [InlineData("""{"id":2,"text":"can't feel when I wipe since this morning"}""", """{"id":2,"flag":"emergency-cauda-equina","status":"safety"}""")]
    [InlineData("""{"id":"a","text":"hello"}""", """{"id":"a","flag":"none","status":"message"}""")]
    [InlineData("""{"question":"pain","text":"11"}""", """{"flag":"none","status":"invalid"}""")]
    [InlineData("""{"question":"exercise","text":"half of it"}""", """{"flag":"none","status":"ok","done":"partly","minutes":null}""")]
    [InlineData("""{"question":"sleep","text":"11pm to 6am"}""", """{"flag":"none","status":"ok","kind":"hours","value":7}""")]
    [InlineData("""{"question":"walk","text":"10 then 15"}""", """{"flag":"none","status":"ok","minutes":25}""")]
    [InlineData("""{"question":"medication","text":"nothing"}""", """{"flag":"none","status":"ok","drugs":[]}""")]
    [InlineData("""{"question":"mood","text":"skip"}""", """{"flag":"none","status":"skipped"}""")]
    public async Task Each_line_says_how_it_was_read(string asked, string understood)
    {
        var output = new StringWriter();
        (await UnderstandCommand.RunAsync(Checkout.Settings(), new StringReader(asked), output, CancellationToken.None)).Should().Be(0);
        output.ToString().Trim().Should().Be(understood);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("""{"question":"weather","text":"fine"}""")]
    [InlineData("""{"id":1}""")]
    public async Task A_line_it_cannot_take_ends_it_with_status_1(string asked)
        => (await UnderstandCommand.RunAsync(Checkout.Settings(), new StringReader(asked), new StringWriter(), CancellationToken.None)).Should().Be(1);
}
