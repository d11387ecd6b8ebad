namespace BackCare.Bot.Control;

/// <summary>Something that should be heard of regularly while all is well, such as a platform's answers to polls.</summary>
public interface IPulse
{
    string Name { get; }

    /// <summary>When it was last heard of (UTC); the start of the program until then.</summary>
    DateTimeOffset LastHeard { get; }

    /// <summary>How long silence is still nothing unusual.</summary>
    TimeSpan Patience { get; }
}
