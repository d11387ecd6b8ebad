using BackCare.Bot.Making;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Making;

/// <summary>A blueprint of nothing much.</summary>
internal sealed record Sketch(string Alt = "a sketch") : Blueprint(Alt);

internal sealed class SketchMaker : IMaker<Sketch>
{
    public IReadOnlyList<Attachment> Make(Sketch blueprint) => [new Attachment("sketch.txt", "text/plain", blueprint.Alt, [1])];
}

internal sealed class ClumsyMaker : IMaker<Sketch>
{
    public IReadOnlyList<Attachment> Make(Sketch blueprint) => throw new InvalidOperationException($"cannot draw '{blueprint.Alt}'");
}
