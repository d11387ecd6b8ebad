using System.Threading.Channels;

namespace BackCare.Bot.Desk;

/// <summary>Wakes the one loop that waits on it; any number of calls while it is awake wake it once more.</summary>
internal sealed class Signal
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Set() => bell.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancel) => await bell.Reader.ReadAsync(cancel).ConfigureAwait(false);
}
