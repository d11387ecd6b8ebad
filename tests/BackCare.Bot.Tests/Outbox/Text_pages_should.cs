using System.Globalization;
using BackCare.Bot.Outbox;
using CsCheck;

namespace BackCare.Bot.Tests.Outbox;

public sealed class Text_pages_should
{
    private static readonly Gen<string> Texts = Gen.OneOf<string>("a", "word", " ", "\n", "\n\n", ". ", "é", "e\u0301", "😀", "👩‍👩‍👧", "🇬🇧", "한", "<", "&").Array[0, 200].Select(string.Concat);

    [Fact]
    public void Keep_a_text_that_fits_whole() => PagesOf("One. Two.\n\nThree.", 20).Should().Equal("One. Two.\n\nThree.");

    [Fact]
    public void Prefer_the_border_between_paragraphs() => PagesOf("First one.\nSecond.\n\nThird here. Fourth.", 30).Should().Equal("First one.\nSecond.", "Third here. Fourth.");

    [Fact]
    public void Prefer_a_sentence_to_a_word() => PagesOf("It hurts a lot. But less than before", 25).Should().Equal("It hurts a lot.", "But less than before");

    [Fact]
    public void Take_a_word_where_there_is_no_more() => PagesOf("one two three four", 10).Should().Equal("one two", "three four");

    [Fact]
    public void Cut_between_characters_as_a_reader_sees_them() => PagesOf("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 20).Should().Equal("👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧");

    [Fact]
    public void Lose_nothing_but_white_space() => Texts.Sample(text =>
        WithoutSpace(string.Concat(PagesOf(text, 16))) == WithoutSpace(text));

    [Fact]
    public void Never_be_longer_than_asked_nor_empty() => Texts.Sample(text => PagesOf(text, 16).All(page => page.Length is > 0 and <= 16));

    [Fact]
    public void Never_cut_a_character_in_two() => Texts.Sample(text =>
        WithoutSpace(text).Length == 0
        || PagesOf(text, 16).Sum(page => new StringInfo(WithoutSpace(page)).LengthInTextElements) == new StringInfo(WithoutSpace(text)).LengthInTextElements
        // A combining mark after a space belongs to the space, which is not counted.
        || text.Contains(" \u0301"));

    [Fact]
    public void Never_leave_half_a_surrogate_pair_even_in_a_character_longer_than_a_page() =>
        PagesOf("👩" + string.Concat(Enumerable.Repeat("\u200d👩", 40)), 16).Should().OnlyContain(page => IsWellFormed(page));

    private static string[] PagesOf(string text, int most) => [.. TextPages.Of(text, most).Select(range => text[range])];

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(rune => rune != System.Text.Rune.ReplacementChar);
}
