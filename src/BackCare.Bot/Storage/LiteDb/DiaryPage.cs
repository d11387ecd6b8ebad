using System.Text.Json;
using BackCare.Core.Diaries;
using BackCare.Core.Members;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>
/// A month of a diary as it lies on the disk: a JSON array of days in order. A day that changes is written into it; the bytes of the others
/// stay as they are, since writing a whole month as JSON costs more than all the rest of a commit.
/// </summary>
internal sealed class DiaryPage
{
    public static readonly DiaryPage Empty = new("[]"u8.ToArray(), []);

    private readonly List<Entry> entries;

    private DiaryPage(byte[] body, List<Entry> entries) => (Body, this.entries) = (body, entries);

    public byte[] Body { get; }

    public bool IsEmpty => entries.Count == 0;

    /// <exception cref="JsonException">The bytes are not a list of days.</exception>
    public static DiaryPage Read(byte[] body, out IReadOnlyList<Day> days)
    {
        var (entries, found) = (new List<Entry>(), new List<Day>());
        var reader = new Utf8JsonReader(body);
        reader.Read();

        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            var day = MemberRecord.ReadDay(ref reader);
            entries.Add(new Entry(day.Date, body.AsMemory(start, (int)reader.BytesConsumed - start)));
            found.Add(day);
        }

        days = found;
        return new DiaryPage(body, entries);
    }

    public DiaryPage With(IEnumerable<Day> days)
    {
        var all = new List<Entry>(entries);
        foreach (var day in days)
        {
            if (day.IsBlank)
            {
                all.RemoveAll(each => each.Date == day.Date);
                continue;
            }

            var entry = new Entry(day.Date, MemberRecord.Write(day));
            var place = all.FindIndex(each => each.Date >= day.Date);

            if (place < 0)
                all.Add(entry);
            else if (all[place].Date == day.Date)
                all[place] = entry;
            else
                all.Insert(place, entry);
        }

        return Bind(all);
    }

    /// <summary>Puts the days into one body and lets the entries point into that, so that nothing else stays in memory.</summary>
    private static DiaryPage Bind(List<Entry> all)
    {
        var body = new byte[1 + all.Sum(entry => entry.Json.Length + 1)];
        body[0] = (byte)'[';
        var at = 1;

        for (var i = 0; i < all.Count; i++)
        {
            var json = all[i].Json;
            json.Span.CopyTo(body.AsSpan(at));
            all[i] = new Entry(all[i].Date, body.AsMemory(at, json.Length));
            at += json.Length + 1;
            body[at - 1] = (byte)(i + 1 < all.Count ? ',' : ']');
        }

        return new DiaryPage(body, all);
    }

    private readonly record struct Entry(DateOnly Date, ReadOnlyMemory<byte> Json);
}
