using System.Globalization;
using System.Text.RegularExpressions;
using BackCare.Bot.Storage;
using BackCare.Core.Diaries;

namespace BackCare.Bench.Faults;

/// <summary>What the store kept of the messages of a run. Free text is kept as a note of the day, so each message <c>ping #n</c> should stand there once.</summary>
internal sealed partial class KeptNotes
{
    private readonly Dictionary<int, int> times = [];

    /// <summary>How many messages stand in a diary.</summary>
    public int Kept => times.Count;

    public int KeptTwice => times.Values.Count(count => count > 1);

    /// <summary>The numbers from 1 to <paramref name="last"/> that stand nowhere.</summary>
    public int Missing(int last) => Enumerable.Range(1, last).Count(number => !times.ContainsKey(number));

    /// <summary>Opens the store, which must be free, and reads the diaries of the load generator's users.</summary>
    public static async Task<KeptNotes> ReadAsync(string folder, int users)
    {
        var notes = new KeptNotes();
        await using var store = Cohort.Open(folder);
        var ids = new MemberIds((await store.OpenAsync(CancellationToken.None)).Salt);
        var wanted = Enumerable.Range(0, users).Select(at => new Wanted(ids.Of(Cohort.AddressOf(Cohort.FirstTalker + at)), default, DiaryScope.Everything));
        foreach (var loaded in await store.LoadAsync([.. wanted], CancellationToken.None))
            notes.Count(loaded.Diary);

        return notes;
    }

    private void Count(Diary diary)
    {
        foreach (var note in diary.Days.Values.SelectMany(day => day.Notes))
        {
            var number = int.Parse(Number().Match(note.Words).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            times[number] = times.GetValueOrDefault(number) + 1;
        }
    }

    [GeneratedRegex("#([0-9]+)")]
    private static partial Regex Number();
}
