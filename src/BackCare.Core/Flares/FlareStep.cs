using BackCare.Core.Conversations;

namespace BackCare.Core.Flares;

/// <summary>What is open about a flare.</summary>
public abstract record FlareStep : Conversation
{
    private FlareStep()
    {
    }

    /// <summary>The short question for warning signs comes before anything else.</summary>
    /// <param name="Flare">False where something new was told without a flare.</param>
    public sealed record AskingSigns(bool Flare = true) : FlareStep;

    /// <summary>How the flare is today.</summary>
    public sealed record AskingHow : FlareStep;

    /// <summary>A part of the plan is being written.</summary>
    /// <param name="Alone">True where only this part is being changed.</param>
    public sealed record Writing(FlarePart Part, bool Alone = false) : FlareStep;
}
