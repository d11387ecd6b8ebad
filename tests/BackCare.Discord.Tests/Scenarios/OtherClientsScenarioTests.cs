using BackCare.Discord.Tests.StandIn;

namespace BackCare.Discord.Tests.Scenarios;

/// <summary>Clients that nobody here wrote live the same scenario: so the stand-in is what others too take for Discord.</summary>
public sealed class DiscordJsScenarioTests(NodeJudges judges)
{
    [Fact]
    public async Task Discord_js_lives_the_scenario()
    {
        judges.Demand();
        await using var discord = await StandInDiscord.StartAsync(strict: false);
        await using var bot = JudgeProgram.StartBot(discord, "node", "node", "judge-bot.mjs");
        await OtherClient.LivesTheScenario(discord, bot);
        await GatewayJudge.FindsNothingWrongAsync(discord);
    }
}

/// <inheritdoc cref="DiscordJsScenarioTests"/>
public sealed class DiscordPyScenarioTests
{
    [Fact]
    public async Task Discord_py_lives_the_scenario()
    {
        var python = await FindPythonAsync();
        await using var discord = await StandInDiscord.StartAsync(strict: false);
        await using var bot = JudgeProgram.StartBot(discord, python, "python", "judge_bot.py");
        await OtherClient.LivesTheScenario(discord, bot);
    }

    private static async Task<string> FindPythonAsync()
    {
        // Debian's package belongs to Debian's Python, whichever other one comes first.
        foreach (var python in new[] { "/usr/bin/python3", "python3" })
            try
            {
                await using var probe = JudgeProgram.Start(python, "python", new Dictionary<string, string>(), "-c", "import discord");
                await probe.Ended;
                if (probe.ExitCode == 0)
                    return python;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // Not there; the next one may be.
            }

        Outside.Missing("discord.py is not installed (Debian package python3-discord)");
        return "";
    }
}

internal static class OtherClient
{
    public static async Task LivesTheScenario(StandInDiscord discord, JudgeProgram bot)
    {
        try
        {
            await new Scenario(discord, bot.Ended).RunAsync();
        }
        catch (Exception failure)
        {
            Assert.Fail($"{failure}\n--- faults:\n{string.Join('\n', discord.Faults.All)}\n--- the client said:\n{bot.Said}");
        }

        discord.Faults.All.Should().BeEmpty();
    }
}
