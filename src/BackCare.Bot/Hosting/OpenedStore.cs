using BackCare.Bot.Storage;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Hosting;

/// <summary>What the store held as it opened, for those who cannot begin before it is.</summary>
public sealed class OpenedStore
{
    private readonly TaskCompletionSource<StoreStart> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private MemberIds? ids;

    public Task<StoreStart> Start => opened.Task;

    public void Opened(StoreStart start)
    {
        ids = new MemberIds(start.Salt);
        opened.SetResult(start);
    }

    /// <summary>How far a platform's stream was committed, once the store is open; null where it is new.</summary>
    public async Task<PlatformCursor?> CursorAsync(string stream, CancellationToken cancel) =>
        (await Start.WaitAsync(cancel)).Cursors.FirstOrDefault(cursor => cursor.Stream == stream);

    /// <summary>Names the member at an address. The store must be open.</summary>
    public MemberId MemberAt(Address address) => (ids ?? throw new InvalidOperationException("The store is not open yet.")).Of(address);
}
