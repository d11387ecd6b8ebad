namespace BackCare.Discord.Interactions;

/// <summary>The last ids that were added: at least half of <see cref="Most"/>, and never more. Safe for many callers.</summary>
internal sealed class RecentIds
{
    public const int Most = 50_000;

    private readonly Lock _gate = new();
    private HashSet<Snowflake> _newer = [];
    private HashSet<Snowflake> _older = [];

    public void Add(Snowflake id)
    {
        lock (_gate)
        {
            if (_newer.Count >= Most / 2)
                (_older, _newer) = (_newer, []);
            _newer.Add(id);
        }
    }

    public bool Contains(Snowflake id)
    {
        lock (_gate)
            return _newer.Contains(id) || _older.Contains(id);
    }
}
