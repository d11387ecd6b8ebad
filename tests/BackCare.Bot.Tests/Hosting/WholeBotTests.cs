using System.Text.Json.Nodes;
using BackCare.Bot.Commands;
using BackCare.Bot.Control;
using BackCare.Bot.Hosting;
using BackCare.Bot.Storage;
using BackCare.Bot.Storage.LiteDb;
using BackCare.Bot.Tests.Storage;
using BackCare.Bot.Tests.Telegram.StandIn;
using Microsoft.Extensions.Hosting;

namespace BackCare.Bot.Tests.Hosting;

/// <summary>The program as it ships, from a Telegram update to the store and back, against the stand-in server.</summary>
public sealed class WholeBotTests
{
    [Fact]
    public async Task A_member_is_taken_from_start_to_a_check_in_and_is_known_after_a_restart()
    {
        await using var telegram = await StandInTelegram.StartAsync();
        using var folder = new Folder();
        using (var bot = await StartAsync(telegram, folder.Path))
        {
            telegram.Chats.Write("/start");
            var consent = await telegram.NextAsync("sendMessage");
            consent.Text.Should().Contain("Is that all right?");

            foreach (var press in (string[])["consent:yes", "place:GB:Europe/London", "hour:08.00", "duration:OneToFiveYears", "confidence:5", "go:checkin"])
            {
                telegram.Chats.Press(press, 2);
                await telegram.NextAsync("editMessageText");
            }

            telegram.Chats.Write("a bit of it");
            (await telegram.NextAsync("sendMessage")).Text.Should().Contain("walk");
            await bot.StopAsync();
        }

        using var again = await StartAsync(telegram, folder.Path);
        telegram.Chats.Write("quarter of an hour");
        (await telegram.NextAsync("sendMessage")).Text.Should().Contain("sleep");
        await again.StopAsync();
        telegram.Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task An_operator_exports_and_erases_while_the_bot_runs_and_after()
    {
        await using var telegram = await StandInTelegram.StartAsync();
        using var folder = new Folder();
        var settings = Checkout.Settings(folder.Path);
        var who = $"telegram:{StandInChats.Ann}";
        using (var bot = await StartAsync(telegram, folder.Path))
        {
            telegram.Chats.Write("/start");
            await telegram.NextAsync("sendMessage");
            telegram.Chats.Press("consent:yes", 2);
            await telegram.NextAsync("editMessageText");

            (await HealthCommand.RunAsync(settings, CancellationToken.None)).Should().Be(0);
            var running = new StringWriter();
            (await MemberCommands.ExportAsync(settings, who, running, CancellationToken.None)).Should().Be(0);
            JsonNode.Parse(running.ToString())!["member"]!["consentedAt"].Should().NotBeNull();
            await bot.StopAsync();
        }

        (await HealthCommand.RunAsync(settings, CancellationToken.None)).Should().Be(1, "nothing runs any more");
        (await MemberCommands.EraseAsync(settings, who, new StringWriter(), CancellationToken.None)).Should().Be(0);
        (await MemberCommands.ExportAsync(settings, who, new StringWriter(), CancellationToken.None)).Should().Be(1, "nobody of that name is kept");
    }

    [Fact]
    public async Task An_operator_erases_through_the_running_bot()
    {
        await using var telegram = await StandInTelegram.StartAsync();
        using var folder = new Folder();
        var settings = Checkout.Settings(folder.Path);
        using var bot = await StartAsync(telegram, folder.Path);
        telegram.Chats.Write("/start");
        await telegram.NextAsync("sendMessage");
        telegram.Chats.Press("consent:yes", 2);
        await telegram.NextAsync("editMessageText");

        (await MemberCommands.EraseAsync(settings, $"telegram:{StandInChats.Ann}", new StringWriter(), CancellationToken.None)).Should().Be(0);
        (await MemberCommands.ExportAsync(settings, $"telegram:{StandInChats.Ann}", new StringWriter(), CancellationToken.None)).Should().Be(1);
        await bot.StopAsync();
    }

    [Fact]
    public async Task An_operator_backs_up_the_running_bot_and_restores_once_it_is_stopped()
    {
        await using var telegram = await StandInTelegram.StartAsync();
        using var folder = new Folder();
        var settings = Checkout.Settings(folder.Path);
        var (backup, vault, who) = (Path.Combine(folder.Path, "one.backup"), Path.Combine(folder.Path, "copy.keys"), $"telegram:{StandInChats.Ann}");
        using (var bot = await StartAsync(telegram, folder.Path))
        {
            telegram.Chats.Write("/start");
            await telegram.NextAsync("sendMessage");

            (await BackupCommands.BackUpAsync(settings, backup, vault, TextWriter.Null, default)).Should().Be(0);
            (await BackupCommands.BackUpAsync(settings, vault, null, TextWriter.Null, default)).Should().Be(1, "a vault is no backup");
            foreach (var verb in (Func<Task>[])[() => BackupCommands.RestoreAsync(settings, backup, null, TextWriter.Null, default), () => BackupCommands.RotateAsync(settings, null, TextWriter.Null, default)])
                await verb.Should().ThrowAsync<StoreException>().WithMessage($"An instance runs on {folder.Path}. Stop it first; nothing was changed.");
            await bot.StopAsync();
        }

        (await BackupCommands.RotateAsync(settings, null, TextWriter.Null, default)).Should().Be(0);
        var words = new StringWriter();
        (await BackupCommands.RestoreAsync(settings, backup, null, words, default)).Should().Be(0);
        words.ToString().Should().Contain(": 1 members, 0 days.");
        (await MemberCommands.ExportAsync(settings, who, TextWriter.Null, default)).Should().Be(0);

        (await BackupCommands.BackUpAsync(settings, backup, null, TextWriter.Null, default)).Should().Be(0, "nothing runs, so that the file itself is read");
    }

    [Fact]
    public async Task A_second_instance_on_the_same_store_says_so_and_leaves_the_first_alone()
    {
        await using var telegram = await StandInTelegram.StartAsync();
        using var folder = new Folder();
        using var bot = await StartAsync(telegram, folder.Path);
        telegram.Chats.Write("/start");
        await telegram.NextAsync("sendMessage");

        await using var second = new LiteDbStore(Path.Combine(folder.Path, BotSetup.StoreFile));
        var open = () => second.OpenAsync(CancellationToken.None);
        (await open.Should().ThrowAsync<StoreException>()).Which.Message.Should().Contain("in use");

        telegram.Chats.Write("hello");
        (await telegram.NextAsync("sendMessage")).Text.Should().NotBeEmpty();
        await bot.StopAsync();
    }

    private static async Task<IHost> StartAsync(StandInTelegram telegram, string folder)
    {
        Environment.SetEnvironmentVariable("Telegram__Token", StandInTelegram.Token);
        try
        {
            var host = RunCommand.Build(Checkout.Settings(folder, $"Telegram:ApiBaseUrl={telegram.Url}"), () => Checkout.Content);
            await host.StartAsync();
            return host;
        }
        finally
        {
            Environment.SetEnvironmentVariable("Telegram__Token", null);
        }
    }
}
