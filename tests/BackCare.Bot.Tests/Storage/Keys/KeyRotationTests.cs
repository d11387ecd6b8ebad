using BackCare.Bot.Storage;
using BackCare.Bot.Storage.Keys;
using BackCare.Bot.Storage.LiteDb;

namespace BackCare.Bot.Tests.Storage.Keys;

/// <summary>Another master key, and the same members.</summary>
public sealed class KeyRotationTests : IDisposable
{
    private readonly Folder folder = new();

    private KeySource Made => KeySource.Beside(folder.Store);

    private string Named => Path.Combine(folder.Path, "named.key");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_made_key_file_is_replaced_and_everything_opens()
    {
        await Filled(Made);
        var old = KeySource.Read(Made.File!);

        var words = new KeyRotation(folder.Store, Made).Run(next: null);

        var now = KeySource.Read(Made.File!);
        now.Spelt.Should().NotBe(old.Spelt);
        words.Should().StartWith($"The vault is locked with the key {now.Spelt} now, which is in {Made.File}.").And.Contain("opens with the old key only");
        (await Name(Made)).Should().Be("ann");
        FluentActions.Invoking(() => KeyVault.Open(Made.Vault, old)).Should().Throw<StoreException>();
    }

    [Fact]
    public async Task A_forgotten_member_stays_forgotten()
    {
        await Filled(Made);
        await using (var store = new LiteDbStore(folder.Store, Made))
        {
            await store.OpenAsync(default);
            await store.CommitAsync(Kept.Erasing(Kept.Member("ann")), default);
        }

        new KeyRotation(folder.Store, Made).Run(next: null);

        (await Name(Made)).Should().BeNull();
        using var vault = KeyVault.Open(Made.Vault, KeySource.Read(Made.File!));
        vault.CountDestroyed().Should().Be(1);
    }

    [Fact]
    public async Task A_key_that_the_operator_looks_after_goes_to_a_file_of_their_choice()
    {
        await File.WriteAllTextAsync(Named, MasterKey.NewText());
        var source = new KeySource(Path.GetDirectoryName(Made.Vault)!, file: Named);
        await Filled(source);
        var next = Path.Combine(folder.Path, "next.key");

        FluentActions.Invoking(() => new KeyRotation(folder.Store, source).Run(next: null)).Should().Throw<StoreException>().WithMessage("*Name a file for the new key with --to*");
        new KeyRotation(folder.Store, source).Run(next).Should().Contain($"which is in {next}. Give it as Storage:KeyFile");

        (await Name(new KeySource(Path.GetDirectoryName(Made.Vault)!, file: next))).Should().Be("ann");
    }

    [Fact]
    public async Task Killed_before_the_vault_was_replaced_the_old_key_opens()
    {
        await Filled(Made);
        await File.WriteAllTextAsync(Made.NextFile!, MasterKey.NewText());

        (await Name(Made)).Should().Be("ann");
        new KeyRotation(folder.Store, Made).Run(next: null);
        (await Name(Made)).Should().Be("ann");
    }

    [Fact]
    public async Task Killed_after_the_vault_was_replaced_the_new_key_takes_its_place_by_itself()
    {
        await Filled(Made);
        var old = await File.ReadAllTextAsync(Made.File!);
        new KeyRotation(folder.Store, Made).Run(next: null);
        File.Move(Made.File!, Made.NextFile!);
        await File.WriteAllTextAsync(Made.File!, old);

        (await Name(Made)).Should().Be("ann");

        File.Exists(Made.NextFile).Should().BeFalse();
    }

    [Fact]
    public async Task A_store_in_use_keeps_its_key()
    {
        await using var store = new LiteDbStore(folder.Store, Made);
        await store.OpenAsync(default);

        FluentActions.Invoking(() => new KeyRotation(folder.Store, Made).Run(next: null)).Should().Throw<StoreException>().WithMessage("*is in use by another process*");
    }

    private async Task Filled(KeySource source)
    {
        await using var store = new LiteDbStore(folder.Store, source);
        await store.OpenAsync(default);
        await store.CommitAsync(Kept.Of(Kept.Member("ann"), Kept.Day(2026, 11, 1)), default);
    }

    private async Task<string?> Name(KeySource source)
    {
        await using var store = new LiteDbStore(folder.Store, source);
        await store.OpenAsync(default);
        return (await store.LoadAsync([Kept.Wanted(Kept.Member("ann"), default)], default)).Single().Member?.Id.Value;
    }
}
