using BackCare.Bot.Storage;
using BackCare.Core.Messages;
using CsCheck;

namespace BackCare.Bot.Tests.Storage;

public sealed class MemberIdsTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 16).Select(each => (byte)each)];

    [Fact]
    public void An_id_is_sixteen_letters_of_base_32_in_lower_case() =>
        Gen.String.Sample(chat => new MemberIds(Salt).Of(new Address(Platform.Telegram, chat)).Value.Should().MatchRegex("^[a-z2-7]{16}$"));

    [Fact]
    public void The_same_address_under_the_same_salt_always_gives_the_same_id() =>
        new MemberIds(Salt).Of(new Address(Platform.Telegram, "42")).Value.Should().Be("nrpac6jbwevvtpry");

    [Fact]
    public void Another_platform_another_chat_or_another_salt_gives_another_id()
    {
        var ids = new[]
        {
            new MemberIds(Salt).Of(new Address(Platform.Telegram, "42")),
            new MemberIds(Salt).Of(new Address(Platform.Discord, "42")),
            new MemberIds(Salt).Of(new Address(Platform.Telegram, "43")),
            new MemberIds(new byte[16]).Of(new Address(Platform.Telegram, "42")),
        };

        ids.Should().OnlyHaveUniqueItems();
    }
}
