using BackCare.Bot.Outbox;

namespace BackCare.Bot.Tests.Outbox;

/// <summary>A platform that takes so many in each second of its own clock, and answers "wait a second" to what is more.</summary>
internal sealed class FixedWindowLimit(int perSecond)
{
    private long second = -1;
    private int taken;

    public int Refused { get; private set; }

    public Delivery Answer(TimeSpan now)
    {
        var current = (long)Math.Floor(now.TotalSeconds);
        if (current != second)
            (second, taken) = (current, 0);

        if (++taken <= perSecond)
            return new Delivery.Delivered();

        Refused++;
        return new Delivery.Wait(TimeSpan.FromSeconds(1), WholeLane: true);
    }
}
