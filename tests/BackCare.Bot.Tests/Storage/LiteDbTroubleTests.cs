using BackCare.Bot.Storage;
using BackCare.Bot.Storage.LiteDb;
using LiteDB;
using LiteDB.Engine;

namespace BackCare.Bot.Tests.Storage;

/// <summary>A store that cannot be opened says what, where and what to do, and leaves the files as they are.</summary>
public sealed class LiteDbTroubleTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_second_instance_says_that_the_store_is_in_use_and_the_first_goes_on()
    {
        await using var first = await Opened();
        await using var second = new LiteDbStore(folder.Store);

        await Refused(second, $"The store {folder.Store} is in use by another process. Stop the other BackCare*");

        await first.CommitAsync(Kept.Of(Kept.Member("ann")), default);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_not_a_store()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Store)!);
        await File.WriteAllTextAsync(folder.Store, "the shopping list");

        await Unchanged("*is not a BackCare store*Nothing was overwritten*");
    }

    [Fact]
    public async Task A_copy_that_was_cut_short_is_refused()
    {
        await Filled();
        Cut(folder.Store, new FileInfo(folder.Store).Length / 2);

        await Unchanged("*is only half there*put back a whole copy*");
    }

    [Fact]
    public async Task A_damaged_page_is_refused()
    {
        await Filled();
        await using (var file = File.OpenWrite(folder.Store))
        {
            file.Position = 8192;
            await file.WriteAsync(new byte[file.Length - 8192]);
        }

        await Unchanged("*is damaged*Nothing was overwritten*put back the last backup*");
    }

    [Fact]
    public async Task A_log_without_its_data_file_is_not_begun_anew()
    {
        await Crashed();
        File.Delete(folder.Store);

        await Unchanged("*is missing, but its log*Put the data file back*");
    }

    [Fact]
    public async Task A_damaged_commit_in_the_middle_of_the_log_is_refused()
    {
        await Crashed();
        await using (var log = File.OpenWrite(folder.Store + ".wal"))
        {
            log.Position = 100;
            log.WriteByte(0xAA);
        }

        await Unchanged("*is damaged*Nothing was overwritten*");
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused()
    {
        await Filled();
        using (var engine = new LiteEngine(new EngineSettings { Filename = folder.Store }))
        {
            var meta = new BsonDocument { ["_id"] = 1, ["version"] = 99, ["store"] = new byte[16] };
            engine.Update("meta", [meta]);
            engine.Checkpoint();
        }

        await Unchanged("*was written by a newer BackCare (version 99 of the store; this program knows up to 2)*");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_is_named()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "data"), "a file where the folder should be");

        await Refused(new LiteDbStore(folder.Store), $"The store {folder.Store} c*");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        using var disk = SmallDisk.MountOrSkip(folder.Path, "1m", readOnly: true);

        await Refused(new LiteDbStore(folder.Store), $"The store {folder.Store} cannot be written. Let the user that runs BackCare*");
    }

    private async Task<LiteDbStore> Opened()
    {
        var store = new LiteDbStore(folder.Store);
        await store.OpenAsync(default);
        return store;
    }

    private async Task Filled()
    {
        await using var store = await Opened();
        foreach (var number in Enumerable.Range(1, 30))
            await store.CommitAsync(Kept.Of(Kept.Member("m" + number), Kept.Day(2026, 11, 1, new string('w', 3000))), default);
    }

    /// <summary>The files as a killed process leaves them, copied while the store is open and its log full.</summary>
    private async Task Crashed()
    {
        using var copy = new Folder();
        Directory.CreateDirectory(Path.GetDirectoryName(copy.Store)!);
        await using (var store = await Opened())
        {
            foreach (var number in Enumerable.Range(1, 5))
                await store.CommitAsync(Kept.Of(Kept.Member("m" + number)), default);
            CopyOpenFiles(copy.Store);
        }

        File.Copy(copy.Store, folder.Store, overwrite: true);
        File.Copy(copy.Store + ".wal", folder.Store + ".wal", overwrite: true);
    }

    private void CopyOpenFiles(string target)
    {
        foreach (var end in new[] { "", ".wal" })
        {
            using var copying = System.Diagnostics.Process.Start("cp", [folder.Store + end, target + end]);
            copying.WaitForExit();
        }
    }

    private async Task Unchanged(string words)
    {
        var before = Directory.GetFiles(Path.GetDirectoryName(folder.Store)!).ToDictionary(file => file, File.ReadAllBytes);

        await Refused(new LiteDbStore(folder.Store), words);

        foreach (var (file, bytes) in before)
            File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes).Should().BeTrue($"{file} was only read");
    }

    private static async Task Refused(LiteDbStore store, string words)
    {
        await using (store)
        {
            var fault = await store.Invoking(each => each.OpenAsync(default)).Should().ThrowAsync<StoreException>().WithMessage(words);
            fault.Which.MayPass.Should().BeFalse();
        }
    }

    private static void Cut(string path, long length)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(length);
    }
}
