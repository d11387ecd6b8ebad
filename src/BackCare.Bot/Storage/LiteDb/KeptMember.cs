using System.Collections.Immutable;
using BackCare.Bot.Storage.Keys;
using BackCare.Core.Diaries;
using BackCare.Core.Members;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>A member as the store holds them in memory: with the list of months that have a diary, and the days of the months read so far.</summary>
/// <param name="Months">Every month that has a diary document, in order.</param>
/// <param name="Read">The months whose days are in <paramref name="Diary"/>, as they lie on the disk.</param>
/// <param name="Bytes">The size of the member's document.</param>
internal sealed record KeptMember(Member Member, ImmutableArray<Month> Months, Diary Diary, ImmutableDictionary<Month, DiaryPage> Read, int Bytes)
{
    // Records and their words in UTF-16 take about this much more than their JSON in UTF-8, which is kept too.
    private const int MemoryPerByte = 3;

    /// <summary>What seals everything of theirs; the key of the house until they have one.</summary>
    public KeyName Key { get; init; }

    public MemberId Id => Member.Id;

    /// <summary>About how many bytes of memory it takes.</summary>
    public long Weight => 512 + MemoryPerByte * (Bytes + Read.Values.Sum(page => (long)page.Body.Length));

    public static KeptMember New(Member member) => new(member, [], Diary.Empty, ImmutableDictionary<Month, DiaryPage>.Empty, 0);

    /// <summary>Which of these months have a document that was not read yet.</summary>
    public IEnumerable<Month> Unread(IEnumerable<Month> months) => months.Where(month => Months.Contains(month) && !Read.ContainsKey(month));

    public KeptMember With(Month month, IReadOnlyList<Day> days, DiaryPage page) =>
        this with
        {
            Diary = days.Aggregate(Diary, (diary, day) => diary.With(day)),
            Read = Read.SetItem(month, page),
            Months = Months.Contains(month) ? Months : Months.Add(month).Sort(),
        };

    /// <summary>Without a month of which no day is left.</summary>
    public KeptMember Without(Month month) => this with
    {
        Diary = Diary.Of(Diary.Days.Values.Where(day => Month.Of(day.Date) != month)),
        Read = Read.Remove(month),
        Months = Months.Remove(month),
    };

    /// <summary>Without the days of other months, so that memory holds no more than the recent ones.</summary>
    public KeptMember Only(IReadOnlyCollection<Month> months)
    {
        if (Read.Keys.All(months.Contains))
            return this;

        return this with
        {
            Diary = Diary.Of(Diary.Days.Values.Where(day => months.Contains(Month.Of(day.Date)))),
            Read = Read.RemoveRange(Read.Keys.Where(month => !months.Contains(month))),
        };
    }
}
