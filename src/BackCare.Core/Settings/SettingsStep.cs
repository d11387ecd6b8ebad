using BackCare.Core.Conversations;

namespace BackCare.Core.Settings;

/// <summary>A setting is being changed and the next words are its new value.</summary>
public sealed record SettingsStep(Setting Setting) : Conversation;

/// <summary>What a member can change.</summary>
public enum Setting
{
    Hour,
    Days,
    QuietHours,
    Place,
    Time,
}
