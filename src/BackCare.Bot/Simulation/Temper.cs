namespace BackCare.Bot.Simulation;

/// <summary>What kind of person a simulated member is; each makes other rules speak.</summary>
internal enum Temper
{
    /// <summary>Walks a little more each week and hurts a little less.</summary>
    Improving,

    /// <summary>Much the same for months.</summary>
    Steady,

    /// <summary>Declines what is offered, asks hard questions, wants fewer words.</summary>
    Sceptic,

    /// <summary>Works nights, sleeps badly, answers in a hurry and not every day.</summary>
    NightShift,

    /// <summary>Fair for weeks, then days of much more pain.</summary>
    FlareProne,

    /// <summary>Takes something against inflammation nearly every day.</summary>
    PainkillerDaily,

    /// <summary>Takes an opioid under care, and other medicines beside it.</summary>
    OnOpioids,

    /// <summary>Low for weeks, with few good days.</summary>
    Low,

    /// <summary>Begins with energy and fades away.</summary>
    Fading,
}
