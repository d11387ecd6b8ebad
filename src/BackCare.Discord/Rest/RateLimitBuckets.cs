namespace BackCare.Discord.Rest;

/// <summary>What a response said about its bucket.</summary>
/// <param name="Bucket">Discord's name for the limit that several routes may share.</param>
internal readonly record struct BucketHeaders(string Bucket, int Limit, int Remaining, TimeSpan ResetAfter);

/// <summary>Whether a request may go now.</summary>
internal abstract record Admission
{
    /// <summary>Send it.</summary>
    internal sealed record Go : Admission;

    /// <summary>Ask again after this.</summary>
    internal sealed record After(TimeSpan Wait) : Admission;

    /// <summary>Ask again once a response on its way has told how much is left.</summary>
    internal sealed record WhenKnown(Task News) : Admission;

    public static Admission Now { get; } = new Go();
}

/// <summary>
/// Discord's limits for each route and channel, learnt from response headers alone. Times are since the client began.
/// Until a first response has told a bucket's size, one request goes ahead and the others wait for its news.
/// </summary>
internal sealed class RateLimitBuckets
{
    private const int SweepAbove = 4096;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _bucketOfTemplate = [];
    private readonly Dictionary<string, int> _limitOfBucket = [];
    private readonly HashSet<string> _unlimited = [];
    private readonly Dictionary<(string Bucket, string Resource), Bucket> _buckets = [];

    public int Count
    {
        get { lock (_gate) return _buckets.Count; }
    }

    /// <summary>Takes one request out of the bucket, or says when to ask again. Whoever gets Go must report what came of it.</summary>
    public Admission Ask(in Route route, TimeSpan now)
    {
        lock (_gate)
        {
            if (_unlimited.Contains(route.Template))
                return Admission.Now;

            var bucket = Find(route, now);
            if (now >= bucket.ResetAt)
                bucket.Refill();

            if (bucket.Remaining > 0)
            {
                bucket.Take();
                return Admission.Now;
            }

            return bucket.ResetAt == TimeSpan.MaxValue
                ? new Admission.WhenKnown(bucket.News)
                : new Admission.After(bucket.ResetAt - now);
        }
    }

    /// <summary>A response came; null if it carried no limit.</summary>
    public void Learn(in Route route, BucketHeaders? headers, TimeSpan now)
    {
        lock (_gate)
        {
            if (headers is not { } told)
            {
                LearnNoLimit(route);
                return;
            }

            _unlimited.Remove(route.Template);
            _limitOfBucket[told.Bucket] = told.Limit;
            var bucket = Move(route, told.Bucket);
            bucket.Update(told, now + told.ResetAfter);
        }
    }

    /// <summary>No response came, or one that says nothing about limits: the next request may try.</summary>
    public void LearnNothing(in Route route)
    {
        lock (_gate)
        {
            if (_buckets.TryGetValue(KeyOf(route), out var bucket))
                bucket.GiveBack();
        }
    }

    /// <summary>Refused for this bucket alone: nothing more of it before then.</summary>
    public void Refused(in Route route, TimeSpan until)
    {
        lock (_gate)
        {
            _unlimited.Remove(route.Template);
            if (!_buckets.TryGetValue(KeyOf(route), out var bucket))
                _buckets[KeyOf(route)] = bucket = new Bucket(1);
            bucket.Close(until);
        }
    }

    private (string, string) KeyOf(in Route route) => (_bucketOfTemplate.GetValueOrDefault(route.Template, route.Template), route.Resource);

    private Bucket Find(in Route route, TimeSpan now)
    {
        var key = KeyOf(route);
        if (_buckets.TryGetValue(key, out var bucket))
            return bucket;

        if (_buckets.Count >= SweepAbove)
            Sweep(now);
        return _buckets[key] = new Bucket(_limitOfBucket.GetValueOrDefault(key.Item1, 1));
    }

    private Bucket Move(in Route route, string bucketName)
    {
        var before = KeyOf(route);
        _bucketOfTemplate[route.Template] = bucketName;
        var after = (bucketName, route.Resource);
        if (before == after)
            return _buckets.TryGetValue(after, out var same) ? same : _buckets[after] = new Bucket(1);

        _buckets.Remove(before, out var moved);
        if (!_buckets.TryGetValue(after, out var bucket))
            return _buckets[after] = moved ?? new Bucket(1);

        moved?.Tell();
        return bucket;
    }

    private void LearnNoLimit(in Route route)
    {
        if (_bucketOfTemplate.ContainsKey(route.Template))
        {
            if (_buckets.TryGetValue(KeyOf(route), out var known))
                known.GiveBack();
            return;
        }

        _unlimited.Add(route.Template);
        if (_buckets.Remove(KeyOf(route), out var bucket))
            bucket.Tell();
    }

    private void Sweep(TimeSpan now)
    {
        foreach (var (key, bucket) in _buckets)
            if (bucket.Idle(now))
                _buckets.Remove(key);
    }

    private sealed class Bucket(int limit)
    {
        private int _limit = limit;
        private int _inFlight;
        private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Remaining { get; private set; } = limit;

        public TimeSpan ResetAt { get; private set; } = TimeSpan.MaxValue;

        public Task News => _news.Task;

        public bool Idle(TimeSpan now) => _inFlight == 0 && (now >= ResetAt || ResetAt == TimeSpan.MaxValue);

        public void Take() => (Remaining, _inFlight) = (Remaining - 1, _inFlight + 1);

        public void Refill() => (Remaining, ResetAt) = (_limit, TimeSpan.MaxValue);

        public void GiveBack()
        {
            _inFlight = Math.Max(0, _inFlight - 1);
            Remaining = Math.Min(_limit, Remaining + 1);
            Tell();
        }

        public void Update(BucketHeaders told, TimeSpan resetAt)
        {
            _inFlight = Math.Max(0, _inFlight - 1);
            _limit = Math.Max(1, told.Limit);
            // Those still on their way were not counted by the server when it answered this one.
            Remaining = Math.Max(0, told.Remaining - _inFlight);
            ResetAt = resetAt;
            Tell();
        }

        public void Close(TimeSpan until)
        {
            _inFlight = Math.Max(0, _inFlight - 1);
            (Remaining, ResetAt) = (0, until);
            Tell();
        }

        public void Tell()
        {
            _news.TrySetResult();
            _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
