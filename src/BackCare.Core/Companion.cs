using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Core;

/// <summary>Decides what one inbound means for one member. A function: the same values in, the same turn out, and never an exception for what a person may type.</summary>
public sealed class Companion
{
    /// <summary>How much of the diary <see cref="Decide"/> will look at for this inbound.</summary>
    public static DiaryScope Needs(Inbound inbound) => DiaryScope.Recent;

    public Turn Decide(Member member, Diary diary, Inbound inbound, Moment moment) => Turn.Of(member);
}
