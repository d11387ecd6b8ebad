using BackCare.Core.Conversations;

namespace BackCare.Core.Privacy;

/// <summary>Something of what is kept is about to be deleted.</summary>
public abstract record MyDataStep : Conversation
{
    private MyDataStep()
    {
    }

    /// <summary>The next words name the day to delete.</summary>
    public sealed record AskingDay : MyDataStep;

    /// <summary>A day was named; a yes deletes it.</summary>
    public sealed record ConfirmingDay(DateOnly Date) : MyDataStep;

    /// <summary>The next words name the kind of thing to delete.</summary>
    public sealed record AskingKind : MyDataStep;

    /// <summary>A kind was named; a yes deletes all of it.</summary>
    public sealed record ConfirmingKind(string Kind) : MyDataStep;
}
