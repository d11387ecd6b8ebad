using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;

namespace BackCare.Bot.Telegram;

/// <summary>Answers presses, so that the button on the member's screen stops spinning. Nothing waits for it, and a press it is too late for is let go.</summary>
internal sealed class CallbackAnswers(TelegramLine line, ILogger<CallbackAnswers> log)
{
    private const int AtATime = 8;

    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>();

    /// <summary>Notes a press to be answered; returns at once.</summary>
    public void Add(string callbackId) => _waiting.Writer.TryWrite(callbackId);

    public Task RunAsync(CancellationToken cancel) => Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => AnswerAsync(cancel)));

    private async Task AnswerAsync(CancellationToken cancel)
    {
        await foreach (var id in _waiting.Reader.ReadAllAsync(cancel).ConfigureAwait(false))
        {
            try
            {
                await line.SendUnreadAsync(new AnswerCallbackQueryRequest { CallbackQueryId = id }, cancel).ConfigureAwait(false);
            }
            catch (RequestException e)
            {
                log.LogDebug("A press was not answered: {Reason}", e.Message);
            }
        }
    }
}
