namespace BackCare.Core.Members;

/// <summary>Names one member inside BackCare; it says nothing about who they are on their platform, so it may stand in a log.</summary>
public readonly record struct MemberId(string Value)
{
    public override string ToString() => Value;
}
