using System.Collections.Concurrent;
using System.Threading.Channels;
using BackCare.Discord.Interactions;
using BackCare.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace BackCare.Discord;

/// <summary>
/// Answers interactions: at once as a first answer, or, where that would be late, after a deferral that the client makes by itself, and after the
/// interaction's 15 minutes as a plain message. What was meant for the asker alone stays so.
/// </summary>
public sealed partial class InteractionAnswers
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Snowflake, PendingAnswer> _pending = new();
    private readonly RecentIds _answered = new();
    private readonly Channel<PendingAnswer> _toDefer = Channel.CreateUnbounded<PendingAnswer>(new UnboundedChannelOptions { SingleReader = true });
    private readonly DiscordRest _rest;
    private readonly TimeSpan _deferAfter;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly long _began;

    internal InteractionAnswers(DiscordRest rest, TimeSpan deferAfter, TimeProvider time, ILogger logger)
    {
        (_rest, _deferAfter, _time, _logger) = (rest, deferAfter, time, logger);
        _began = time.GetTimestamp();
    }

    internal int Pending => _pending.Count;

    private TimeSpan Now => _time.GetElapsedTime(_began);

    /// <summary>Answers by the best way that is still open, and says which it was. A second answer becomes a follow-up.</summary>
    /// <exception cref="DiscordException">No way was open, or Discord failed; the same call may be made again.</exception>
    public Task<AnswerRoute> AnswerAsync(Interaction to, OutgoingMessage message, AnswerAs how, CancellationToken stop = default) =>
        InTurnAsync(to, answer => AnswerInTurnAsync(answer, message, how, stop), stop);

    /// <summary>Opens a form; false if it is too late for one (a form can only be the first answer).</summary>
    public Task<bool> OpenModalAsync(Interaction to, Modal modal, CancellationToken stop = default) =>
        InTurnAsync(to, async answer =>
        {
            if (answer.Stage != AnswerStage.Open || to.Kind == InteractionKind.Modal)
                return false;

            try
            {
                await _rest.Sender.SendAsync(Route.Callback(to), Bodies.Callback(modal), stop);
                Finish(answer);
                return true;
            }
            catch (DiscordRefusedException refusal) when (refusal.Code is ErrorCodes.UnknownInteraction or ErrorCodes.AlreadyAcknowledged)
            {
                answer.Stage = refusal.Code == ErrorCodes.UnknownInteraction ? AnswerStage.Over : AnswerRoutes.Deferral(to);
                return false;
            }
        }, stop);

    /// <summary>Tells Discord to wait for up to 15 minutes; nothing if it was told already. In a server only the asker sees that the bot is thinking.</summary>
    public Task DeferAsync(Interaction to, CancellationToken stop = default) =>
        InTurnAsync(to, answer => DeferInTurnAsync(answer, stop), stop);

    /// <summary>Says something more by the token of an interaction that was answered.</summary>
    public Task FollowUpAsync(Interaction to, OutgoingMessage message, bool ephemeral, CancellationToken stop = default) =>
        _rest.Sender.SendAsync(Route.FollowUp(to), Bodies.FollowUp(message, ephemeral), stop);

    /// <summary>Puts <paramref name="message"/> in the place of the first answer, or of the message that it updated.</summary>
    public Task EditOriginalAsync(Interaction to, OutgoingMessage message, CancellationToken stop = default) =>
        _rest.Sender.SendAsync(Route.EditOriginal(to), Bodies.Edit(message), stop);

    /// <summary>An interaction arrived: its clock runs.</summary>
    internal void Begin(Interaction interaction)
    {
        // One that comes again after a reconnect may have been answered already.
        if (_deferAfter == Timeout.InfiniteTimeSpan || _answered.Contains(interaction.Id))
            return;

        var answer = new PendingAnswer(interaction, Now + _deferAfter);
        if (_pending.TryAdd(interaction.Id, answer))
            _toDefer.Writer.TryWrite(answer);
    }

    /// <summary>Defers what stays unanswered for too long, until stopped.</summary>
    internal async Task DeferLateOnesAsync(CancellationToken stop)
    {
        var swept = Now;
        try
        {
            // All wait equally long, so the order of arrival is the order in which they fall due.
            await foreach (var answer in _toDefer.Reader.ReadAllAsync(stop))
            {
                if (answer.Stage == AnswerStage.Open && answer.DeferAt - Now is { Ticks: > 0 } wait)
                    await Task.Delay(wait, _time, stop);
                if (answer.Stage == AnswerStage.Open)
                    _ = DeferLateOneAsync(answer, stop);
                if (Now - swept >= SweepEvery)
                    swept = Sweep();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Those that wait are answered late by the next process, if the owner stored them.
        }
    }

    private Task<T> InTurnAsync<T>(Interaction to, Func<PendingAnswer, Task<T>> act, CancellationToken stop)
    {
        // One that another process received has no clock here; what Discord says to the first try tells how far it came.
        var answer = _pending.GetOrAdd(to.Id, static (_, to) => new PendingAnswer(to, TimeSpan.MaxValue), to);
        if (_answered.Contains(to.Id))
            answer.Stage = AnswerStage.Answered;
        return answer.InTurnAsync(act, stop);
    }

    private async Task<AnswerRoute> AnswerInTurnAsync(PendingAnswer answer, OutgoingMessage message, AnswerAs how, CancellationToken stop)
    {
        var to = answer.Interaction;
        if (how == AnswerAs.Update && to.SourceMessageId is null)
            how = to.InDirectMessages ? AnswerAs.Message : AnswerAs.Ephemeral;

        while (true)
        {
            var route = AnswerRoutes.For(answer.Stage, how, _time.GetUtcNow() - to.ReceivedAt);
            try
            {
                await SendAsync(to, route, message, how, stop);
                Finish(answer);
                return route;
            }
            catch (DiscordRefusedException refusal) when (route != AnswerRoute.PlainMessage && StageAfter(refusal, answer) is { } stage)
            {
                Log.OtherWay(_logger, to.Id, route, refusal.Code);
                answer.Stage = stage;
            }
        }
    }

    private static AnswerStage? StageAfter(DiscordRefusedException refusal, PendingAnswer answer) => refusal switch
    {
        { InteractionIsOver: true } => AnswerStage.Over,
        // Another process deferred it, or this one without learning so.
        { Code: ErrorCodes.AlreadyAcknowledged } when answer.Stage == AnswerStage.Open => AnswerRoutes.Deferral(answer.Interaction),
        _ => null,
    };

    private Task SendAsync(Interaction to, AnswerRoute route, OutgoingMessage message, AnswerAs how, CancellationToken stop) => route switch
    {
        AnswerRoute.FirstAnswer => _rest.Sender.SendAsync(
            Route.Callback(to), Bodies.Callback(how == AnswerAs.Update ? 7 : 4, message, how == AnswerAs.Ephemeral), stop),
        AnswerRoute.Original => EditOriginalAsync(to, message, stop),
        AnswerRoute.FollowUp => FollowUpAsync(to, message, how == AnswerAs.Ephemeral || how == AnswerAs.Update && to.SourceIsEphemeral, stop),
        _ => SendPlainlyAsync(to, message, how, stop),
    };

    private async Task SendPlainlyAsync(Interaction to, OutgoingMessage message, AnswerAs how, CancellationToken stop)
    {
        // The nonce is the interaction's, so that a second try in doubt makes no second message.
        var nonce = "i" + to.Id;
        if (to.InDirectMessages)
        {
            await _rest.SendAsync(to.ChannelId, message, nonce, stop);
            return;
        }

        var forAll = how == AnswerAs.Message || how == AnswerAs.Update && !to.SourceIsEphemeral;
        var channel = forAll ? to.ChannelId : await _rest.OpenDirectChannelAsync(to.Person.Id, stop);
        await _rest.SendAsync(channel, message, nonce, stop);
    }

    private async Task<bool> DeferInTurnAsync(PendingAnswer answer, CancellationToken stop)
    {
        if (answer.Stage != AnswerStage.Open)
            return false;

        var stage = AnswerRoutes.Deferral(answer.Interaction);
        var body = Bodies.Defer(stage == AnswerStage.DeferredUpdate ? 6 : 5, ephemeral: stage == AnswerStage.DeferredEphemerally);
        try
        {
            await _rest.Sender.SendAsync(Route.Callback(answer.Interaction), body, stop);
            answer.Stage = stage;
            return true;
        }
        catch (DiscordRefusedException refusal) when (StageAfter(refusal, answer) is { } known)
        {
            answer.Stage = known;
            return false;
        }
    }

    private async Task DeferLateOneAsync(PendingAnswer answer, CancellationToken stop)
    {
        try
        {
            if (await answer.InTurnAsync(due => DeferInTurnAsync(due, stop), stop))
                Log.Deferred(_logger, answer.Interaction.Id);
        }
        catch (Exception failure) when (failure is DiscordException or OperationCanceledException)
        {
            Log.NotDeferred(_logger, answer.Interaction.Id, failure.GetType().Name);
        }
    }

    private void Finish(PendingAnswer answer)
    {
        answer.Stage = AnswerStage.Answered;
        _answered.Add(answer.Interaction.Id);
        _pending.TryRemove(answer.Interaction.Id, out _);
    }

    private TimeSpan Sweep()
    {
        foreach (var (id, answer) in _pending)
            if (_time.GetUtcNow() - answer.Interaction.ReceivedAt > Interaction.TokenLives)
                _pending.TryRemove(id, out _);
        return Now;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Interaction {Id} was deferred: no answer was there in time.")]
        public static partial void Deferred(ILogger logger, Snowflake id);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Id} could not be deferred ({Failure}).")]
        public static partial void NotDeferred(ILogger logger, Snowflake id, string failure);

        [LoggerMessage(Level = LogLevel.Information, Message = "Interaction {Id} takes no {Route} (code {Code}); answering by another way.")]
        public static partial void OtherWay(ILogger logger, Snowflake id, AnswerRoute route, int code);
    }
}
