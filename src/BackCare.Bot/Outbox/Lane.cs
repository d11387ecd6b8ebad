using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Outbox;

/// <summary>
/// Which row of one platform may be sent next, and when: in order per member, people before what nobody waits for, within the limits.
/// It neither waits nor sends; <see cref="LanePump"/> does. Safe to call from any thread. Instants are since the pump's start.
/// </summary>
/// <param name="settle">Told, under the lane's lock, what became of a row.</param>
internal sealed class Lane(Platform platform, OutboxOptions options, Action<OutboxRow, Outcome> settle)
{
    private readonly Lock gate = new();
    private readonly LaneOrder order = new();
    private readonly Throttle throttle = new();
    private readonly FrameRun frames = new();
    private Pace proactivePace;
    private TimeSpan pausedUntil;
    private int inFlight;
    private int proactiveInFlight;

    public void Add(Parcel parcel)
    {
        lock (gate)
        {
            frames.End(parcel.Row.Member);
            order.Add(parcel);
        }
    }

    /// <summary>Takes the row to send now, or to finish first where a file of it is unmade; null where none may go.</summary>
    public Parcel? Take(TimeSpan now)
    {
        lock (gate)
        {
            order.Rouse(now);
            QueueFrames(now);
            while (now >= pausedUntil && inFlight < options.InFlight && throttle.Allows(now) && Foremost(now) is { } queue)
            {
                var parcel = queue.First!;
                if (!parcel.Expired(now))
                    return parcel.Unmade ? SetAside(queue, parcel) : Begin(queue, parcel, now);

                order.RemoveFirst(queue);
                Settle(parcel, Outcome.Expired);
            }

            return null;
        }
    }

    /// <summary>When a row may go that may not go yet; null where that is for something else than time to say.</summary>
    public TimeSpan? Next()
    {
        lock (gate)
        {
            var next = order.NextRoused;
            if (frames.Next is { } frame)
                next = Sooner(next, frame);
            var gateOpens = Later(pausedUntil, throttle.Next);
            if (order.HasPeople)
                next = Sooner(next, gateOpens);
            if (order.HasProactive && proactiveInFlight < options.ProactiveInFlight)
                next = Sooner(next, Later(gateOpens, proactivePace.Next));

            return inFlight < options.InFlight ? next : null;
        }
    }

    /// <summary>The file of a row that was taken unmade is there: the row may be sent, before whoever came later.</summary>
    public void Made(Parcel parcel, Reply finished)
    {
        lock (gate)
        {
            var queue = order.Of(parcel.Row.Member);
            parcel.Row = parcel.Row with { Reply = finished };
            order.PutBack(queue);
            if (parcel.Erased)
            {
                order.RemoveFirst(queue);
                settle(parcel.Row, Outcome.Erased);
            }
        }
    }

    /// <summary>An attempt came to an end.</summary>
    public void Finish(Parcel parcel, Delivery delivery, TimeSpan now)
    {
        lock (gate)
        {
            var queue = order.Of(parcel.Row.Member);
            queue.Sending = false;
            inFlight--;
            proactiveInFlight -= parcel.Proactive ? 1 : 0;
            parcel.Tries = parcel.Tries.With(delivery);
            if (delivery is Delivery.Delivered)
                throttle.Delivered(parcel.Began);

            var verdict = DeliveryPolicy.After(parcel.Row.Reply, delivery, parcel.Tries, parcel.Age(now));
            if (parcel.Erased && verdict is not Verdict.Settle)
                verdict = new Verdict.Settle(Outcome.Erased);

            Apply(verdict, queue, parcel, now);
            if (parcel.IsFrame && delivery is Delivery.Refused)
                frames.End(parcel.Row.Member);
            else if (delivery is Delivery.Delivered { Card: { } card } && parcel is { IsFrame: false, Erased: false } && queue.IsEmpty)
                frames.Begin(parcel.Row, card, now);
        }
    }

    /// <summary>The attempt was given up with the pump: the row stays where it is, in the store.</summary>
    public void Abandon(Parcel parcel)
    {
        lock (gate)
        {
            inFlight--;
            proactiveInFlight -= parcel.Proactive ? 1 : 0;
        }
    }

