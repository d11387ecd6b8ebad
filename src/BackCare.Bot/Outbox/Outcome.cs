namespace BackCare.Bot.Outbox;

/// <summary>What became of a row in the end. Every row comes to exactly one of these.</summary>
public enum Outcome
{
    Delivered,

    /// <summary>The platform will never take it.</summary>
    Refused,

    /// <summary>The member cannot be written to.</summary>
    Unreachable,

    /// <summary>It waited so long that it would no longer be kind to send it.</summary>
    Expired,

    /// <summary>It may have arrived, and sending it again would be worse than not knowing.</summary>
    OutcomeUnknown,

    /// <summary>The member asked to be forgotten while it waited.</summary>
    Erased,
}
