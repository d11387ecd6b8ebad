using System.Diagnostics;
using System.Text;
using BackCare.Bot.Commands;
using BackCare.Bot.Hosting;
using BackCare.Bot.Tests.Storage;
using BackCare.Bot.Tests.Telegram.StandIn;

namespace BackCare.Bot.Tests.Hosting;

/// <summary>The program in a process of its own, with a diary planted by chat: of its words nothing is in any file, in the log, in a backup, or in a memory dump.</summary>
public sealed class PlantedWordsTests
{
    private const long Chat = 7_316_450_982;
    private static readonly string[] Planted = ["Wilhelmina", "sciatica", "gardening", $"{Chat}", "consentedAt"];

    /// <summary>As it was built beside its own project: the tests' folder lacks what comes with the framework of the stand-in.</summary>
    private static string Program => Path.Combine(AppContext.BaseDirectory.Replace(Path.Combine("tests", "BackCare.Bot.Tests"), Path.Combine("src", "BackCare.Bot"), StringComparison.Ordinal), "BackCare.Bot.dll");

    [Fact]
    public async Task No_planted_word_is_found_anywhere_after_a_crash()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It looks for a memory dump of Linux.");
        await using var telegram = await StandInTelegram.StartAsync();
        using var folder = new Folder();
        var settings = Checkout.Settings(Path.Combine(folder.Path, "data"));
        var (backup, vault) = (Path.Combine(folder.Path, "one.backup"), Path.Combine(folder.Path, "members.keys"));

        using var bot = Start(telegram, folder.Path);
        var log = Task.WhenAll(bot.StandardOutput.ReadToEndAsync(), bot.StandardError.ReadToEndAsync());
        try
        {
            await PlantAsync(telegram);
        }
        catch
        {
            bot.Kill();
            throw;
        }

        (await BackupCommands.BackUpAsync(settings, backup, vault, TextWriter.Null, default)).Should().Be(0);
        var export = new StringWriter();
        (await MemberCommands.ExportAsync(settings, $"telegram:{Chat}", export, default)).Should().Be(0);
        Abort(bot);
        await bot.WaitForExitAsync();

        export.ToString().Should().ContainAll("Wilhelmina", "sciatica", "gardening", $"{Chat}");
        string.Concat(await log).Should().NotContainAny(Planted);
        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        files.Select(Path.GetFileName).Should().Contain(["backcare.db", "backcare.db.wal", "one.backup", "members.keys", "master.key"]).And.NotContain(name => name!.StartsWith("core", StringComparison.Ordinal));
        foreach (var file in files.Where(file => !file.EndsWith(".sock", StringComparison.Ordinal)))
            Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)).Should().NotContainAny(Planted, file);
    }

    private static async Task PlantAsync(StandInTelegram telegram)
    {
        telegram.Chats.Write("/start", Chat);
        await telegram.NextAsync("sendMessage");
        foreach (var press in (string[])["consent:yes", "place:GB:Europe/London", "hour:08.00", "duration:OneToFiveYears", "confidence:5"])
        {
            telegram.Chats.Press(press, 2, Chat);
            await telegram.NextAsync("editMessageText");
        }

        telegram.Chats.Write("my name is Wilhelmina and the sciatica was bad after gardening", Chat);
        await telegram.NextAsync("sendMessage");
    }

    private static Process Start(StandInTelegram telegram, string folder)
    {
        var program = new ProcessStartInfo("bash", ["-c", $"ulimit -c unlimited; exec dotnet {Program}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        program.Environment["Telegram__Token"] = StandInTelegram.Token;
        program.Environment["Telegram__ApiBaseUrl"] = telegram.Url.ToString();
        program.Environment["Storage__Folder"] = Path.Combine(folder, "data");
        program.Environment["Content__Folder"] = Checkout.ContentFolderPath;
        return Process.Start(program)!;
    }

    /// <summary>The runtime takes the first signal for itself, and then lets Linux do what it does.</summary>
    private static void Abort(Process bot)
    {
        while (!bot.WaitForExit(200))
        {
            using var killing = Process.Start("kill", ["-ABRT", $"{bot.Id}"]);
            killing.WaitForExit();
        }
    }
}
