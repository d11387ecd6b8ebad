using System.Security.Cryptography;
using BackCare.Bot.Storage;
using BackCare.Bot.Storage.Keys;

namespace BackCare.Bot.Tests.Storage.Keys;

public sealed class KeyVaultTests : IDisposable
{
    private static readonly MasterKey Master = MasterKey.Read(MasterKey.NewText(), "The key of this test")!;
    private readonly Folder folder = new();

    private string Path => System.IO.Path.Combine(folder.Path, "members.keys");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Keys_are_found_again_after_reopening()
    {
        using var first = New();
        var kept = Enumerable.Range(0, 300).Select(_ => (Name: first.Add(out var key), Key: key)).ToArray();
        first.Flush();
        first.Dispose();

        using var again = KeyVault.Open(Path, Master);
        kept.Select(each => again.Find(each.Name)).Should().BeEquivalentTo(kept.Select(each => each.Key), compare => compare.WithStrictOrdering());
    }

    [Fact]
    public void A_destroyed_key_is_gone_from_the_file_and_its_neighbours_are_not()
    {
        using var vault = New();
        KeyName[] names = [vault.Add(out _), vault.Add(out _), vault.Add(out _)];
        vault.Flush();
        var before = Bytes().AsSpan(2 * VaultSlot.Size, VaultSlot.Size).ToArray();

        vault.Destroy([names[1]]);

        vault.Find(names[1]).Should().BeNull();
        vault.Find(names[0]).Should().NotBeNull();
        vault.Find(names[2]).Should().NotBeNull();
        vault.CountDestroyed().Should().Be(1);
        Bytes().AsSpan().IndexOf(before.AsSpan(24, 48)).Should().Be(-1, "nothing of the wrapped key is left");
    }

    [Fact]
    public void A_key_that_never_was_here_is_not_taken_for_a_destroyed_one()
    {
        using var vault = New();
        var name = vault.Add(out _);
        vault.Flush();

        foreach (var stranger in new[] { name with { Number = name.Number + 1 }, name with { Slot = 99 } })
            vault.Invoking(each => each.Find(stranger)).Should().Throw<StoreException>().WithMessage("*never held*put back the newest copy of the vault*");
    }

    [Fact]
    public void Keys_not_flushed_were_never_there()
    {
        using var vault = New();
        vault.Add(out _);

        Bytes().Should().HaveCount(VaultSlot.Size);
    }

    [Fact]
    public void A_ring_that_holds_few_keys_seals_with_all_of_them_before_and_after_a_flush()
    {
        using var ring = new KeyRing(New(), most: 2);
        var names = Enumerable.Range(0, 9).Select(_ => ring.New()).ToArray();

        var before = names.Select(name => ring.Seal(name, "members/ann", "words"u8)).ToArray();
        ring.Vault.Flush();

        before.Select(each => ring.Open("members/ann", each, out var name) is null ? default : name).Should().Equal(names);
    }

    [Fact]
    public void A_slot_that_a_crash_cut_short_is_written_over()
    {
        using (New())
        {
        }

        File.AppendAllBytes(Path, new byte[77]);

        using var vault = KeyVault.Open(Path, Master);
        var name = vault.Add(out var key);
        vault.Flush();
        vault.Find(name).Should().Equal(key);
    }

    [Fact]
    public void A_slot_put_in_the_place_of_another_does_not_open()
    {
        using var vault = New();
        KeyName[] names = [vault.Add(out _), vault.Add(out _)];
        vault.Flush();
        var bytes = Bytes();
        bytes.AsSpan(VaultSlot.Size, VaultSlot.Size).CopyTo(bytes.AsSpan(2 * VaultSlot.Size));
        Write(bytes);

        vault.Invoking(each => each.Find(new KeyName(2, names[0].Number))).Should().Throw<CryptographicException>();
    }

    [Fact]
    public void A_changed_byte_anywhere_in_a_slot_or_in_the_header_is_noticed()
    {
        using var vault = New();
        var name = vault.Add(out _);
        vault.Flush();
        var whole = Bytes();

        for (var at = 0; at < 2 * VaultSlot.Size; at++)
        {
            var changed = whole.ToArray();
            changed[at] ^= 0x10;
            Write(changed);
            FluentActions.Invoking(Find).Should().Throw<StoreException>($"byte {at} was changed");
        }

        byte[]? Find()
        {
            using var opened = KeyVault.Open(Path, Master);
            return opened.Find(name);
        }
    }

    [Fact]
    public void Another_master_key_is_told_from_the_right_one_by_name()
    {
        using (New())
        {
        }

        var other = MasterKey.Read(MasterKey.NewText(), "The other key")!;

        FluentActions.Invoking(() => KeyVault.Open(Path, other)).Should().Throw<StoreException>()
            .WithMessage($"The other key is not the key that {Path} is locked with: it wants key {Master.Spelt}, and this one is {other.Spelt}.*");
    }

    [Fact]
    public void A_vault_of_a_newer_program_is_refused()
    {
        using (New())
        {
        }

        var bytes = Bytes();
        bytes[8] = 9;
        Write(bytes);

        FluentActions.Invoking(() => KeyVault.Open(Path, Master)).Should().Throw<StoreException>().WithMessage("*written by a newer BackCare (version 9;*");
    }

    private KeyVault New()
    {
        KeyVault.Create(Path, Master, VaultHeader.New(salt: null));
        return KeyVault.Open(Path, Master);
    }

    private byte[] Bytes()
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private void Write(byte[] bytes)
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Write(bytes);
    }
}
