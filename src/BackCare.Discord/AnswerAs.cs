namespace BackCare.Discord;

/// <summary>How an answer is meant.</summary>
public enum AnswerAs
{
    /// <summary>A message for all who see the channel.</summary>
    Message,

    /// <summary>A message that the asker alone sees.</summary>
    Ephemeral,

    /// <summary>In the place of the message whose component was pressed.</summary>
    Update,
}

/// <summary>By which way an answer went.</summary>
public enum AnswerRoute
{
    /// <summary>As the interaction's first answer.</summary>
    FirstAnswer,

    /// <summary>In the place of the first answer, which had been deferred.</summary>
    Original,

    /// <summary>As a further message by the interaction's token.</summary>
    FollowUp,

    /// <summary>The interaction was over: as a message of the bot's own.</summary>
    PlainMessage,
}
