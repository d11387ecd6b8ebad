using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using BackCare.Bot.Discord;
using BackCare.Bot.Hosting;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Bot.Tests.Desk;
using BackCare.Bot.Tests.Storage;
using BackCare.Bot.Tests.Telegram;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Places;
using BackCare.Discord.Tests.StandIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Tests.Discord;

/// <summary>One process of the bot as it ships, with Discord played by the stand-in and a disk that outlives the process.</summary>
internal sealed class DiscordRig : IAsyncDisposable
{
    public static readonly Address Maria = new(Platform.Discord, Shapes.PersonId);

    private static readonly TimeSpan Hopeless = TimeSpan.FromSeconds(30);

    private readonly Folder _folder = new();
    private readonly ConcurrentQueue<string> _log = new();
    private readonly IHost _host;
    private readonly bool _ownsDiscord;

    private DiscordRig(StandInDiscord discord, TestStore disk, bool ownsDiscord)
    {
        (Discord, Disk, _ownsDiscord) = (discord, disk, ownsDiscord);
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(new KeptLog(_log));
        builder.Services
            .AddCompanion(Checkout.Settings(_folder.Path), () => Checkout.Content)
            .AddDiscord(new DiscordSettings { Token = StandInDiscord.Token, ApiBaseUrl = discord.Api })
            .AddSingleton(disk.Open());
        _host = builder.Build();
    }

    public StandInDiscord Discord { get; }

    public TestStore Disk { get; }

    public IReadOnlyCollection<string> Log => _log;

    /// <summary>Done when the program was told to stop.</summary>
    public CancellationToken Stopping => _host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    /// <summary>Everything queued so far, by content.</summary>
    public IReadOnlyList<string> Said => [.. Disk.Commits.SelectMany(commit => commit.Queued).SelectMany(row => row.Reply.Content)];

    /// <summary>A member's id on this disk.</summary>
    public static MemberId IdOfMaria { get; } = new MemberIds([1, 2, 3]).Of(Maria);

    /// <summary>A member who has answered everything that is asked at the beginning.</summary>
    public static Member Onboarded() => new(IdOfMaria, Maria)
    {
        ConsentedAt = DateTimeOffset.UnixEpoch,
        Onboarded = true,
        Country = "GB",
        Zone = ZoneId.TryFrom("Europe/London", out var zone) ? zone : default,
    };

    /// <summary>Starts the bot and waits until Discord knows it and its commands.</summary>
    public static async Task<DiscordRig> StartAsync(Member? member = null)
    {
        var disk = new TestStore();
        if (member is not null)
            disk.Keep(member);

        var rig = new DiscordRig(await StandInDiscord.StartAsync(), disk, ownsDiscord: true);
        await rig._host.StartAsync();
        await rig.NextAsync("PUT", "/commands");
        return rig;
    }

    /// <summary>The next process, on the same disk and the same Discord.</summary>
    public async Task<DiscordRig> RestartAsync()
    {
        await StopAsync();
        return await AgainAsync();
    }

    /// <summary>The next process, where this one has ended.</summary>
    public async Task<DiscordRig> AgainAsync()
    {
        var next = new DiscordRig(Discord, Disk, ownsDiscord: false);
        await next._host.StartAsync();
        return next;
    }

    /// <summary>Ends the process at once: what it has not sent stays on the disk.</summary>
    public async Task StopAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _host.StopAsync(now.Token).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    /// <summary>Somebody does something, and the bot's first answer to it.</summary>
    public async Task<JsonObject> AnswerTo(JsonObject interaction)
    {
        Discord.Gateway.Dispatch("INTERACTION_CREATE", interaction);
        return (await Discord.Rest.Calls.NextAsync(call => call.Path == $"/interactions/{interaction["id"]}/{interaction["token"]}/callback", "an answer")).Body;
    }

    public void Write(JsonObject message) => Discord.Gateway.Dispatch("MESSAGE_CREATE", message);

    /// <summary>The next message of the bot's own in Maria's private chat.</summary>
    public Task<Call> DirectMessageAsync() => NextAsync("POST", $"/channels/{Shapes.DirectChannelId}/messages");

    public Task<Call> NextAsync(string method, string pathEnd) =>
        Discord.Rest.Calls.NextAsync(call => call.Method == method && call.Path.EndsWith(pathEnd, StringComparison.Ordinal), $"{method} …{pathEnd}");

    /// <summary>The newest message of the bot's that holds a button or an option of this label, and its id.</summary>
    public (JsonObject Message, JsonObject Item) Find(string label)
    {
        var found = Discord.Rest.Messages
            .OrderByDescending(message => (string)message["id"]!, StringComparer.Ordinal)
            .Select(message => (message, Item: Items(message).FirstOrDefault(item => (string?)item["label"] == label)))
            .FirstOrDefault(pair => pair.Item is not null);
        return found.Item is { } item ? (found.message, item) : throw new InvalidOperationException($"No message holds '{label}'.");
    }

    /// <summary>A press of the button, or a pick of the option, of that label.</summary>
    public JsonObject Press(string label)
    {
        var (message, item) = Find(label);
        return item["custom_id"] is { } id ? Shapes.Press((string)id!, message) : Shapes.Pick("discord:choose:0", message, (string)item["value"]!);
    }

    /// <summary>One attempt of the messenger's for Maria, past the desk.</summary>
    public Task<Delivery> SendAsync(Reply reply, bool frame = false) => _host.Services.GetServices<IMessenger>().Single(messenger => messenger.Platform is Platform.Discord)
        .SendAsync(new OutboxRow(1, IdOfMaria, Maria, reply, DateTimeOffset.UtcNow) { IsFrame = frame }, CancellationToken.None);

    /// <summary>Waits until nothing waits to be sent.</summary>
    public async Task EverythingIsSettledAsync()
    {
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Disk.AfterCommit = _ => { Look(); return Task.CompletedTask; };
        Look();
        await settled.Task.WaitAsync(Hopeless);

        void Look()
        {
            if (Disk.Rows.IsEmpty)
                settled.TrySetResult();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _host.Dispose();
        _folder.Dispose();
        Log.Should().NotContain(line => line.Contains(StandInDiscord.Token), "no log holds the token");
        Log.Should().NotContain(line => line.Contains(Shapes.PersonId), "no log names a person");
        if (!_ownsDiscord)
            return;

        Discord.Faults.All.Should().BeEmpty("every request is as Discord's document says");
        await Discord.DisposeAsync();
    }

    private static IEnumerable<JsonObject> Items(JsonObject message) => (message["components"] as JsonArray ?? [])
        .SelectMany(row => row!["components"]!.AsArray())
        .SelectMany(item => item!["options"] is JsonArray options ? options.Select(option => option!.AsObject()) : [item!.AsObject()]);
}
