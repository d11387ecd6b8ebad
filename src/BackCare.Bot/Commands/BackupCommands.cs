using BackCare.Bot.Control;
using BackCare.Bot.Hosting;
using BackCare.Bot.Storage;
using BackCare.Bot.Storage.Backups;
using BackCare.Bot.Storage.Keys;

namespace BackCare.Bot.Commands;

/// <summary><c>backup</c>, <c>restore</c> and <c>keys rotate</c>. A running instance is asked for a backup; the other two want it stopped.</summary>
internal static class BackupCommands
{
    public static async Task<int> BackUpAsync(BotSettings settings, string file, string? keys, TextWriter output, CancellationToken cancel)
    {
        var (to, copy) = (Path.GetFullPath(file), keys is null ? null : Path.GetFullPath(keys));
        var line = copy is null ? $"backup {to}" : $"backup {to}\t{copy}";
        var (ok, text) = await ControlSocket.AskAsync(settings.DataFolder, line, cancel) ?? (true, await BackUpHereAsync(settings, to, copy, cancel));
        await (ok ? output : Console.Error).WriteLineAsync(text);
        return ok ? 0 : 1;
    }

    public static async Task<int> RestoreAsync(BotSettings settings, string file, string? keys, TextWriter output, CancellationToken cancel)
    {
        await RefuseWhileRunningAsync(settings, cancel);
        await output.WriteLineAsync(await new Restore(settings.StorePath, settings.Keys).FromAsync(file, keys, cancel));
        return 0;
    }

    public static async Task<int> RotateAsync(BotSettings settings, string? to, TextWriter output, CancellationToken cancel)
    {
        await RefuseWhileRunningAsync(settings, cancel);
        await output.WriteLineAsync(new KeyRotation(settings.StorePath, settings.Keys).Run(to));
        return 0;
    }

    private static async Task<string> BackUpHereAsync(BotSettings settings, string file, string? keys, CancellationToken cancel)
    {
        if (!File.Exists(settings.StorePath))
            throw new StoreException($"There is no store at {Path.GetFullPath(settings.StorePath)}. Name its folder with --data.");

        await using var store = settings.NewStore();
        await store.OpenAsync(cancel);
        return await store.BackUpAsync(file, keys, cancel);
    }

    /// <summary>The store's lock would refuse it too; this says it in better words.</summary>
    private static async Task RefuseWhileRunningAsync(BotSettings settings, CancellationToken cancel)
    {
        if (await ControlSocket.AskAsync(settings.DataFolder, "health", cancel) is not null)
            throw new StoreException($"An instance runs on {Path.GetFullPath(settings.DataFolder)}. Stop it first; nothing was changed.");
    }
}
