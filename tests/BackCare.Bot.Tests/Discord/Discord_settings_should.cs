using BackCare.Bot.Discord;
using BackCare.Bot.Hosting;
using Microsoft.Extensions.Configuration;

namespace BackCare.Bot.Tests.Discord;

public sealed class Discord_settings_should
{
    private const string Token = "MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.secret-secret_secret";

    [Fact]
    public void Be_none_without_a_token() => Read([]).Should().BeNull();

    [Fact]
    public void Take_a_token_and_another_server()
    {
        var settings = Read(new() { ["Discord:Token"] = $" {Token}\n", ["Discord:ApiBaseUrl"] = "http://localhost:8080/api/v10" })!;

        settings.Token.Should().Be(Token);
        settings.ApiBaseUrl.Should().Be(new Uri("http://localhost:8080/api/v10"));
    }

    [Theory]
    [InlineData("not a token")]
    [InlineData("Bot " + Token)]
    [InlineData("123456:AAsecretsecretsecret")]
    [InlineData("a.b")]
    public void Refuse_a_token_of_the_wrong_shape_without_repeating_it(string token) =>
        Reading(new() { ["Discord:Token"] = token }).Should().Throw<SettingsException>()
            .Which.Message.Should().Contain("Discord:Token").And.NotContain(token);

    [Theory]
    [InlineData("localhost:8081")]
    [InlineData("ftp://localhost")]
    [InlineData("http://user:word@localhost")]
    public void Refuse_a_server_that_is_not_an_address(string server) =>
        Reading(new() { ["Discord:Token"] = Token, ["Discord:ApiBaseUrl"] = server }).Should().Throw<SettingsException>()
            .Which.Message.Should().Contain("Discord:ApiBaseUrl").And.NotContain(Token);

    private static Func<DiscordSettings?> Reading(Dictionary<string, string?> values) => () => Read(values);

    private static DiscordSettings? Read(Dictionary<string, string?> values) =>
        DiscordSettings.From(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
