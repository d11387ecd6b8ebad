using BackCare.Core.Members;

namespace BackCare.Bot.Storage;

/// <summary>A store that can name everybody it keeps, a few at a time.</summary>
public interface IRoster
{
    /// <summary>The ids that come after one, in their order; from the beginning where it is null.</summary>
    Task<IReadOnlyList<MemberId>> IdsAfterAsync(MemberId? after, int most, CancellationToken cancel);
}
