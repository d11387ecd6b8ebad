using System.Text;
using BackCare.Bot.Control;
using BackCare.Bot.Hosting;
using BackCare.Bot.Storage;
using BackCare.Core.Privacy;

namespace BackCare.Bot.Commands;

/// <summary><c>export</c> and <c>erase</c>: an operator answers a member's request. A running instance is asked; otherwise the store is opened here.</summary>
internal static class MemberCommands
{
    public static Task<int> ExportAsync(BotSettings settings, string who, TextWriter output, CancellationToken cancel) =>
        AskAsync(settings, $"export {who}", output, (store, start) => ExportHereAsync(store, start, who, cancel), cancel);

    public static Task<int> EraseAsync(BotSettings settings, string who, TextWriter output, CancellationToken cancel) =>
        AskAsync(settings, $"erase {who}", output, (store, start) => EraseHereAsync(store, start, who, cancel), cancel);

    private static async Task<int> AskAsync(
        BotSettings settings,
        string line,
        TextWriter output,
        Func<IStore, StoreStart, Task<(bool Ok, string Text)>> here,
        CancellationToken cancel)
    {
        var (ok, text) = await ControlSocket.AskAsync(settings.DataFolder, line, cancel) ?? await WithStoreAsync(settings, here, cancel);
        await (ok ? output : Console.Error).WriteLineAsync(text.TrimEnd());
        return ok ? 0 : 1;
    }

    private static async Task<(bool Ok, string Text)> WithStoreAsync(
        BotSettings settings,
        Func<IStore, StoreStart, Task<(bool Ok, string Text)>> here,
        CancellationToken cancel)
    {
        if (!File.Exists(settings.StorePath))
            return (false, $"There is no store at {Path.GetFullPath(settings.StorePath)}. Name its folder with --data.");

        await using var store = settings.NewStore();
        return await here(store, await store.OpenAsync(cancel));
    }

    private static async Task<(bool Ok, string Text)> ExportHereAsync(IStore store, StoreStart start, string who, CancellationToken cancel)
    {
        var loaded = await FindAsync(store, start, who, cancel);
        if (loaded.Member is not { } found)
            return (false, ControlVerbs.NobodyBy(who));

        var now = TimeProvider.System.GetUtcNow();
        var member = found.ReadOut(DisclosureKind.Operator, now);
        await store.CommitAsync(new Commit { Members = [new MemberChange(member, [])] }, cancel);
        return (true, Encoding.UTF8.GetString(MemberExport.Write(member, loaded.Diary, now)));
    }

    private static async Task<(bool Ok, string Text)> EraseHereAsync(IStore store, StoreStart start, string who, CancellationToken cancel)
    {
        if ((await FindAsync(store, start, who, cancel)).Member is not { } member)
            return (false, ControlVerbs.NobodyBy(who));

        await store.CommitAsync(new Commit { Members = [new MemberChange(member, [], Erase: true)] }, cancel);
        return (true, ControlVerbs.Erased);
    }

    private static async Task<Loaded> FindAsync(IStore store, StoreStart start, string who, CancellationToken cancel) =>
        (await store.LoadAsync([ControlVerbs.Whom(who, new MemberIds(start.Salt).Of, TimeProvider.System)], cancel))[0];
}
