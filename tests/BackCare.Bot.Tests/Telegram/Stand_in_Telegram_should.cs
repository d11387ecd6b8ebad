using System.Diagnostics;
using System.Text.Json.Nodes;
using BackCare.Bot.Tests.Telegram.StandIn;

namespace BackCare.Bot.Tests.Telegram;

/// <summary>The stand-in is judged by a client that nobody here wrote, so that it is not only our own idea of Telegram.</summary>
public sealed class Stand_in_Telegram_should
{
    [Fact]
    public async Task Be_a_Bot_API_server_to_grammY()
    {
        await using var telegram = await StandInTelegram.StartAsync();
        using var bot = Grammy(telegram);
        try
        {
            await ConverseAsync(telegram, bot);
        }
        finally
        {
            bot.Kill();
        }

        telegram.Faults.Should().BeEmpty();
    }

    private static async Task ConverseAsync(StandInTelegram telegram, Process bot)
    {
        (await SaidAsync(bot))["me"]!.ToString().Should().Be(StandInChats.BotName);

        telegram.Chats.Write("/start buddy-42", with: IsCommand(6));
        var start = await SaidAsync(bot);
        start["payload"]!.ToString().Should().Be("buddy-42");
        start["sent"]!.ToString().Should().Be("How is the pain? 0 < 10");

        telegram.Chats.Press("pain:6", (int)start["card"]!);
        var press = await SaidAsync(bot);
        press["edited"]!.ToString().Should().Be("Noted: 6");
        press["answered"]!.GetValue<bool>().Should().BeTrue();
        press["again"]!["description"]!.ToString().Should().StartWith("Bad Request: message is not modified");

        telegram.Chats.Write($"/progress@{StandInChats.BotName}", group: true, with: IsCommand(10 + StandInChats.BotName.Length));
        var progress = await SaidAsync(bot);
        progress["caption"]!.ToString().Should().Be("Your month");
        progress["chat"]!.ToString().Should().Be("supergroup");

        telegram.Next("sendMessage", new Mishap.Error(403, "Forbidden: bot was blocked by the user"));
        telegram.Next("sendMessage", new Mishap.Error(429, "Too Many Requests: retry after 3", new JsonObject { ["retry_after"] = 3 }));
        telegram.Next("sendMessage", new Mishap.Error(400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = -100999 }));
        telegram.Chats.Write("/refused", with: IsCommand(8));
        var refusals = (await SaidAsync(bot))["refusals"]!.AsArray();
        refusals.Select(refusal => (int)refusal!["code"]!).Should().Equal(403, 429, 400);
        ((int)refusals[1]!["parameters"]!["retry_after"]!).Should().Be(3);
        ((long)refusals[2]!["parameters"]!["migrate_to_chat_id"]!).Should().Be(-100999);

        telegram.Chats.Push("my_chat_member", Blocked());
        (await SaidAsync(bot))["status"]!.ToString().Should().Be("kicked");

        await bot.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        bot.ExitCode.Should().Be(0);
    }

    private static async Task<JsonObject> SaidAsync(Process bot)
    {
        if (await bot.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) is { } line)
            return JsonNode.Parse(line)!.AsObject();

        throw new InvalidOperationException(await bot.StandardError.ReadToEndAsync());
    }

    private static Process Grammy(StandInTelegram telegram)
    {
        var folder = Path.Combine(BotApiSpec.Repository(), "tests", "BackCare.Bot.Tests", "node");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "grammy")))
            Missing("grammY is not installed: run npm ci in tests/BackCare.Bot.Tests/node.");

        try
        {
            return Process.Start(new ProcessStartInfo("node", ["conversation.mjs", telegram.Url, StandInTelegram.Token])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Missing("Node.js is not installed, so grammY cannot judge the stand-in.");
            throw;
        }
    }

    private static void Missing(string words)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(words);

        Assert.Skip(words);
    }

    private static Action<JsonObject> IsCommand(int length) => message =>
        message["entities"] = new JsonArray(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = length });

    private static JsonObject Blocked() => new()
    {
        ["chat"] = new JsonObject { ["id"] = StandInChats.Ann, ["type"] = "private", ["first_name"] = "Ann" },
        ["from"] = StandInChats.Person(StandInChats.Ann),
        ["date"] = 1_767_225_600,
        ["old_chat_member"] = new JsonObject { ["status"] = "member", ["user"] = StandInChats.BotAsUser() },
        ["new_chat_member"] = new JsonObject { ["status"] = "kicked", ["user"] = StandInChats.BotAsUser(), ["until_date"] = 0 },
    };
}
