namespace BackCare.Bot.Storage.Keys;

/// <summary>Files that are there whole or not at all, whenever the process or the machine stops.</summary>
internal static class Files
{
    public const UnixFileMode OursAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes beside the place, to the disk, and moves it there. The folder is made where it is missing, closed to others.</summary>
    public static void WriteWhole(string path, ReadOnlySpan<byte> bytes)
    {
        MakeFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = path + ".new";
        File.Delete(draft);
        using (var file = Create(draft))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        Move(draft, path);
    }

    /// <summary>A new file that nobody else can read.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OursAlone;
        return new FileStream(path, options);
    }

    /// <summary>Moves a file over another, and returns when the folder knows of it on the disk.</summary>
    public static void Move(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(to))!);
    }

    /// <summary>A folder that is made here can be read by the program's own user alone.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OursAlone | UnixFileMode.UserExecute);
    }

    /// <summary>True where others than the file's own user can read it.</summary>
    public static bool IsReadByOthers(string path) => !OperatingSystem.IsWindows() && File.Exists(path) &&
        (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0;

    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;

        try
        {
            // .NET opens no folders by itself, yet flushes a handle to one.
            using var handle = File.OpenHandle(folder, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Some file systems cannot; then the move is on the disk as soon as they see fit.
        }
    }
}
