namespace BackCare.Core.PainKinds;

/// <summary>How pain feels, in the words that people use; kept for the clinician, never a diagnosis.</summary>
public enum PainKind
{
    Aching,
    Burning,
    Tingling,
    Shooting,
    Stabbing,
    Stiff,
}
