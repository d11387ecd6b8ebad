using System.Globalization;
using BackCare.Bot.Storage;

namespace BackCare.Bot.Telegram;

/// <summary>Which offset to ask <c>getUpdates</c> for. An offset confirms, and so discards, every update below it.</summary>
/// <remarks>
/// Update ids start again at random after a week without updates (Bot API, Update), and then may be below the old offset, which would
/// discard them unread. So a cursor that did not move for six days is no longer asked for: Telegram then gives what is unconfirmed, which
/// after so long cannot be anything already taken in, since it keeps updates for a day.
/// </remarks>
internal static class PollingOffset
{
    public static readonly TimeSpan Trusted = TimeSpan.FromDays(6);

    /// <summary>The offset to ask for, or null to ask from the earliest unconfirmed update.</summary>
    public static int? From(PlatformCursor? cursor, DateTimeOffset now) =>
        cursor is not null
        && now - cursor.MovedAt <= Trusted
        && int.TryParse(cursor.Position, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            ? offset
            : null;

    /// <summary>The cursor after a batch that ended with <paramref name="lastUpdate"/>.</summary>
    public static PlatformCursor After(int lastUpdate, DateTimeOffset now) =>
        new(TelegramIntake.Stream, (lastUpdate + 1L).ToString(CultureInfo.InvariantCulture), now);
}
