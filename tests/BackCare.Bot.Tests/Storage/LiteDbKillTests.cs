using System.Diagnostics;
using System.Globalization;
using BackCare.Bot.Storage;
using BackCare.Bot.Storage.LiteDb;
using BackCare.Core.Diaries;
using BackCare.Core.Members;

namespace BackCare.Bot.Tests.Storage;

/// <summary>A process that writes numbered commits is killed in the middle, again and again, over the same store.</summary>
public sealed class LiteDbKillTests
{
    internal const string StoreVariable = "BACKCARE_KILLED_STORE";
    private const string Acknowledged = "acknowledged ";
    private const int Members = 20;

    [Fact]
    public async Task Every_commit_that_was_acknowledged_survives_a_kill()
    {
        using var folder = new Folder();
        var rounds = int.Parse(Environment.GetEnvironmentVariable("BACKCARE_KILLS") ?? "6", CultureInfo.InvariantCulture);

        for (var round = 1; round <= rounds; round++)
        {
            var acknowledged = await RunAndKill(folder.Store, after: round * 37 % 151 + 1);
            await Check(folder.Store, acknowledged);
        }
    }

    /// <summary>What the killed process runs instead of tests: this program, started again with <see cref="StoreVariable"/> in its environment.</summary>
    internal static async Task WriteNumberedCommitsAsync(string path)
    {
        await using var store = new LiteDbStore(path);
        var start = await store.OpenAsync(default);

        for (var number = start.NextRow; ; number++)
        {
            await store.CommitAsync(CommitOf(number), default);
            await Console.Out.WriteLineAsync(Acknowledged + Text(number));
        }
    }

    private static Commit CommitOf(long number) => new()
    {
        Members = [new(MemberOf(number) with { Seen = [Text(number)], NextNudge = Kept.Noon.AddMinutes(number) }, [DayOf(number)])],
        Queued = [Kept.Row(number, text: Text(number))],
        Settled = number > 3 ? [number - 3] : [],
        Cursors = [new("numbers", Text(number), Kept.Noon)],
    };

    private static Member MemberOf(long number) => Kept.Member("m" + number % Members);

    private static Day DayOf(long number) =>
        new(new DateOnly(2000, 1, 1).AddDays((int)(number / Members))) { Notes = [new Note(Text(number), Kept.Noon)] };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<long> RunAndKill(string store, int after)
    {
        var program = new ProcessStartInfo("dotnet", ["exec", typeof(LiteDbKillTests).Assembly.Location]) { RedirectStandardOutput = true };
        program.Environment[StoreVariable] = store;
        using var writer = Process.Start(program)!;

        var (last, lines) = (0L, 0);
        while (await writer.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Acknowledged, StringComparison.Ordinal) || !long.TryParse(line[Acknowledged.Length..], CultureInfo.InvariantCulture, out var number))
                continue;

            last = Math.Max(last, number);
            if (++lines == after)
                writer.Kill();
        }

        await writer.WaitForExitAsync();
        lines.Should().BeGreaterThanOrEqualTo(after, "the writer writes until it is killed");
        return last;
    }

    private static async Task Check(string path, long acknowledged)
    {
        await using var store = new LiteDbStore(path);
        var start = await store.OpenAsync(default);

        var last = long.Parse(start.Cursors.Single().Position, CultureInfo.InvariantCulture);
        last.Should().BeGreaterThanOrEqualTo(acknowledged).And.BeLessThanOrEqualTo(acknowledged + 1);
        start.NextRow.Should().Be(last + 1);
        start.Waiting.Select(each => each.Row.Id).Should().Equal(new[] { last - 2, last - 1, last }.Where(row => row > 0));

        var wanted = Enumerable.Range(0, Members).Select(each => Kept.Wanted(MemberOf(each), default, DiaryScope.Everything));
        var loaded = await store.LoadAsync([.. wanted], default);
        var numbers = loaded.SelectMany(each => each.Diary.Days.Values).Select(day => day.Notes.Single().Words);
        numbers.Should().BeEquivalentTo(Enumerable.Range(1, (int)last).Select(number => Text(number)));
    }
}
