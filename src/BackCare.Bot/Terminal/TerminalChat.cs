using System.Globalization;
using BackCare.Bot.Desk;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Core.Diaries;
using BackCare.Core.Imports;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using Spectre.Console;

namespace BackCare.Bot.Terminal;

/// <summary>A conversation in the terminal with one member, over the same desk, store and outbox as on every platform.</summary>
internal sealed class TerminalChat(FrontDesk desk, OutboxPump outbox, TerminalMessenger messenger, ShiftedTime time, IAnsiConsole console)
{
    /// <summary>The name of the terminal's stream among the cursors; its position is how far days were skipped, in ticks.</summary>
    public const string Stream = "terminal";

    /// <summary>The one who sits at this terminal.</summary>
    public static readonly Address You = new(Platform.Terminal, "you");
    private MemberId member;
    private int lines;

    public async Task RunAsync(StoreStart start, TextReader input, CancellationToken cancel)
    {
        member = new MemberIds(start.Salt).Of(You);
        time.Shift = start.Cursors.FirstOrDefault(cursor => cursor.Stream == Stream) is { } cursor ? TimeSpan.FromTicks(long.Parse(cursor.Position, CultureInfo.InvariantCulture)) : TimeSpan.Zero;
        console.MarkupLine("[dim]Write as you would in a chat. Pick a button by its number or its words. /tomorrow goes to the next day, /import FILE takes a file in, /quit leaves.[/]");
        await TakeAsync(new InboundBody.Text("/start"), cancel);
        while (!cancel.IsCancellationRequested)
        {
            console.Markup("[green]›[/] ");
            if (await input.ReadLineAsync(cancel) is not { } line || line.Trim() is "/quit" or "/exit")
                return;

            await FollowAsync(line.Trim(), cancel);
        }
    }

    private Task FollowAsync(string line, CancellationToken cancel) => line switch
    {
        "" => Task.CompletedTask,
        "/tomorrow" => SkipDayAsync(cancel),
        _ when FileNamed(line) is { } file => TakeAsync(new InboundBody.File(file), cancel),
        _ when messenger.Picked(line) is { Press: { } press } => TakeAsync(new InboundBody.Press(press, null), cancel),
        _ => TakeAsync(new InboundBody.Text(line), cancel),
    };

    /// <summary>The text of the file that "/import FILE" names; null where the line says something else.</summary>
    private static string? FileNamed(string line) =>
        line.Split(' ', 2) is ["/import", var path] && File.Exists(path.Trim()) && new FileInfo(path.Trim()).Length <= ExportedFile.MostBytes
            ? ExportedFile.TextOf(File.ReadAllBytes(path.Trim()))
            : null;

    /// <summary>Goes to the member's next check-in hour; what falls due on the way is sent, each at its own moment.</summary>
    private async Task SkipDayAsync(CancellationToken cancel)
    {
        var (known, now) = (await KnownAsync(cancel), time.GetUtcNow());
        var (zone, hour) = known is null ? (default(Core.Places.ZoneId?), Member.UsualHour) : (known.Zone, known.CheckInAt);
        var tomorrow = LocalClock.Today(now, zone ?? Core.Places.ZoneId.Utc).AddDays(1);
        var to = LocalClock.Resolve(tomorrow, hour, zone ?? Core.Places.ZoneId.Utc);
        console.MarkupLine(CultureInfo.InvariantCulture, "[dim]It is {0:dddd d MMMM}, {1:HH\\:mm}.[/]", tomorrow, hour);
        while (await NextDueAsync(to, cancel) is { } due)
        {
            MoveTo(due);
            await TakeAsync(new InboundBody.NudgeDue(due), cancel);
        }

        MoveTo(to);
    }

    private void MoveTo(DateTimeOffset moment)
    {
        if (moment > time.GetUtcNow())
            time.Shift += moment - time.GetUtcNow();
    }

    private async Task<DateTimeOffset?> NextDueAsync(DateTimeOffset until, CancellationToken cancel) =>
        (await desk.DueNudgesAsync(until, 1, cancel)) is [{ } first] ? first.Due : null;

    private async Task<Member?> KnownAsync(CancellationToken cancel)
    {
        var wanted = new Wanted(member, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), DiaryScope.Recent);
        return (await desk.AskAsync(async (store, token) => await store.LoadAsync([wanted], token), cancel))[0].Member;
    }

    private async Task TakeAsync(InboundBody body, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var inbound = new Inbound($"terminal:{now.UtcTicks}:{++lines}", member, You, body);
        await desk.ReceiveAsync([inbound], new PlatformCursor(Stream, time.Shift.Ticks.ToString(CultureInfo.InvariantCulture), now), cancel);
        while (outbox.Lanes.Any(lane => lane.Waiting + lane.InFlight > 0))
            await Task.Delay(TimeSpan.FromMilliseconds(5), cancel);
    }
}
