using BackCare.Bot.Outbox;
using BackCare.Bot.Tests.Desk;
using BackCare.Bot.Tests.Making;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Outbox;

/// <summary>A lane in a world of plain numbers: a platform that answers at once, and takes a while to say so.</summary>
internal sealed class LaneSimulation
{
    private static readonly DateTimeOffset Start = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    private readonly Lane lane;
    private readonly PriorityQueue<(Parcel Parcel, Delivery Delivery), TimeSpan> inFlight = new();
    private readonly PriorityQueue<Parcel, TimeSpan> making = new();
    private readonly PriorityQueue<OutboxRow, (TimeSpan At, long Row)> arriving = new();
    private long nextRow = 1;

    public LaneSimulation(OutboxOptions? options = null)
    {
        lane = new Lane(Platform.Telegram, options ?? new OutboxOptions(), (row, outcome) => Settled.Add((row, outcome, Now)));
    }

    /// <summary>What the platform says to a send that reaches it at an instant.</summary>
    public Func<OutboxRow, TimeSpan, Delivery> Answer { get; set; } = (_, _) => new Delivery.Delivered();

    public TimeSpan Latency { get; set; } = TimeSpan.FromMilliseconds(30);

    /// <summary>How long the file of a row takes to make.</summary>
    public TimeSpan MakingTime { get; set; } = TimeSpan.FromMilliseconds(60);

    /// <summary>How late a timer rings.</summary>
    public TimeSpan Lateness { get; set; } = TimeSpan.FromMilliseconds(1);

    public TimeSpan Now { get; private set; }

    public Lane Lane => lane;

    public List<(OutboxRow Row, TimeSpan At)> Sent { get; } = [];

    public List<(OutboxRow Row, Outcome Outcome, TimeSpan At)> Settled { get; } = [];

    public int MostInFlight { get; private set; }

    public OutboxRow Queue(string member, bool proactive = false, TimeSpan? at = null, bool repeatable = true, bool unmade = false)
    {
        var reply = A.Reply($"to {member}") with { Proactive = proactive, Repeatable = repeatable, Blueprint = unmade ? new Sketch() : null };
        var row = new OutboxRow(nextRow++, new MemberId(member), A.Home(member), reply, Start + (at ?? Now));
        arriving.Enqueue(row, (at ?? Now, row.Id));
        return row;
    }

    /// <summary>Lets time pass until nothing is left to happen, or until an instant.</summary>
    public void Run(TimeSpan? until = null)
    {
        while (true)
        {
            while (lane.Take(Now) is { } parcel)
            {
                if (parcel.Unmade)
                    making.Enqueue(parcel, Now + MakingTime);
                else
                    Send(parcel);
            }

            if (NextInstant() is not { } next || next > until)
            {
                Now = until ?? Now;
                return;
            }

            Now = next > Now ? next : Now;
            Happen();
        }
    }

    private void Send(Parcel parcel)
    {
        Sent.Add((parcel.Row, Now));
        inFlight.Enqueue((parcel, Answer(parcel.Row, Now)), Now + Latency);
        MostInFlight = Math.Max(MostInFlight, inFlight.Count);
    }

    private void Happen()
    {
        while (arriving.TryPeek(out _, out var arrival) && arrival.At <= Now)
        {
            var row = arriving.Dequeue();
            lane.Add(new Parcel(row, row.QueuedAt - Start, attempted: false));
        }

        while (making.TryPeek(out var unmade, out var made) && made <= Now)
        {
            making.Dequeue();
            lane.Made(unmade, unmade.Row.Reply with { Blueprint = null });
        }

        while (inFlight.TryPeek(out _, out var at) && at <= Now)
        {
            var (parcel, delivery) = inFlight.Dequeue();
            lane.Finish(parcel, delivery, Now);
        }
    }

    private TimeSpan? NextInstant()
    {
        var instants = new List<TimeSpan>();
        if (lane.Next() is { } next)
            instants.Add((next > Now ? next : Now) + Lateness);
        if (inFlight.TryPeek(out _, out var end))
            instants.Add(end);
        if (making.TryPeek(out _, out var made))
            instants.Add(made);
        if (arriving.TryPeek(out _, out var arrival))
            instants.Add(arrival.At);

        return instants.Count == 0 ? null : instants.Min();
    }
}
