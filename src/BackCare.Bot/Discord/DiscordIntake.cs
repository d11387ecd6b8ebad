using System.Text.Json;
using BackCare.Bot.Storage;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Discord;

namespace BackCare.Bot.Discord;

/// <summary>Where Discord's events go in: the whole of what this adapter knows of the desk and the store.</summary>
/// <param name="Cursor">How far the stream <see cref="Stream"/> was committed, once the store is open; null for a new store.</param>
/// <param name="Receive">Takes inbounds in; ends when everything they caused, the cursor included, is committed.</param>
/// <param name="MemberOf">Names the member behind an address.</param>
public sealed record DiscordIntake(
    Func<CancellationToken, Task<PlatformCursor?>> Cursor,
    Func<IReadOnlyList<Inbound>, PlatformCursor?, CancellationToken, Task> Receive,
    Func<Address, MemberId> MemberOf)
{
    /// <summary>The name of Discord's stream among the cursors.</summary>
    public const string Stream = "discord";

    /// <summary>The cursor for a session that stands there.</summary>
    public static PlatformCursor At(SessionState session, DateTimeOffset now) => new(Stream, JsonSerializer.Serialize(session), now);

    /// <summary>The session to go on with; null where there is none or its cursor cannot be read.</summary>
    public static SessionState? Session(PlatformCursor? cursor)
    {
        try
        {
            return cursor is null ? null : JsonSerializer.Deserialize<SessionState>(cursor.Position);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
