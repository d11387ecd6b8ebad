namespace BackCare.Bot.Tests.Storage;

/// <summary>A folder of a test's own, gone with it.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("backcare-store-").FullName;

    public string Store => System.IO.Path.Combine(Path, "data", "backcare.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
