using System.Diagnostics;
using BackCare.Bot.Hosting;
using BackCare.Bot.Making;
using BackCare.Core;
using BackCare.Core.Content;
using BackCare.Core.Flares;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Reviews;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCare.Bench;

/// <summary>What a picture of progress costs, and what a thousand leave behind; with a folder, one of each kind to look at.</summary>
internal static class PictureRun
{
    private const int WarmUp = 50;
    private const int Pictures = 1000;
    private const double WantedMilliseconds = 60;
    private const double WantedGrowthMb = 8;
    private static readonly DateTimeOffset Now = new(SyntheticDiary.Today, new TimeOnly(18, 0), TimeSpan.Zero);

    public static Task<bool> RunAsync(string? folder)
    {
        var content = Path.Combine(Checkout.Root, "config", "content");
        var companion = new Companion(ContentSet.Load(ContentFolder.Read(content)));
        using var workshop = Makers.All(NullLogger<Workshop>.Instance);
        var replies = SyntheticDiary.Kinds.Keys.SelectMany(kind => new[] { "", "3 months", "a year" }, (kind, over) => (Name: $"{kind} {over}".Trim().Replace(' ', '-'), Reply: Ask(companion, kind, over))).ToList();

        if (folder is not null)
            Write(Directory.CreateDirectory(folder).FullName, replies, workshop);

        return Task.FromResult(Measure([.. replies.Select(each => each.Reply)], workshop));
    }

    private static Reply Ask(Companion companion, string kind, string over)
    {
        var member = new Member(new MemberId("ann"), new Address(Platform.Telegram, "1")) { ConsentedAt = Now.AddDays(-400), Onboarded = true, Country = "GB" };
        if (kind != "few")
            member = member with { Reviews = new ReviewLog { Kept = [.. Enumerable.Range(0, 26).Select(at => new Review(SyntheticDiary.Today.AddDays(-3 - 14 * (25 - at))))] }, FlareBook = new FlareBook { Flares = [.. Enumerable.Range(0, 5).Select(at => new Flare(SyntheticDiary.Today.AddDays(-9 - 70 * (4 - at)), SyntheticDiary.Today.AddDays(-5 - 70 * (4 - at))))] } };
        var inbound = new Inbound("i", member.Id, member.Address, new InboundBody.Text($"/progress {over}"));
        return companion.Decide(member, SyntheticDiary.Kinds[kind], inbound, Moment.Of(Now, inbound)).Replies.Single();
    }

    private static void Write(string folder, List<(string Name, Reply Reply)> replies, Workshop workshop)
    {
        foreach (var (name, reply) in replies)
        {
            foreach (var file in workshop.Finish(reply).Files)
                File.WriteAllBytes(Path.Combine(folder, $"{name}.png"), file.Bytes);
        }
    }

    private static bool Measure(IReadOnlyList<Reply> replies, Workshop workshop)
    {
        var verdicts = new Verdicts("pictures");
        for (var at = 0; at < WarmUp; at++)
            workshop.Finish(replies[at % replies.Count]);

        var before = Resident();
        var times = new List<double>();
        var bytes = 0L;
        for (var at = 0; at < Pictures; at++)
        {
            var start = Stopwatch.GetTimestamp();
            bytes += workshop.Finish(replies[at % replies.Count]).Files.Sum(file => file.Bytes.Length);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        var (median, slow, growth) = (times[Pictures / 2], times[Pictures * 99 / 100], Resident() - before);
        verdicts.Judge(median <= WantedMilliseconds, $"A picture takes {median:0.0} ms, one in a hundred {slow:0.0} ms or more (at most {WantedMilliseconds} ms is wanted), and has {bytes / Pictures / 1024} KB.");
        verdicts.Judge(growth <= WantedGrowthMb, $"After {Pictures} pictures the process holds {growth:0.0} MB more than after {WarmUp} (at most {WantedGrowthMb} MB is wanted).");
        return verdicts.Close();
    }

    private static double Resident()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64 / 1024.0 / 1024.0;
    }
}
