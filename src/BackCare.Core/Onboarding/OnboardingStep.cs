using BackCare.Core.Conversations;

namespace BackCare.Core.Onboarding;

/// <summary>The open question of getting to know each other.</summary>
public abstract record OnboardingStep : Conversation
{
    private OnboardingStep()
    {
    }

    public sealed record AskingConsent : OnboardingStep;

    public sealed record AskingPlace : OnboardingStep;

    public sealed record AskingHour : OnboardingStep;

    public sealed record AskingPainDuration : OnboardingStep;

    public sealed record AskingConfidence : OnboardingStep;
}