    /// <summary>Drops the rows of an erased member with ids below <paramref name="before"/>; the store has dropped them already.</summary>
    public void Forget(MemberId member, long before)
    {
        lock (gate)
        {
            frames.End(member);
            if (order.Find(member) is not { } queue)
                return;

            if (queue.Sending && queue.First!.Row.Id < before)
                queue.First.Erased = true;

            RemoveWhere(queue, parcel => parcel.Row.Id < before, Outcome.Erased);
        }
    }

    public LaneHealth Health(TimeSpan now)
    {
        lock (gate)
        {
            var paused = pausedUntil > now ? pausedUntil - now : TimeSpan.Zero;
            return new LaneHealth(platform, order.Waiting - inFlight, inFlight, paused, throttle.Rate(now));
        }
    }

    /// <summary>A frame takes the place of one that still waits, and none is put behind anything else.</summary>
    private void QueueFrames(TimeSpan now)
    {
        foreach (var row in frames.Take(now))
        {
            if (order.Find(row.Member) is not { Resting: true } and not { Sending: true })
                order.Add(new Parcel(row, now, attempted: false));
        }
    }

    private MemberQueue? Foremost(TimeSpan now) =>
        order.FirstOfPeople ?? (proactiveInFlight < options.ProactiveInFlight && proactivePace.Allows(now) ? order.FirstOfProactive : null);

    private Parcel Begin(MemberQueue queue, Parcel parcel, TimeSpan now)
    {
        if (!queue.HasReply)
            proactivePace.Take(now, options.ProactivePerSecond);

        throttle.Take(now);
        order.TakeOut(queue);
        inFlight++;
        proactiveInFlight += parcel.Proactive ? 1 : 0;
        parcel.Began = now;
        return parcel;
    }

    /// <summary>While its file is made it takes no place among the sends under way: nobody else waits for it.</summary>
    private Parcel SetAside(MemberQueue queue, Parcel parcel)
    {
        order.TakeOut(queue);
        return parcel;
    }

    private void Apply(Verdict verdict, MemberQueue queue, Parcel parcel, TimeSpan now)
    {
        switch (verdict)
        {
            case Verdict.Settle(var outcome):
                order.RemoveFirst(queue);
                Settle(parcel, outcome);
                if (outcome is Outcome.Unreachable)
                    RemoveWhere(queue, other => other.Proactive, outcome);
                break;
            case Verdict.PauseLane(var pause) when parcel.IsFrame:
                Pause(pause, parcel, now);
                Apply(new Verdict.Settle(Outcome.Expired), queue, parcel, now);
                break;
            case not Verdict.Settle when parcel.IsFrame:
                Apply(new Verdict.Settle(Outcome.Expired), queue, parcel, now);
                break;
            case Verdict.Retry(var wait):
                order.Rest(queue, now + wait);
                break;
            case Verdict.PauseLane(var pause):
                Pause(pause, parcel, now);
                order.PutBack(queue);
                break;
            case Verdict.Redirect(var to):
                var left = parcel.Row.To;
                queue.ForEach(other => other.Row = other.Row.To == left ? other.Row with { To = to } : other.Row);
                order.PutBack(queue);
                break;
        }
    }

    private void Pause(TimeSpan pause, Parcel parcel, TimeSpan now)
    {
        pausedUntil = Later(pausedUntil, now + pause);
        throttle.Complained(parcel.Began, now);
    }

    /// <summary>A frame was never committed, so that nobody waits to hear of it.</summary>
    private void Settle(Parcel parcel, Outcome outcome)
    {
        if (!parcel.IsFrame)
            settle(parcel.Row, outcome);
    }

    private void RemoveWhere(MemberQueue queue, Func<Parcel, bool> matches, Outcome outcome)
    {
        foreach (var parcel in order.RemoveWhere(queue, matches))
            Settle(parcel, outcome);
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Sooner(TimeSpan? one, TimeSpan other) => one < other ? one.Value : other;
}
