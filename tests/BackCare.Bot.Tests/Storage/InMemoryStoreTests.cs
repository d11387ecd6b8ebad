using BackCare.Bot.Storage;
using BackCare.Bot.Storage.InMemory;

namespace BackCare.Bot.Tests.Storage;

public sealed class InMemoryStoreTests : StoreContract
{
    private readonly InMemoryStore store = new();

    protected override IStore New() => store;
}
