using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackCare.Bench;

/// <summary>What was measured against what was promised; prints each in words and keeps all of it as JSON.</summary>
internal sealed class Verdicts(string name)
{
    private readonly JsonArray runs = [];
    private readonly JsonArray verdicts = [];
    private bool all = true;

    public void Note(string what, LoadRun run)
    {
        runs.Add(new JsonObject { ["run"] = what, ["report"] = run.Report.DeepClone() });
        Console.WriteLine(
            $"  {what,-34} {run.MessagesPerSecond.Text(),7}/s   p50 {run.P50.Text(" ms"),9}   p99 {run.P99.Text(" ms"),9}   cpu {run.CpuMicrosecondsPerMessage.Text(" us"),7}   "
            + $"memory {run.MemoryMb.Text(" MB"),7}   unanswered {run.Unanswered}   machine busy {run.MachineBusy:P0}");
    }

    public void Judge(bool holds, string sentence)
    {
        all &= holds;
        verdicts.Add(new JsonObject { ["holds"] = holds, ["sentence"] = sentence });
        Console.WriteLine($"{(holds ? "holds" : "FAILS")}  {sentence}");
    }

    /// <summary>Writes the file; true when everything held.</summary>
    public bool Close()
    {
        var file = Path.Combine(Checkout.Artifacts, $"{name}.json");
        File.WriteAllText(file, new JsonObject { ["verdicts"] = verdicts, ["runs"] = runs }.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        Console.WriteLine($"Written to {Path.GetRelativePath(Checkout.Root, file)}.");
        return all;
    }
}
