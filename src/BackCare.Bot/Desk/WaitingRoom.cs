namespace BackCare.Bot.Desk;

/// <summary>Where what callers bring waits for the desk's one loop: people before nudges, each in order of arrival. Safe to call from any thread.</summary>
internal sealed class WaitingRoom
{
    /// <summary>The most inbounds in a batch: a commit of that many takes some 40 ms, and a longer one would make everybody wait for it.</summary>
    public const int MostInbounds = 256;

    /// <summary>The most nudges in a batch, so that a rush of them adds no more than a few milliseconds to the people beside them.</summary>
    public const int MostNudges = 16;

    private readonly Lock gate = new();
    private readonly Queue<Request> returned = new();
    private readonly Queue<Request> people = new();
    private readonly Queue<Request> nudges = new();
    private readonly Queue<Errand> errands = new();
    private readonly Signal signal = new();
    private Exception? fault;
    private bool closed;
    private int waiting;

    /// <summary>How many inbounds wait.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    public void Wake() => signal.Set();

    public Task WaitAsync(CancellationToken cancel) => signal.WaitAsync(cancel);

    /// <summary>Lets a request in, or fails it at once where the desk has stopped.</summary>
    public void Admit(Request request) => Enter(request.IsNudge ? nudges : people, request, request.Fail, request.Left);

    /// <summary>A read of the store, run between two batches because the store serves one call at a time.</summary>
    public void Admit(Errand errand) => Enter(errands, errand, errand.Fail, 0);

    private void Enter<T>(Queue<T> line, T item, Action<Exception> fail, int inbounds)
    {
        Exception? refused;
        lock (gate)
        {
            refused = fault ?? (closed ? new OperationCanceledException("The desk has closed.") : null);
            if (refused is null)
            {
                line.Enqueue(item);
                waiting += inbounds;
            }
        }

        if (refused is null)
            signal.Set();
        else
            fail(refused);
    }

    /// <summary>Takes the next batch: whole requests, so that what one brought is kept in one commit, as many as fit.</summary>
    public List<Request> Take()
    {
        lock (gate)
        {
            var batch = new List<Request>();
            var room = MostInbounds;
            TakeFrom(returned, batch, ref room);
            TakeFrom(people, batch, ref room);
            room = Math.Min(room, MostNudges);
            TakeFrom(nudges, batch, ref room);

            if (returned.Count + people.Count + nudges.Count > 0)
                signal.Set();

            return batch;
        }
    }

    private void TakeFrom(Queue<Request> line, List<Request> batch, ref int room)
    {
        while (line.TryPeek(out var first) && (first.Left <= room || batch.Count == 0))
        {
            batch.Add(line.Dequeue());
            room -= first.Left;
            waiting -= first.Left;
        }
    }

    public Errand? TakeErrand()
    {
        lock (gate)
        {
            if (!errands.TryDequeue(out var errand))
                return null;

            if (errands.Count > 0)
                signal.Set();

            return errand;
        }
    }

    /// <summary>Puts back what a batch did not come to; it is the first of the next one.</summary>
    public void Return(IEnumerable<Request> requests)
    {
        lock (gate)
        {
            foreach (var request in requests)
            {
                returned.Enqueue(request);
                waiting += request.Left;
            }
        }

        signal.Set();
    }

    /// <summary>Lets nobody in any more; what waits is still served.</summary>
    public void Close()
    {
        lock (gate)
            closed = true;

        signal.Set();
    }

    /// <summary>True once closed and empty.</summary>
    public bool IsDone
    {
        get
        {
            lock (gate)
                return closed && returned.Count + people.Count + nudges.Count + errands.Count == 0;
        }
    }

    /// <summary>Tells everybody who waits, and everybody who still comes, that the desk cannot go on.</summary>
    public void Fail(Exception cause)
    {
        List<Action<Exception>> told;
        lock (gate)
        {
            fault = cause;
            told = [.. returned.Concat(people).Concat(nudges).Select(request => (Action<Exception>)request.Fail), .. errands.Select(errand => (Action<Exception>)errand.Fail)];
            returned.Clear();
            people.Clear();
            nudges.Clear();
            errands.Clear();
            waiting = 0;
        }

        told.ForEach(tell => tell(cause));
    }
}
