using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using BackCare.Bot.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Tests.Telegram.StandIn;

/// <summary>
/// A Bot API server for tests. Each call is checked against the published Bot API and its stated limits; what is wrong with one is kept in
/// <see cref="Faults"/>. It can be told to err, to fall silent or to break the line.
/// </summary>
internal sealed class StandInTelegram : IAsyncDisposable
{
    public const string Token = "7000000001:AAstandinstandinstandinstandinstandi";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Channel<BotCall>> _calls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Mishap>> _mishaps = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly BotApiSpec _spec;
    private readonly WebApplication _app;

    private StandInTelegram(BotApiSpec spec, WebApplication app) => (_spec, _app, Chats) = (spec, app, new StandInChats(spec, _faults));

    /// <summary>The people and groups behind the server.</summary>
    public StandInChats Chats { get; }

    /// <summary>Everything that came in or went out and is not as the Bot API says.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public TelegramOptions Options => new() { Token = Token, ApiBaseUrl = Url };

    public static async Task<StandInTelegram> StartAsync()
    {
        var spec = BotApiSpec.OrSkip();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var app = builder.Build();
        var standIn = new StandInTelegram(spec, app);
        app.Run(standIn.ServeAsync);
        await app.StartAsync();
        return standIn;
    }

    /// <summary>The next call of a method, whether it came already or is to come.</summary>
    public async Task<BotCall> NextAsync(string method) => await CallsOf(method).Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>How many calls of a method came that nobody has asked for with <see cref="NextAsync"/>.</summary>
    public int Unasked(string method) => CallsOf(method).Reader.Count;

    /// <summary>The next call of the method, not yet so treated, meets this.</summary>
    public void Next(string method, Mishap mishap) => _mishaps.GetOrAdd(method, _ => new()).Enqueue(mishap);

    public async ValueTask DisposeAsync()
    {
        Chats.Close();
        await _app.DisposeAsync();
    }

    private Channel<BotCall> CallsOf(string method) => _calls.GetOrAdd(method, _ => Channel.CreateUnbounded<BotCall>());

    private async Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path is ["file", "bot" + Token, var folder, var file] && Chats.FileAt($"{folder}/{file}") is { } bytes)
        {
            await context.Response.Body.WriteAsync(bytes);
            return;
        }

        if (path is not [var bot, var name] || _spec.MethodNamed(name) is not { } method)
        {
            await AnswerAsync(context, StandInChats.Error(404, "Not Found"));
            return;
        }

        if (bot != $"bot{Token}")
        {
            await AnswerAsync(context, StandInChats.Error(401, "Unauthorized"));
            return;
        }

        var call = await CallReader.ReadAsync(context.Request, method, _spec);
        foreach (var fault in _spec.FaultsOfCall(method, call.Body))
            _faults.Enqueue(fault);

        var mishap = _mishaps.TryGetValue(method, out var waiting) && waiting.TryDequeue(out var next) ? next : null;
        if (mishap is null)
            await ServeAsync(context, call);
        else
            await TreatAsync(context, call, mishap);
    }

    private async Task ServeAsync(HttpContext context, BotCall call)
    {
        // A poll is told when it begins, everything else when its work is done.
        if (call.Method == "getUpdates")
            Tell(call);

        var answer = await Chats.ServeAsync(call, context.RequestAborted);
        if (call.Method != "getUpdates")
            Tell(call);

        await AnswerAsync(context, answer);
    }

    private void Tell(BotCall call) => CallsOf(call.Method).Writer.TryWrite(call);

    private async Task TreatAsync(HttpContext context, BotCall call, Mishap mishap)
    {
        Tell(call);
        switch (mishap)
        {
            case Mishap.Error error:
                await AnswerAsync(context, StandInChats.Error(error.Code, error.Description, error.Parameters));
                break;
            case Mishap.Page page:
                context.Response.StatusCode = page.Status;
                await context.Response.WriteAsync(page.Body);
                break;
            case Mishap.Cut:
                context.Abort();
                break;
            case Mishap.CutAfterwards:
                await Chats.ServeAsync(call, context.RequestAborted);
                context.Abort();
                break;
            default:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
        }
    }

    private static async Task AnswerAsync(HttpContext context, JsonObject answer)
    {
        context.Response.StatusCode = (int?)answer["error_code"] ?? 200;
        context.Response.ContentType = "application/json";
        var body = System.Text.Encoding.UTF8.GetBytes(answer.ToJsonString());
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }
}
