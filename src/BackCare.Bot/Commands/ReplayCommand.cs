using System.Text.Json;
using BackCare.Bot.Hosting;
using BackCare.Bot.Making;
using BackCare.Core;
using BackCare.Core.Rehearsals;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCare.Bot.Commands;

/// <summary><c>replay</c>: plays a conversation from lines of JSON against a fresh companion; the same input and content give the same output.</summary>
internal static class ReplayCommand
{
    public static async Task<int> RunAsync(BotSettings settings, TextReader input, TextWriter output, string? files, CancellationToken cancel)
    {
        var stage = new ReplayStage(new Companion(ContentFolder.Load(settings)));
        using var workshop = Makers.All(NullLogger<Workshop>.Instance);
        using var writer = new ReplayWriter(output, workshop, files);
        var number = 0;
        while (await input.ReadLineAsync(cancel) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;

            try
            {
                foreach (var shown in stage.Play(JsonSerializer.Deserialize(line, ReplayJson.Default.ReplayLine) ?? throw new ReplayException("the line holds no object")))
                    writer.Write(shown);
            }
            catch (Exception wrong) when (wrong is JsonException or ReplayException)
            {
                await Console.Error.WriteLineAsync($"line {number}: {(wrong is JsonException ? "not a line that replay understands: " : "")}{wrong.Message}");
                return 1;
            }
        }

        return 0;
    }
}

/// <summary>A line of a replay that cannot be played; the message says why.</summary>
internal sealed class ReplayException(string message) : Exception(message);
