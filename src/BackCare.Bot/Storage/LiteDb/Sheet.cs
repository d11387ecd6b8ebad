using System.Collections.Immutable;
using BackCare.Bot.Outbox;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>The rows that one commit queued, and which of them are settled or attempted. Its id is that of its first row.</summary>
internal sealed record Sheet(long Id, IReadOnlyList<OutboxRow> Rows, ImmutableHashSet<long> Settled, ImmutableHashSet<long> Attempted)
{
    public bool IsDone => Settled.Count >= Rows.Count;

    public IEnumerable<OutboxRow> Waiting => Rows.Where(row => !Settled.Contains(row.Id));

    public bool Holds(long row) => Rows.Any(each => each.Id == row);

    public Sheet Without(Func<OutboxRow, bool> gone)
    {
        var left = Rows.Where(row => !gone(row)).ToArray();
        var ids = left.Select(row => row.Id).ToHashSet();
        return this with { Rows = left, Settled = Settled.Intersect(ids), Attempted = Attempted.Intersect(ids) };
    }
}

/// <summary>What one commit does to the sheets.</summary>
/// <param name="Touched">The sheets as they are afterwards; one that is done goes.</param>
/// <param name="Rewritten">Those of them whose rows changed, so that the sheet itself is written.</param>
/// <param name="Settled">All settled rows on sheets open afterwards.</param>
/// <param name="Attempted">All attempted rows on sheets open afterwards.</param>
internal sealed record SheetChange(
    IReadOnlyDictionary<long, Sheet> Touched, IReadOnlySet<long> Rewritten, long NextRow, long[] Settled, long[] Attempted)
{
    public IEnumerable<Sheet> Written => Rewritten.Select(id => Touched[id]).Where(sheet => !sheet.IsDone);

    public IEnumerable<long> Deleted => Touched.Values.Where(sheet => sheet.IsDone).Select(sheet => sheet.Id);
}
