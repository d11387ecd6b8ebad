using System.Text.Json;
using BackCare.Bot.Hosting;

namespace BackCare.Bot.Commands;

/// <summary><c>understand</c>: shows how free text is read, red flags and crisis signs first.</summary>
internal static class UnderstandCommand
{
    public static async Task<int> RunAsync(BotSettings settings, TextReader input, TextWriter output, CancellationToken cancel)
    {
        var content = ContentFolder.Load(settings);
        var number = 0;
        while (await input.ReadLineAsync(cancel) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;

            try
            {
                using var asked = JsonDocument.Parse(line);
                await output.WriteLineAsync(UnderstoodLine.Write(content, asked.RootElement));
            }
            catch (Exception wrong) when (wrong is JsonException or UnderstandException)
            {
                await Console.Error.WriteLineAsync($"line {number}: {wrong.Message}");
                return 1;
            }
        }

        return 0;
    }
}

/// <summary>A line that <c>understand</c> cannot take; the message says why.</summary>
internal sealed class UnderstandException(string message) : Exception(message);
