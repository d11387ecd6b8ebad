using System.Text.Json.Nodes;

namespace BackCare.Discord.Tests.StandIn;

/// <summary>The rules find what they are there to find: otherwise a client that passes them has proven nothing.</summary>
public sealed class RulesTests
{
    private const string Messages = "/channels/1/messages";

    [Theory]
    [InlineData("""{"content":"hi","embed":[]}""")]
    [InlineData("""{"content":5}""")]
    [InlineData("""{"content":"hi","nonce":"12345678901234567890123456"}""")]
    [InlineData("""{"components":[{"type":2,"style":1,"label":"bare","custom_id":"a"}]}""")]
    [InlineData("""{"components":[{"type":1,"components":[{"type":2,"style":9,"label":"A","custom_id":"a"}]}]}""")]
    [InlineData("""{"content":"hi","attachments":[{"id":0}]}""")]
    public async Task Discords_document_held_strictly_finds_faults_in_messages(string message) =>
        (await OpenApiJudge.GetAsync(strict: true)).OfRequest("POST", Messages, message).Should().NotBeEmpty();

    [Theory]
    [InlineData("POST", "/interactions/1/t/callback", """{"type":99}""")]
    [InlineData("POST", "/interactions/1/t/callback", """{"type":4,"data":{"content":"hi","flagz":64}}""")]
    [InlineData("POST", "/interactions/1/t/callback", """{"type":9,"data":{"custom_id":"a","components":[]}}""")]
    [InlineData("PUT", "/applications/1/commands", """[{"description":"no name"}]""")]
    [InlineData("POST", "/users/@me/channels", """{"recipient":"1"}""")]
    [InlineData("POST", "/no/such/route", "{}")]
    public async Task And_in_everything_else(string method, string path, string body) =>
        (await OpenApiJudge.GetAsync(strict: true)).OfRequest(method, path, body).Should().NotBeEmpty();

    [Theory]
    [InlineData("""{}""", "*must hold something*")]
    [InlineData("""{"content":"hi","flags":64}""", "*ephemeral*")]
    [InlineData("""{"content":"hi","flags":32768}""", "*second version*")]
    [InlineData("""{"components":[{"components":[{"type":2,"style":1,"label":"A","custom_id":"a"},{"type":2,"style":1,"label":"B","custom_id":"a"}]}]}""", "*twice*")]
    [InlineData("""{"components":[{"components":[{"type":2,"style":1,"label":"A","custom_id":"a"},{"type":3,"custom_id":"b"}]}]}""", "*not both*")]
    [InlineData("""{"components":[{"components":[{"type":2,"style":5,"label":"A"}]}]}""", "*url*")]
    [InlineData("""{"components":[{"components":[{"type":2,"style":1,"custom_id":"a"}]}]}""", "*label or an emoji*")]
    [InlineData("""{"components":[{"components":[{"type":2,"style":1,"label":"A"}]}]}""", "*has a custom_id*")]
    public void The_rules_that_the_document_lacks_are_held(string message, string fault) =>
        HouseRules.OfNewMessage(JsonNode.Parse(message)!.AsObject(), files: 0, byInteraction: false).Should().Contain(each => each.Length > 0)
            .And.ContainMatch(fault);

    [Fact]
    public void Long_texts_many_rows_and_long_embeds_are_found()
    {
        Faults(new JsonObject { ["content"] = new string('a', 2001) }).Should().ContainMatch("*2000*");
        Faults(new JsonObject { ["components"] = new JsonArray([.. Enumerable.Range(0, 6).Select(_ => (JsonNode)new JsonObject())]) })
            .Should().ContainMatch("*5 rows*");
        Faults(new JsonObject { ["embeds"] = new JsonArray(Embed(), Embed()) }).Should().ContainMatch("*6000*");

        static JsonObject Embed() => new() { ["description"] = new string('a', 3001) };
    }

    [Theory]
    [InlineData("""[{"name":"CheckIn","description":"d"}]""", "*no command name*")]
    [InlineData("""[{"name":"a","name_localizations":{"xx":"a"},"description":"d"}]""", "*no locale*")]
    [InlineData("""[{"name":"a","name_localizations":{"fr":"Bilan"},"description":"d"}]""", "*no command name*")]
    [InlineData("""[{"name":"a","description":"d","options":[{"name":"x","description":"d"},{"name":"y","description":"d","required":true}]}]""", "*come first*")]
    public void So_are_those_of_commands(string commands, string fault) =>
        HouseRules.OfCommands(JsonNode.Parse(commands)!.AsArray()).Should().ContainMatch(fault);

    private static IEnumerable<string> Faults(JsonObject message) => HouseRules.OfNewMessage(message, files: 0, byInteraction: false);
}
