using BackCare.Bot.Storage;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Telegram;

/// <summary>Where Telegram's updates go in: the whole of what this adapter knows of the desk and the store.</summary>
/// <param name="Cursor">How far the stream <see cref="Stream"/> was committed, once the store is open; null for a new store.</param>
/// <param name="Receive">Takes a batch in; ends when everything it caused, the cursor included, is committed.</param>
/// <param name="MemberOf">Names the member behind a private chat.</param>
public sealed record TelegramIntake(
    Func<CancellationToken, Task<PlatformCursor?>> Cursor,
    Func<IReadOnlyList<Inbound>, PlatformCursor?, CancellationToken, Task> Receive,
    Func<Address, MemberId> MemberOf)
{
    /// <summary>The name of Telegram's stream among the cursors.</summary>
    public const string Stream = "telegram";
}
