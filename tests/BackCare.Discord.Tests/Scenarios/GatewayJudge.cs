using System.Text.Json.Nodes;
using BackCare.Discord.Tests.StandIn;

namespace BackCare.Discord.Tests.Scenarios;

/// <summary>Holds every gateway payload of a stand-in's life, in both directions, to schemas made from discord-api-types.</summary>
internal static class GatewayJudge
{
    public static async Task FindsNothingWrongAsync(StandInDiscord discord)
    {
        var lines = discord.Gateway.Sent.All.Select(json => Line("discord", JsonNode.Parse(json)!))
            .Concat(discord.Gateway.Received.All.Select(payload => Line("bot", payload.DeepClone())));
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, lines);
            await using var judge = JudgeProgram.Start("node", "node", new Dictionary<string, string>(), "judge-gateway.mjs", file);
            await judge.Ended;
            judge.ExitCode.Should().Be(0, "{0}", judge.Said);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Line(string from, JsonNode payload) => new JsonObject { ["from"] = from, ["payload"] = payload }.ToJsonString();
}
