using Fluid;

namespace BackCare.Core.Content;

/// <summary>One piece of content: what is said, in as many wordings as were written for it, and the labels of its buttons.</summary>
public sealed class Piece
{
    internal Piece(string id, IReadOnlyList<IFluidTemplate> texts, IFluidTemplate? heading, string? footer, IReadOnlyDictionary<string, string> labels)
    {
        Id = id;
        Texts = texts;
        Heading = heading;
        Footer = footer;
        Labels = labels;
    }

    /// <summary>Names the piece for good, such as <c>check-in/pain</c>.</summary>
    public string Id { get; }

    /// <summary>How many wordings there are; at least one.</summary>
    public int Wordings => Texts.Count;

    /// <summary>The source of a clinical sentence with its year, or null.</summary>
    public string? Footer { get; }

    public IReadOnlyDictionary<string, string> Labels { get; }

    internal IReadOnlyList<IFluidTemplate> Texts { get; }

    internal IFluidTemplate? Heading { get; }

    /// <summary>The id of one wording, for remembering which was used.</summary>
    public string WordingId(int wording) => Wordings == 1 ? Id : $"{Id}#{wording + 1}";
}
