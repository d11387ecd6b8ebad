namespace BackCare.Discord.Interactions;

/// <summary>Decides by which way an answer can still reach its asker.</summary>
internal static class AnswerRoutes
{
    /// <summary>Discord's own limit less what a request may take.</summary>
    private static readonly TimeSpan TokenIsTrustedFor = Interaction.TokenLives - TimeSpan.FromSeconds(10);

    public static AnswerRoute For(AnswerStage stage, AnswerAs how, TimeSpan age) => stage switch
    {
        _ when age >= TokenIsTrustedFor => AnswerRoute.PlainMessage,
        AnswerStage.Over => AnswerRoute.PlainMessage,
        AnswerStage.Open => AnswerRoute.FirstAnswer,
        AnswerStage.DeferredUpdate when how == AnswerAs.Update => AnswerRoute.Original,
        AnswerStage.DeferredUpdate or AnswerStage.Answered => AnswerRoute.FollowUp,
        // The first answer decides who sees it, and everybody would: what is meant for one goes by direct message.
        AnswerStage.DeferredWithMessage when how == AnswerAs.Ephemeral => AnswerRoute.PlainMessage,
        _ => AnswerRoute.Original,
    };

    /// <summary>How to tell Discord to wait: type 6 shows nothing and leaves the pressed message as it is, type 5 shows "thinking".</summary>
    public static AnswerStage Deferral(Interaction interaction) =>
        interaction.SourceMessageId is not null ? AnswerStage.DeferredUpdate
        : interaction.InDirectMessages ? AnswerStage.DeferredWithMessage
        : AnswerStage.DeferredEphemerally;
}
