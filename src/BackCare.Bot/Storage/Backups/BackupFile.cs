using System.Security.Cryptography;
using BackCare.Bot.Storage.Keys;
using BackCare.Bot.Storage.LiteDb;
using Microsoft.Win32.SafeHandles;

namespace BackCare.Bot.Storage.Backups;

/// <summary>Writes and reads a backup: a header, then the data file of a sealed store as it was at one moment. It holds no key.</summary>
internal static class BackupFile
{
    private const int Piece = 1 << 20;

    /// <summary>Copies a data file of which nothing changes meanwhile. Ends when the copy is on the disk.</summary>
    public static BackupHeader Write(string path, SafeFileHandle data, KeyVault vault, DateTimeOffset takenAt, CancellationToken cancel)
    {
        Files.MakeFolder(Path.GetDirectoryName(path)!);
        var header = new BackupHeader(Convert.ToHexStringLower(vault.StoreId.Span), takenAt, RandomAccess.GetLength(data));
        using var sum = SumOf(vault);
        using var file = Files.Create(path);
        file.Position = BackupHeader.Size;

        var piece = new byte[Piece];
        for (var at = 0L; at < header.Bytes;)
        {
            cancel.ThrowIfCancellationRequested();
            var read = RandomAccess.Read(data, piece.AsSpan(0, (int)Math.Min(Piece, header.Bytes - at)), at);
            if (read == 0)
                throw new EndOfStreamException("The store became shorter while it was copied.");

            file.Write(piece, 0, read);
            sum.AppendData(piece, 0, read);
            at += read;
        }

        header = header with { Hmac = header.Sum(sum) };
        file.Position = 0;
        file.Write(header.Line());
        file.Flush(flushToDisk: true);
        return header;
    }

    /// <summary>The header of a file; null where it is no backup.</summary>
    public static BackupHeader? Header(string path)
    {
        using var file = File.OpenRead(path);
        var line = new byte[BackupHeader.Size];
        return file.ReadAtLeast(line, line.Length, throwOnEndOfStream: false) == line.Length ? BackupHeader.Read(line) : null;
    }

    /// <summary>Reads the data file that a backup holds, and makes sure that it is what was put in.</summary>
    /// <param name="data">Where it is written.</param>
    /// <exception cref="StoreException">It is not; in words.</exception>
    public static void Extract(string path, BackupHeader header, KeyVault vault, Stream data)
    {
        using var sum = SumOf(vault);
        using var file = File.OpenRead(path);
        file.Position = BackupHeader.Size;

        var (piece, length) = (new byte[Piece], 0L);
        while (file.Read(piece) is > 0 and var read)
        {
            data.Write(piece, 0, read);
            sum.AppendData(piece, 0, read);
            length += read;
        }

        var same = CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(header.Sum(sum)), System.Text.Encoding.ASCII.GetBytes(header.Hmac));
        if (length != header.Bytes || !same)
            throw BackupTrouble.Damaged(path);
    }

    private static IncrementalHash SumOf(KeyVault vault) =>
        IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, MasterKey.Derive(vault.House, "BackCare 1: backups"u8, MasterKey.Size));
}
