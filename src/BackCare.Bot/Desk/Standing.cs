using BackCare.Bot.Storage;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Desk;

/// <summary>Where one member stands while a batch is folded, and what of it has to be kept.</summary>
internal sealed class Standing(Loaded loaded)
{
    private readonly SortedDictionary<DateOnly, Day> days = [];

    /// <summary>Null while nobody of that id is known.</summary>
    public Member? Member { get; private set; } = loaded.Member;

    public Diary Diary { get; private set; } = loaded.Diary;

    public bool Erased { get; private set; }

    public bool Changed { get; private set; }

    public MemberChange Change => Erased ? new MemberChange(Member!, [], Erase: true) : new MemberChange(Member!, [.. days.Values]);

    /// <summary>Takes on what a turn made of <paramref name="before"/>; a turn that changed nothing costs no write.</summary>
    public void Follow(Member before, Turn turn)
    {
        Erased = turn.Erase;
        if (!turn.Erase && turn.Member == before && turn.Days.Count == 0)
            return;

        Changed = true;
        Member = turn.Member;
        foreach (var day in turn.Days)
        {
            days[day.Date] = day;
            Diary = Diary.With(day);
        }
    }
}
