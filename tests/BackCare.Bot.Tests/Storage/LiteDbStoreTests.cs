using BackCare.Bot.Storage;
using BackCare.Bot.Storage.LiteDb;

namespace BackCare.Bot.Tests.Storage;

public sealed class LiteDbStoreTests : StoreContract
{
    private readonly Folder folder = new();

    protected override IStore New() => new LiteDbStore(folder.Store);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}
