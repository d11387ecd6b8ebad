namespace BackCare.Core.Understanding;

/// <summary>What a free text answers.</summary>
public enum Question
{
    Exercise,
    Walk,
    Sleep,
    Mood,
    Pain,
    Medication,
}
