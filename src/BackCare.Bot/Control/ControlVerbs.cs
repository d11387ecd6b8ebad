using System.Text;
using BackCare.Bot.Desk;
using BackCare.Bot.Hosting;
using BackCare.Bot.Storage;
using BackCare.Bot.Storage.Backups;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Privacy;

namespace BackCare.Bot.Control;

/// <summary>What an operator can ask of the running instance.</summary>
internal sealed class ControlVerbs(FrontDesk desk, IStore store, OpenedStore opened, Health health, TimeProvider time)
{
    public const string Erased = "Erased: the member, every day of the diary, the nudge, and what waited to be sent.";

    public async Task<(bool Ok, string Text)> AnswerAsync(string line, CancellationToken cancel) => line.Split(' ', 2) switch
    {
        ["health"] => health.Now(),
        ["export", var who] => await ExportAsync(who, cancel),
        ["erase", var who] => await EraseAsync(who, cancel),
        ["backup", var where] => await BackUpAsync(where.Split('\t'), cancel),
        _ => (false, "There is no such question."),
    };

    private async Task<(bool Ok, string Text)> ExportAsync(string who, CancellationToken cancel)
    {
        if ((await FindAsync(who, cancel)).Member is { } found)
        {
            var note = new Inbound($"operator-export:{found.Id}:{time.GetUtcNow().UtcTicks}", found.Id, found.Address, new InboundBody.ReadOutByOperator());
            await desk.ReceiveAsync([note], cursor: null, cancel);
        }

        var loaded = await FindAsync(who, cancel);
        return loaded.Member is { } member
            ? (true, Encoding.UTF8.GetString(MemberExport.Write(member, loaded.Diary, time.GetUtcNow())))
            : (false, NobodyBy(who));
    }

    private async Task<(bool Ok, string Text)> EraseAsync(string who, CancellationToken cancel)
    {
        var loaded = await FindAsync(who, cancel);
        if (loaded.Member is not { } member)
            return (false, NobodyBy(who));

        var request = new Inbound($"operator-erase:{member.Id}:{time.GetUtcNow().UtcTicks}", member.Id, member.Address, new InboundBody.EraseRequested());
        await desk.ReceiveAsync([request], cursor: null, cancel);
        return (true, Erased);
    }

    private async Task<(bool Ok, string Text)> BackUpAsync(string[] files, CancellationToken cancel)
    {
        if (store is not IBackedUp backedUp)
            return (false, "This store cannot be backed up by BackCare; use its own tools.");

        try
        {
            return (true, await backedUp.BackUpAsync(files[0], files.ElementAtOrDefault(1), cancel));
        }
        catch (StoreException refused)
        {
            return (false, refused.Message);
        }
    }

    private Task<Loaded> FindAsync(string who, CancellationToken cancel) => desk.AskAsync(
        async (store, token) => (await store.LoadAsync([Whom(who, opened.MemberAt, time)], token))[0],
        cancel);

    /// <summary>Whom an operator names: <c>telegram:123456789</c>, or a member id from the log.</summary>
    public static Wanted Whom(string who, Func<Address, MemberId> memberAt, TimeProvider time) => new(
        who.Split(':', 2) is [var platform, var chat] && Enum.TryParse<Platform>(platform, ignoreCase: true, out var known) ? memberAt(new Address(known, chat)) : new MemberId(who),
        DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
        DiaryScope.Everything);

    public static string NobodyBy(string who) => $"Nobody is kept by the name '{who}'. Write PLATFORM:ID, such as telegram:123456789, or a member id from the log.";
}
