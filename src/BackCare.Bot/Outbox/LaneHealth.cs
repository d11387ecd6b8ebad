using BackCare.Core.Messages;

namespace BackCare.Bot.Outbox;

/// <summary>How one platform's sends stand.</summary>
/// <param name="Waiting">Rows that wait to be sent.</param>
/// <param name="InFlight">Rows being sent now.</param>
/// <param name="Paused">How long the platform asked to be left alone, from now.</param>
/// <param name="PerSecond">The rate it is held to after it complained; null where no limit is known.</param>
public sealed record LaneHealth(Platform Platform, int Waiting, int InFlight, TimeSpan Paused, double? PerSecond);
