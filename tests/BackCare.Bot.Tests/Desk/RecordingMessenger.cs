using BackCare.Bot.Outbox;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Desk;

/// <summary>A platform that takes note of what is sent to it and answers as it is told; unless told, it takes everything.</summary>
public sealed class RecordingMessenger(Platform platform = Platform.Telegram) : IMessenger
{
    private readonly List<OutboxRow> sent = [];

    public Platform Platform => platform;

    public Func<OutboxRow, Task<Delivery>> Answer { get; set; } = _ => Task.FromResult<Delivery>(new Delivery.Delivered());

    public event Action? Happened;

    public IReadOnlyList<OutboxRow> Sent
    {
        get
        {
            lock (sent)
                return [.. sent];
        }
    }

    public async Task<Delivery> SendAsync(OutboxRow row, CancellationToken cancel)
    {
        lock (sent)
            sent.Add(row);

        var answer = Answer(row);
        Happened?.Invoke();
        return await answer.WaitAsync(cancel);
    }
}
