namespace BackCare.Discord;

/// <summary>
/// Where a gateway session stands after an event: what a new process needs to RESUME and receive what came while it was away.
/// Save it in the same commit as what the event caused.
/// </summary>
/// <param name="SessionId">Given by READY.</param>
/// <param name="Sequence">The number of the last event that this state includes.</param>
/// <param name="ResumeUrl">The address at which Discord wants this session resumed.</param>
/// <param name="ApplicationId">The application that the bot belongs to.</param>
/// <param name="UserId">The bot's own user, so that a resumed session still knows who it is.</param>
public sealed record SessionState(string SessionId, long Sequence, string ResumeUrl, Snowflake ApplicationId, Snowflake UserId);
