using System.Globalization;
using BackCare.Bot.Desk;

namespace BackCare.Bot.Control;

/// <summary>Whether the running instance is well, with the reason where it is not.</summary>
internal sealed class Health(FrontDesk desk, IEnumerable<IPulse> pulses, TimeProvider time)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    public (bool Ok, string Text) Now()
    {
        var state = desk.Health;
        if (state.StoreAway)
            return (false, "The store cannot be written; the log says why. Messages wait and will be answered.");

        foreach (var lane in state.Lanes)
        {
            if (lane.Paused > LongestPause)
                return (false, $"{lane.Platform} has asked for a pause of {lane.Paused.TotalMinutes:0} more minutes; replies wait.");
        }

        foreach (var pulse in pulses)
        {
            if (time.GetUtcNow() - pulse.LastHeard > pulse.Patience)
                return (false, $"{pulse.Name} has not answered since {pulse.LastHeard.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC.");
        }

        return (true, $"well; {state.Waiting} waiting, {state.Lanes.Sum(lane => lane.Waiting)} to be sent");
    }
}

/// <summary>Something that should be heard of regularly while all is well, such as a platform's answers to polls.</summary>
public interface IPulse
{
    string Name { get; }

    /// <summary>When it was last heard of (UTC); the start of the program until then.</summary>
    DateTimeOffset LastHeard { get; }

    /// <summary>How long silence is still nothing unusual.</summary>
    TimeSpan Patience { get; }
}
