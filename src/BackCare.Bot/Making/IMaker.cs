using BackCare.Core.Messages;

namespace BackCare.Bot.Making;

/// <summary>Makes the files of one kind of blueprint: the same blueprint, the same files. One <see cref="Workshop"/> calls it, one call at a time.</summary>
public interface IMaker<in T>
    where T : Blueprint
{
    IReadOnlyList<Attachment> Make(T blueprint);
}
