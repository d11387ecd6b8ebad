using System.Collections.Concurrent;
using System.Globalization;
using BackCare.Bot.Hosting;
using BackCare.Bot.Simulation;
using BackCare.Bot.Storage;
using BackCare.Bot.Terminal;
using BackCare.Core;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using Humanizer;

namespace BackCare.Bot.Commands;

/// <summary>
/// <c>simulate</c>: fills a new store with a cohort that has talked with the companion for some days. The first of them is the one who chats in the terminal;
/// the others are nobody's address and are never written to.
/// </summary>
internal static class SimulateCommand
{
    private const int AtOnce = 50;

    public static async Task<int> RunAsync(BotSettings settings, int members, int days, int seed, TextWriter output, CancellationToken cancel)
    {
        if (File.Exists(settings.StorePath))
        {
            await Console.Error.WriteLineAsync($"There is a store at {Path.GetFullPath(settings.StorePath)} already, and simulate fills only a new one. Name another folder with --data, for example --data demo.");
            return 1;
        }

        var companion = new Companion(ContentFolder.Load(settings));
        var now = TimeProvider.System.GetUtcNow();
        await using var store = settings.NewStore();
        var ids = new MemberIds((await store.OpenAsync(cancel)).Salt);
        var tally = new Tally();
        foreach (var part in Enumerable.Range(0, members).Chunk(AtOnce))
        {
            var lived = new ConcurrentDictionary<int, SimulatedMember>();
            Parallel.ForEach(part, new ParallelOptions { CancellationToken = cancel }, number =>
                lived[number] = SimulatedMember.Live(companion, Persona.Of(seed, number), Platform.Terminal, days, now));
            await store.CommitAsync(new Commit { Members = [.. part.Select(number => Kept(lived[number], number, ids))] }, cancel);
            foreach (var number in part)
                tally.Add(lived[number].Tally);
        }

        foreach (var (piece, times) in tally.Said.OrderBy(each => each.Key, StringComparer.Ordinal))
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{piece} {times}"));
        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{"member".ToQuantity(members)}, {"day".ToQuantity(days)}: {"message".ToQuantity(tally.Inbounds)} from them, {tally.Messages} to them, kept in {Path.GetFullPath(settings.DataFolder)}. To see the first one's progress: chat --data {settings.DataFolder}, then /progress."));
        return 0;
    }

    private static MemberChange Kept(SimulatedMember lived, int number, MemberIds ids)
    {
        var address = number == 0 ? TerminalChat.You : new Address(Platform.Terminal, $"simulated-{number}");
        var member = lived.Member with { Id = ids.Of(address), Address = address };
        return new MemberChange(number == 0 ? member : member with { Reachable = false, NextNudge = null }, [.. lived.Diary.Days.Values]);
    }
}
