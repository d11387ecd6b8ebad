using System.Net.WebSockets;
using Microsoft.Extensions.Logging;

namespace BackCare.Discord.Gateway;

/// <summary>Visits the gateway again and again. It only waits, connects and listens; <see cref="ReconnectPolicy"/> and <see cref="IdentifyBudget"/> decide.</summary>
internal sealed partial class GatewayLoop(
    DiscordOptions options, DiscordRest rest, EventQueue queue, Action<DiscordEvent> noticed, Action heard, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(20);

    private readonly long _began = time.GetTimestamp();
    private string? _generalAddress;
    private SessionState? _session;
    private long? _lastIdentify;
    private int _fruitlessIdentifies;
    private int _failures;
    private int _unreached;

    /// <summary>Returns when stopped.</summary>
    /// <exception cref="DiscordFatalException">Discord will not have this bot as it is configured.</exception>
    public async Task RunAsync(SessionState? saved, CancellationToken stop)
    {
        _session = saved;
        NextStep step = saved is null ? new NextStep.Identify(TimeSpan.Zero) : new NextStep.Resume(TimeSpan.Zero, AtGeneralAddress: false);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var ending = await TakeAsync(step, stop);
                if (stop.IsCancellationRequested)
                    return;

                step = ReconnectPolicy.After(ending, _session is not null, _failures, _unreached, options.Roll());
                Log.Ended(logger, ending, step);
                if (step is NextStep.Stop end)
                    throw new DiscordFatalException(end.Message, end.CloseCode);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped while waiting.
        }
    }

    private async Task<Ending> TakeAsync(NextStep step, CancellationToken stop)
    {
        try
        {
            return step switch
            {
                NextStep.Resume resume => await ResumeAsync(resume, stop),
                NextStep.Identify identify => await IdentifyAsync(identify, stop),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (Exception failure) when (failure is DiscordUnavailableException or DiscordRateLimitedException or DiscordRefusedException)
        {
            return NotReached(failure.Message);
        }
    }

    private async Task<Ending> ResumeAsync(NextStep.Resume resume, CancellationToken stop)
    {
        await Task.Delay(resume.Wait, time, stop);
        var address = resume.AtGeneralAddress ? await GeneralAddressAsync(stop) : _session!.ResumeUrl;
        return await VisitAsync(address, _session, stop);
    }

    private async Task<Ending> IdentifyAsync(NextStep.Identify identify, CancellationToken stop)
    {
        _session = null;
        await Task.Delay(identify.Wait, time, stop);
        while (true)
        {
            var gateway = await rest.GetGatewayAsync(stop);
            _generalAddress = gateway.Url;
            if (gateway.Shards > options.Shard.Count)
                Log.MoreShards(logger, gateway.Shards, options.Shard.Count);
            TimeSpan? sinceLast = _lastIdentify is { } last ? time.GetElapsedTime(last) : null;
            var wait = IdentifyBudget.Wait(
                gateway.SessionStartLimit, options.Shard, sinceLast, time.GetElapsedTime(_began), _fruitlessIdentifies);
            if (wait <= TimeSpan.Zero)
                return await VisitAsync(gateway.Url, null, stop);

            Log.WaitingToIdentify(logger, wait.TotalSeconds, gateway.SessionStartLimit.Remaining);
            await Task.Delay(wait, time, stop);
        }
    }

    private async Task<string> GeneralAddressAsync(CancellationToken stop) =>
        _generalAddress ??= (await rest.GetGatewayAsync(stop)).Url;

    private async Task<Ending> VisitAsync(string address, SessionState? session, CancellationToken stop)
    {
        if (await ConnectAsync(address, stop) is not { } connection)
            return NotReached("the gateway cannot be reached");

        using (connection)
        {
            using var visit = new GatewayVisit(connection, options, session, queue, noticed, heard, time, logger);
            var ending = await visit.RunAsync(stop);
            Remember(visit);
            return ending;
        }
    }

    private async Task<GatewayConnection?> ConnectAsync(string address, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(ConnectWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            return await GatewayConnection.OpenAsync(address, options, time, either.Token);
        }
        catch (Exception failure) when (failure is WebSocketException or HttpRequestException or IOException or UriFormatException
            || failure is OperationCanceledException && !stop.IsCancellationRequested)
        {
            Log.NoConnection(logger, failure.GetType().Name);
            return null;
        }
    }

    private Ending.Unreachable NotReached(string why)
    {
        _failures++;
        _unreached++;
        _generalAddress = null;
        return new Ending.Unreachable(why);
    }

    private void Remember(GatewayVisit visit)
    {
        _unreached = 0;
        _session = visit.Session;
        var stable = visit.EstablishedAt is { } since && time.GetElapsedTime(since) >= options.StableAfter;
        _failures = stable ? 0 : _failures + 1;
        if (visit.Identified)
            _lastIdentify = time.GetTimestamp();
        _fruitlessIdentifies = stable ? 0 : _fruitlessIdentifies + (visit.Identified ? 1 : 0);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The visit to the gateway ended: {Ending}. Next: {Step}.")]
        public static partial void Ended(ILogger logger, Ending ending, NextStep step);

        [LoggerMessage(Level = LogLevel.Information, Message = "Waiting {Seconds:0.#} s to identify; {Remaining} session starts remain.")]
        public static partial void WaitingToIdentify(ILogger logger, double seconds, int remaining);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord recommends {Recommended} shards for this bot; {Configured} are configured.")]
        public static partial void MoreShards(ILogger logger, int recommended, int configured);

        [LoggerMessage(Level = LogLevel.Warning, Message = "No connection to the gateway ({Failure}).")]
        public static partial void NoConnection(ILogger logger, string failure);
    }
}
