using BackCare.Core.Safety;

namespace BackCare.Core.Tests.Safety;

public sealed class SafetyScreenTests
{
    [Fact]
    public void A_sign_inside_an_answer_is_heard()
    {
        var heard = Lexicons.Screen.Read("6/10, and I can't feel between my legs since last night");

        heard.Should().Be(new Screening(SafetyLevel.EmergencyCaudaEquina, "R1", "numbness around the bottom, genitals or inner thighs", false, false)
        {
            Source = "IFOMPT framework, Finucane, JOSPT 2020; BMJ Best Practice; GIRFT pathway 2023",
        });
    }

    [Fact]
    public void Of_several_signs_the_most_urgent_leads() =>
        Lexicons.Screen.Read("fever, want to die, chest pain, and I wet myself last night").Level.Should().Be(SafetyLevel.EmergencyCaudaEquina);

    [Fact]
    public void An_overdose_by_mistake_is_an_emergency_with_harm_done() =>
        Lexicons.Screen.Read("I took 20 paracetamol today by mistake").Should().Match<Screening>(heard => heard.Rule == "R17" && heard.HarmDone);

    [Fact]
    public void An_overdose_with_a_wish_to_die_is_a_crisis_with_harm_done() =>
        Lexicons.Screen.Read("I took 20 paracetamol an hour ago. I want to die")
            .Should().Match<Screening>(heard => heard.Level == SafetyLevel.CrisisSelfHarm && heard.HarmDone);

    [Fact]
    public void Hopelessness_without_a_wish_to_die_is_low_mood_and_no_crisis() =>
        Lexicons.Screen.Read("what's the point of any of this").Should().Match<Screening>(heard => heard.Level == SafetyLevel.None && heard.LowMood);

    [Fact]
    public void Someone_who_needs_help_now_counts_as_the_writer_does() =>
        Lexicons.Screen.Read("my husband can't feel when he wipes, what should we do").Level.Should().Be(SafetyLevel.EmergencyCaudaEquina);

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("👍")]
    public void Nothing_said_is_nothing_heard(string text) => Lexicons.Screen.Read(text).Should().Be(Screening.Nothing);

    [Fact]
    public void Levels_have_their_names() =>
        Enum.GetValues<SafetyLevel>().Select(level => level.Label)
            .Should().Equal("none", "urgent-see-doctor", "crisis-self-harm", "emergency-other", "emergency-cauda-equina");
}
