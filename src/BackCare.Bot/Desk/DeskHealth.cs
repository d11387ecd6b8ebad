using BackCare.Bot.Outbox;

namespace BackCare.Bot.Desk;

/// <summary>How the desk stands, in numbers only.</summary>
/// <param name="LastCommit">When the last commit ended (UTC); null before the first.</param>
/// <param name="Waiting">Inbounds that wait for their turn.</param>
/// <param name="StoreAway">True while the store is being waited for.</param>
public sealed record DeskHealth(DateTimeOffset? LastCommit, int Waiting, bool StoreAway, IReadOnlyList<LaneHealth> Lanes);
