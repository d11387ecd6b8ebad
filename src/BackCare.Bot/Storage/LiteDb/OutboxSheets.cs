using BackCare.Bot.Outbox;
using BackCare.Core.Members;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>
/// The waiting rows, as they lie on the disk: one sheet for all rows of a commit, deleted when the last of them is settled,
/// and one short list of the rows settled or attempted on sheets still open. A row thus costs a share of two writes instead of two of its own.
/// </summary>
internal sealed class OutboxSheets
{
    /// <summary>So many settled rows may lie on open sheets before sheets are written anew without them.</summary>
    private const int MostSettled = 512;

    private readonly SortedDictionary<long, Sheet> sheets = [];
    private readonly Dictionary<long, long> sheetOfRow = [];

    // The sheets with a settled or attempted row: few, where a platform's outage may leave very many sheets open.
    private readonly HashSet<long> marked = [];

    public long NextRow { get; private set; } = 1;

    public IEnumerable<WaitingRow> Waiting =>
        sheets.Values.SelectMany(sheet => sheet.Waiting.Select(row => new WaitingRow(row, sheet.Attempted.Contains(row.Id))))
            .OrderBy(row => row.Row.Id);

    /// <summary>Takes in a sheet read from the disk.</summary>
    public void Add(long id, IReadOnlyList<OutboxRow> rows, IReadOnlySet<long> settled, IReadOnlySet<long> attempted)
    {
        var ids = rows.Select(row => row.Id).ToArray();
        Put(new Sheet(id, rows, [.. ids.Where(settled.Contains)], [.. ids.Where(attempted.Contains)]));
    }

    public void StartAt(long nextRow) => NextRow = Math.Max(NextRow, nextRow);

    /// <summary>What a commit does to the sheets; nothing here changes until <see cref="Apply"/>.</summary>
    public SheetChange Plan(Commit commit, IReadOnlySet<MemberId> erased)
    {
        var touched = new Dictionary<long, Sheet>();
        var rewritten = new HashSet<long>();

        Erase(erased, touched, rewritten);
        var fresh = Queue(commit.Queued, touched, rewritten);

        foreach (var row in commit.Attempted)
            Mark(row, sheet => sheet with { Attempted = sheet.Attempted.Add(row) });
        foreach (var row in commit.Settled)
            Mark(row, sheet => sheet with { Settled = sheet.Settled.Add(row) });

        Fold(touched, rewritten);

        var next = commit.Queued.Aggregate(NextRow, (most, row) => Math.Max(most, row.Id + 1));
        return new SheetChange(touched, rewritten, next, [.. Lists(touched, sheet => sheet.Settled)], [.. Lists(touched, sheet => sheet.Attempted)]);

        void Mark(long row, Func<Sheet, Sheet> change)
        {
            var sheet = fresh is not null && fresh.Holds(row) ? Now(fresh.Id, touched)
                : sheetOfRow.TryGetValue(row, out var id) ? Now(id, touched)
                : null;

            if (sheet is not null && sheet.Holds(row))
                touched[sheet.Id] = change(sheet);
        }
    }

    public void Apply(SheetChange change)
    {
        NextRow = change.NextRow;
        foreach (var sheet in change.Touched.Values)
        {
            Remove(sheet.Id);
            if (!sheet.IsDone)
                Put(sheet);
        }
    }

    private void Erase(IReadOnlySet<MemberId> erased, Dictionary<long, Sheet> touched, HashSet<long> rewritten)
    {
        if (erased.Count == 0)
            return;

        foreach (var sheet in sheets.Values.Where(sheet => sheet.Rows.Any(row => erased.Contains(row.Member))))
        {
            touched[sheet.Id] = sheet.Without(row => erased.Contains(row.Member));
            rewritten.Add(sheet.Id);
        }
    }

    /// <summary>Lays the new rows on a sheet of their own. A row queued again takes the place of the one before.</summary>
    private Sheet? Queue(IReadOnlyList<OutboxRow> rows, Dictionary<long, Sheet> touched, HashSet<long> rewritten)
    {
        if (rows.Count == 0)
            return null;

        foreach (var again in rows.Where(row => sheetOfRow.ContainsKey(row.Id)))
        {
            var before = sheetOfRow[again.Id];
            touched[before] = Now(before, touched).Without(row => row.Id == again.Id);
            rewritten.Add(before);
        }

        var id = rows.Min(row => row.Id);
        var sheet = sheets.ContainsKey(id) ? Now(id, touched) : new Sheet(id, [], [], []);
        touched[id] = sheet with { Rows = [.. sheet.Rows, .. rows] };
        rewritten.Add(id);
        return touched[id];
    }

    /// <summary>Keeps the list of settled rows short when a few waiting rows hold many sheets open.</summary>
    private void Fold(Dictionary<long, Sheet> touched, HashSet<long> rewritten)
    {
        var settled = Lists(touched, sheet => sheet.Settled).Count();
        if (settled <= MostSettled)
            return;

        foreach (var sheet in Marked(touched).OrderByDescending(sheet => sheet.Settled.Count).ToArray())
        {
            if (settled <= MostSettled / 2)
                return;

            settled -= sheet.Settled.Count;
            touched[sheet.Id] = sheet.Without(row => sheet.Settled.Contains(row.Id));
            rewritten.Add(sheet.Id);
        }
    }

    private IEnumerable<Sheet> Marked(Dictionary<long, Sheet> touched) =>
        marked.Union(touched.Keys).Select(id => Now(id, touched)).Where(sheet => !sheet.IsDone);

    private IEnumerable<long> Lists(Dictionary<long, Sheet> touched, Func<Sheet, IEnumerable<long>> list) => Marked(touched).SelectMany(list);

    private Sheet Now(long id, Dictionary<long, Sheet> touched) => touched.TryGetValue(id, out var sheet) ? sheet : sheets[id];

    private void Put(Sheet sheet)
    {
        sheets[sheet.Id] = sheet;
        if (sheet.Settled.Count + sheet.Attempted.Count > 0)
            marked.Add(sheet.Id);

        foreach (var row in sheet.Rows)
            sheetOfRow[row.Id] = sheet.Id;
    }

    private void Remove(long id)
    {
        if (!sheets.Remove(id, out var sheet))
            return;

        marked.Remove(id);
        foreach (var row in sheet.Rows)
            sheetOfRow.Remove(row.Id);
    }
}
