using BackCare.Bot.Telegram;
using Microsoft.Extensions.Configuration;

namespace BackCare.Bot.Tests.Telegram;

public sealed class Telegram_options_should
{
    private const string Token = "7000000001:AAsecretsecretsecretsecretsecretsecre";

    [Fact]
    public void Be_none_without_a_token() => Read([]).Should().BeNull();

    [Fact]
    public void Know_the_bot_by_the_first_half_of_its_token() => Read(new() { ["Telegram:Token"] = Token })!.BotId.Should().Be(7000000001);

    [Theory]
    [InlineData("not a token")]
    [InlineData("123456")]
    [InlineData("abc:AAsecretsecretsecret")]
    [InlineData("123456:AAsecret secret")]
    [InlineData("123456:")]
    public void Refuse_a_token_of_the_wrong_shape_without_repeating_it(string token) =>
        Reading(new() { ["Telegram:Token"] = token }).Should().Throw<TelegramException>()
            .Which.Message.Should().Contain("Telegram:Token").And.NotContain(token);

    [Theory]
    [InlineData("localhost:8081")]
    [InlineData("ftp://localhost")]
    [InlineData("http://user:word@localhost")]
    public void Refuse_a_server_that_is_not_an_address(string server) =>
        Reading(new() { ["Telegram:Token"] = Token, ["Telegram:ApiBaseUrl"] = server }).Should().Throw<TelegramException>()
            .Which.Message.Should().Contain("Telegram:ApiBaseUrl").And.NotContain(Token);

    [Fact]
    public void Name_a_key_that_is_unknown() =>
        Reading(new() { ["Telegram:Token"] = Token, ["Telegram:Tokn"] = Token }).Should().Throw<TelegramException>()
            .Which.Message.Should().Contain("Telegram:Tokn").And.NotContain(Token);

    private static Func<TelegramOptions?> Reading(Dictionary<string, string?> values) => () => Read(values);

    private static TelegramOptions? Read(Dictionary<string, string?> values) =>
        TelegramOptions.From(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
