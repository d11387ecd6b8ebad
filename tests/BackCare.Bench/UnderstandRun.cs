using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackCare.Bot.Commands;
using BackCare.Bot.Hosting;
using BackCare.Core.Content;

namespace BackCare.Bench;

/// <summary>How fast free text is understood: lines a second through the published program, and one message of 400 characters in process.</summary>
internal static class UnderstandRun
{
    private const int Lines = 20_000;
    private const int Characters = 400;
    private const int WarmUp = 2_000;
    private const double WantedLinesPerSecond = 2_000;
    private const double WantedMilliseconds = 2;

    public static async Task<bool> RunAsync(string program)
    {
        var texts = Texts();
        var verdicts = new Verdicts("understand");
        var rate = await LinesPerSecondAsync(program, texts);
        verdicts.Judge(rate >= WantedLinesPerSecond, $"The published program understands {rate.Text()} lines a second, its start included (at least {WantedLinesPerSecond} are wanted).");
        var times = Times(ContentSet.Load(ContentFolder.Read(Path.Combine(Checkout.Root, "config", "content"))), Long(texts));
        var (median, slow) = (times[times.Count / 2], times[times.Count * 99 / 100]);
        verdicts.Judge(slow <= WantedMilliseconds, $"A message of {Characters} characters takes {median.Text(" ms")}, one in a hundred {slow.Text(" ms")} or more (at most {WantedMilliseconds} ms is wanted).");
        return verdicts.Close();
    }

    private static List<string> Texts() =>
        [.. Directory.GetFiles(Path.Combine(Checkout.Root, "tests", "BackCare.Core.Tests", "Safety", "Messages"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => JsonNode.Parse(line)!["text"]!.GetValue<string>())];

    // Messages one after another, cut to length, so that every kind of sign and of harmless talk is among them.
    private static List<string> Long(List<string> texts) =>
        [.. string.Join(". ", texts).Chunk(Characters).Select(letters => new string(letters)).Where(text => text.Length == Characters)];

    private static async Task<double> LinesPerSecondAsync(string program, List<string> texts)
    {
        using var running = Process.Start(new ProcessStartInfo(program, "understand") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var start = Stopwatch.GetTimestamp();
        var answered = CountAsync(running.StandardOutput);
        for (var line = 0; line < Lines; line++) await running.StandardInput.WriteLineAsync(Asked(texts[line % texts.Count]));
        running.StandardInput.Close();
        var lines = await answered;
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return lines == Lines ? Lines / seconds : throw new InvalidOperationException($"{Lines} lines were asked, but {lines} answered.");
    }

    private static async Task<int> CountAsync(StreamReader answers)
    {
        var lines = 0;
        while (await answers.ReadLineAsync() is not null) lines++;
        return lines;
    }

    private static List<double> Times(ContentSet content, List<string> texts)
    {
        for (var at = 0; at < WarmUp; at++) Take(texts[at % texts.Count]);
        // The fastest of three, because what else the machine does meanwhile is not what the message costs.
        List<double> times = [.. texts.Select(text => Enumerable.Range(0, 3).Min(_ => Take(text)))];
        times.Sort();
        return times;

        double Take(string text)
        {
            using var asked = JsonDocument.Parse(Asked(text));
            var start = Stopwatch.GetTimestamp();
            UnderstoodLine.Write(content, asked.RootElement);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }

    private static string Asked(string text) => new JsonObject { ["text"] = text }.ToJsonString();
}
