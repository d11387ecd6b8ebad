using BackCare.Bot.Hosting;

namespace BackCare.Bot.Tests.Hosting;

public sealed class SettingsTests
{
    [Fact]
    public void A_key_on_the_command_line_is_refused() =>
        FluentActions.Invoking(() => Checkout.Settings(null, $"Storage:Key={new string('A', 43)}=")).Should().Throw<SettingsException>()
            .WithMessage("Storage:Key: a key on the command line shows in the list of processes.*Storage:KeyFile*");

    [Fact]
    public void Memory_dumps_of_the_program_can_be_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux is asked for this.");
        NoDumps.Refuse();
        NoDumps.IsRefused.Should().BeTrue();
    }

    [Fact]
    public void An_unknown_key_stops_the_start_and_is_named_with_those_that_are_known()
    {
        var start = () => Checkout.Settings(null, "Telegram:Tokn=x");
        start.Should().Throw<SettingsException>().WithMessage("Telegram:Tokn: there is no such setting. Known here are Telegram:Token, Telegram:ApiBaseUrl.");
    }

    [Fact]
    public void A_token_on_the_command_line_is_refused_without_being_repeated()
    {
        var start = () => Checkout.Settings(null, "Telegram:Token=123456:secretsecretsecret");
        start.Should().Throw<SettingsException>().Which.Message.Should().StartWith("Telegram:Token:").And.NotContain("secret");
    }

    [Fact]
    public void A_value_out_of_range_is_named()
    {
        var start = () => Checkout.Settings(null, "Outbox:InFlight=0").Outbox;
        start.Should().Throw<SettingsException>().WithMessage("Outbox:*InFlight*");
    }

    [Fact]
    public void The_data_folder_can_be_named_for_any_verb()
        => Checkout.Settings("/srv/elsewhere").DataFolder.Should().Be("/srv/elsewhere");

    [Fact]
    public void A_missing_content_folder_is_said_with_what_to_do()
    {
        var load = () => ContentFolder.Load(BotSettings.Read(null, ["Content:Folder=/nowhere/at/all"]));
        load.Should().Throw<SettingsException>().WithMessage("Content:Folder: there is no folder '/nowhere/at/all'.*");
    }
}
