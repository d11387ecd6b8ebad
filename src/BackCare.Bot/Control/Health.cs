using System.Globalization;
using BackCare.Bot.Desk;
using BackCare.Bot.Storage.Keys;

namespace BackCare.Bot.Control;

/// <summary>Whether the running instance is well, with the reason where it is not.</summary>
internal sealed class Health(FrontDesk desk, IEnumerable<IPulse> pulses, KeySource keys, TimeProvider time)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>The verdict, and on lines of their own what should be put right although it does not stop anything.</summary>
    public (bool Ok, string Text) Now()
    {
        var (ok, text) = Of(desk.Health, pulses, time.GetUtcNow());
        return (ok, string.Join('\n', [text, .. keys.Warnings()]));
    }

    /// <summary>The verdict on how things stand.</summary>
    public static (bool Ok, string Text) Of(DeskHealth state, IEnumerable<IPulse> pulses, DateTimeOffset now)
    {
        if (state.StoreAway)
            return (false, "The store cannot be written; the log says why. Messages wait and will be answered.");

        foreach (var lane in state.Lanes)
        {
            if (lane.Paused > LongestPause)
                return (false, $"{lane.Platform} has asked for a pause of {lane.Paused.TotalMinutes:0} more minutes; replies wait.");
        }

        foreach (var pulse in pulses)
        {
            if (now - pulse.LastHeard > pulse.Patience)
                return (false, $"{pulse.Name} has not answered since {pulse.LastHeard.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC.");
        }

        return (true, $"well; {state.Waiting} waiting, {state.Lanes.Sum(lane => lane.Waiting)} to be sent");
    }
}
