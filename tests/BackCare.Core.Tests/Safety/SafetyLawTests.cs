using BackCare.Core.Safety;
using CsCheck;

namespace BackCare.Core.Tests.Safety;

/// <summary>What holds for any text.</summary>
public sealed class SafetyLawTests
{
    private static readonly string[] Harmless =
    [
        "Pain is 6 today.", "Slept about seven hours.", "Walked to the shop and back.", "Did my stretches this morning.", "The weather is lovely.",
        "Took two paracetamol with breakfast.", "My sister came for tea.", "Back a bit stiff when I got up.", "I like the breathing exercise.", "ok",
    ];

    private static readonly Gen<Message> Flagged =
        AnyOf([.. Lexicons.Messages("dev").Where(message => message.Level != SafetyLevel.None && Heard(message.Text) >= message.Level)]);

    private static readonly Gen<string> SomeHarmless = AnyOf(Harmless).Array[0, 4].Select(sentences => string.Join(" ", sentences));

    [Fact]
    public void Reading_never_throws() =>
        Gen.Char.Array[0, 300].Select(letters => new string(letters)).Sample(text => Lexicons.Screen.Read(text).Should().NotBeNull(), iter: 2_000);

    [Theory]
    [InlineData('a')]
    [InlineData(' ')]
    [InlineData('\'')]
    [InlineData('9')]
    [InlineData('\ud800')]
    [InlineData('\u200b')]
    [InlineData('\u0301')]
    [InlineData('।')]
    public void One_letter_four_thousand_times_means_nothing(char letter) =>
        Lexicons.Screen.Read(new string(letter, 4_000)).Level.Should().Be(SafetyLevel.None);

    [Theory]
    [InlineData("numb ")]
    [InlineData("no numb groin ")]
    [InlineData("cant feel pee ")]
    [InlineData("want to die my ")]
    public void A_long_text_of_danger_words_is_read_to_its_end(string words) =>
        Lexicons.Screen.Read(string.Concat(Enumerable.Repeat(words, 4_000 / words.Length))).Should().NotBeNull();

    [Fact]
    public void A_sign_stays_heard_among_harmless_sentences() =>
        Gen.Select(SomeHarmless, Flagged, SomeHarmless).Sample(
            (before, message, after) => (Heard($"{before} {message.Text}. {after}") >= message.Level)
                .Should().BeTrue("\"{0}\" was heard alone, so it must be between \"{1}\" and \"{2}\"", message.Text, before, after),
            iter: 1_000);

    [Fact]
    public void Capitals_and_missing_apostrophes_change_nothing() =>
        Flagged.Sample(message =>
        {
            Heard(message.Text.ToUpperInvariant()).Should().Be(Heard(message.Text), message.Text);
            Heard(message.Text.Replace("'", "", StringComparison.Ordinal)).Should().Be(Heard(message.Text), message.Text);
            Heard(message.Text.Replace('\'', '’')).Should().Be(Heard(message.Text), message.Text);
        }, iter: 1_000);

    [Fact]
    public void Letters_that_nobody_sees_change_nothing() =>
        Flagged.Sample(message => Heard(string.Join("\u200b", message.Text.ToCharArray())).Should().Be(Heard(message.Text), message.Text), iter: 300);

    [Theory]
    [InlineData("no {0}")]
    [InlineData("No {0}, pain is 5")]
    [InlineData("I have no {0}")]
    [InlineData("I don't have any {0}")]
    [InlineData("never had {0}")]
    [InlineData("{0}? No.")]
    public void A_denial_of_what_was_heard_is_no_alarm(string denial)
    {
        foreach (var sign in Lexicons.Messages("dev").Select(message => Lexicons.Screen.Read(message.Text).Heard).OfType<string>().Distinct())
            Heard(string.Format(System.Globalization.CultureInfo.InvariantCulture, denial, sign)).Should().Be(SafetyLevel.None, "of \"{0}\"", sign);
    }

    private static Gen<T> AnyOf<T>(T[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    private static SafetyLevel Heard(string text) => Lexicons.Screen.Read(text).Level;
}
