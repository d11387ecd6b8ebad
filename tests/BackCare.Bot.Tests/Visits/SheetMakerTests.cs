using BackCare.Bot.Visits;
using BackCare.Core.Visits;
using CsCheck;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace BackCare.Bot.Tests.Visits;

public sealed class SheetMakerTests
{
    private static readonly VisitSheet Sheet = new(
        "alt", "Living with back pain", "1 Dec 2025 to 22 Feb 2026. Diary: 61 of 84 days.", "Patient-reported. Not reviewed by a clinician.",
        new SheetBlock("What matters, and what I do", ["Wants to do more of: playing with the grandchildren", "Walking: 20 minutes on a usual day (12 before)."]),
        [
            new SheetTrend("PEG, 0-10", ["4.7 now; 6.3 on 3 Jan 2026."], [new("3 Jan", 6.3m), new("17 Jan", 5.3m), new("31 Jan", 4.7m)]),
            new SheetTrend("Pain, 0-10, by fortnight", ["Half of the days between 4 and 6."], [new("1 Dec", 6, 5, 7), new("15 Dec", 5, 4, 6)]),
        ],
        [
            new SheetBlock("Medicines as told", ["ibuprofen 400 mg: taken on 14 of 61 days told", "Caution, 3 Feb 2026: More than 10 days in a row"]),
            new SheetBlock("What was tried", ["“Gabapentin took half the pain, and I could not work.”"]),
            new SheetBlock("Warning signs heard", ["None was heard."]),
            new SheetBlock("Flares", ["3 Jan 2026: 5 days"]),
        ],
        new SheetBlock("My questions", ["1. Do my medicines still fit me?", "2. What can I do about sleep?"]));

    [Fact]
    public void The_page_reads_back_as_it_was_written()
    {
        using var pdf = PdfDocument.Open(SheetMaker.Pdf(Sheet));

        pdf.NumberOfPages.Should().Be(1);
        var page = pdf.GetPage(1);
        (page.Width, page.Height).Should().Be((595, 842));
        var words = WordsOf(page);
        foreach (var line in new[] { Sheet.Title, Sheet.Period, Sheet.Notice, Sheet.First.Heading, Sheet.Last.Heading }
            .Concat(Sheet.First.Lines).Concat(Sheet.Trends.SelectMany(trend => trend.Lines.Prepend(trend.Heading))).Concat(Sheet.Blocks.SelectMany(block => block.Lines.Prepend(block.Heading))).Concat(Sheet.Last.Lines))
            words.Should().Contain(line.Split(' '), "'{0}' is on the page", line);
    }

    [Fact]
    public void Whatever_is_told_nothing_leaves_the_page_and_a_cut_is_marked()
        => Gen.Select(Lines, Lines, Lines, Gen.OneOf(Gen.String, Gen.Const(new string('w', 400)))).Sample(
            (one, two, three, title) =>
            {
                var sheet = Sheet with
                {
                    Title = title,
                    Period = title,
                    First = new SheetBlock(title, one),
                    Blocks = [new SheetBlock("a", two), new SheetBlock(title, three), new SheetBlock("c", one), new SheetBlock("d", two)],
                    Last = new SheetBlock("e", three),
                };

                using var pdf = PdfDocument.Open(SheetMaker.Pdf(sheet));
                pdf.NumberOfPages.Should().Be(1);
                pdf.GetPage(1).Letters.Where(letter => letter.Value.Trim().Length > 0).All(IsInside).Should().BeTrue();
                if (one.Concat(two).Concat(three).Sum(line => line.Length) > 6000)
                    pdf.GetPage(1).Letters.Should().Contain(letter => letter.Value == "…");
            },
            iter: 40);

    [Fact]
    public void The_picture_is_the_same_page_and_an_opaque_png()
    {
        var files = new SheetMaker().Make(Sheet);

        files.Select(file => file.Name).Should().Equal("visit.png", "visit.pdf");
        using var picture = SkiaSharp.SKBitmap.Decode(files[0].Bytes);
        (picture.Width, picture.Height).Should().Be((1190, 1684));
        picture.GetPixel(5, 5).Should().Be(SkiaSharp.SKColors.White);
        if (Environment.GetEnvironmentVariable("BACKCARE_SHOW") is { } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, "visit.png"), files[0].Bytes);
            File.WriteAllBytes(Path.Combine(folder, "visit.pdf"), files[1].Bytes);
        }
    }

    private static Gen<string[]> Lines { get; } = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 0, 40], Gen.Const(new string('m', 900)), Gen.Const(string.Join(' ', Enumerable.Repeat("walking", 120))), Gen.Const("腰痛 🙂 žluť"), Gen.String).Array[0, 30];

    private static bool IsInside(Letter letter) =>
        letter.BoundingBox.Left >= SheetPainter.Margin - 2 && letter.BoundingBox.Right <= SheetPainter.Width - SheetPainter.Margin + 2
        && letter.BoundingBox.Bottom >= SheetPainter.Margin - 2 && letter.BoundingBox.Top <= SheetPainter.Height - SheetPainter.Margin + 4;

    private static List<string> WordsOf(Page page) => [.. page.GetWords().Select(word => word.Text)];
}
