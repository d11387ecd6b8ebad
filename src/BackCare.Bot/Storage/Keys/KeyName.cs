namespace BackCare.Bot.Storage.Keys;

/// <summary>Names a key of the vault: its slot, and a random number, so that the key of another vault is never taken for it.</summary>
internal readonly record struct KeyName(uint Slot, ulong Number)
{
    /// <summary>The key of the house, for what belongs to no member that is kept.</summary>
    public static readonly KeyName House;

    public bool IsHouse => Slot == 0;
}
