using System.Net.Sockets;
using Telegram.Bot.Exceptions;

namespace BackCare.Bot.Telegram;

/// <summary>There was no answer from the Bot API. It carries no inner exception, since those may quote the address and the token in it.</summary>
/// <param name="mayHaveArrived">False where the request certainly did not leave.</param>
internal sealed class TelegramLineException(string message, bool mayHaveArrived) : RequestException(message)
{
    public bool MayHaveArrived => mayHaveArrived;

    public static TelegramLineException From(Exception cause, bool timedOut) => cause switch
    {
        _ when timedOut => new("no answer in time", mayHaveArrived: true),
        OperationCanceledException => new("no connection in time", mayHaveArrived: false),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new("the server's name cannot be resolved", mayHaveArrived: false),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new("no secure connection (TLS)", mayHaveArrived: false),
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => new("the proxy does not let it through", mayHaveArrived: false),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } e => new(NoConnection(e), mayHaveArrived: false),
        _ => new("the connection broke before the answer was complete", mayHaveArrived: true),
    };

    public static TelegramLineException Unreadable() => new("the answer is not one of a Bot API server", mayHaveArrived: true);

    private static string NoConnection(HttpRequestException e) =>
        e.InnerException is SocketException socket ? $"no connection ({socket.SocketErrorCode})" : "no connection";
}
