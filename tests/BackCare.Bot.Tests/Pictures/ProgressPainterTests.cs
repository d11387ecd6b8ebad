using BackCare.Bot.Pictures;
using BackCare.Core.Progress;
using SkiaSharp;

namespace BackCare.Bot.Tests.Pictures;

public sealed class ProgressPainterTests
{
    private static readonly Panel Walking = new(PanelKind.Walking, "Walking", "12 minutes a day", 30, [new PlotPoint(12), null, new PlotPoint(0)]);
    private static readonly Panel Pain = new(PanelKind.Pain, "Pain", "5 on average", 10, [new PlotPoint(5, 4, 6), null, new PlotPoint(10)]);
    private static readonly ProgressPicture Picture = new(
        "what it shows", "Your last 3 months", "1 Jan 2026 to 31 Mar 2026", ["Empty place: nothing told"], 3, [Walking, Pain],
        [new PictureMark(MarkKind.Flare, 0, 1, "Flare"), new PictureMark(MarkKind.Review, 2, 2, "Review")], [new Tick(0, "Jan"), new Tick(2, "Mar")]);

    private readonly ProgressPainter painter = new();

    [Fact]
    public void A_picture_is_one_png_with_its_alt_text_twice_as_wide_as_a_phone_and_quite_opaque()
    {
        var file = painter.Make(Picture).Single();

        (file.Name, file.Type, file.Alt).Should().Be(("progress.png", "image/png", "what it shows"));
        using var image = SKBitmap.Decode(file.Bytes);
        image.Width.Should().Be(720);
        image.Height.Should().BeInRange(500, 1280);
        image.Pixels.Should().OnlyContain(pixel => pixel.Alpha == 255);
    }

    [Fact]
    public void The_same_picture_has_the_same_bytes() => painter.Make(Picture).Single().Bytes.Should().Equal(painter.Make(Picture).Single().Bytes);

    [Fact]
    public void A_missing_value_leaves_the_ground_bare_and_a_zero_does_not()
    {
        using var image = SKBitmap.Decode(painter.Make(Picture with { Panels = [Walking with { Points = [null, null, new PlotPoint(0)] }], Marks = [] }).Single().Bytes);

        var blue = image.Pixels.Index().Where(each => each.Item.Blue > 150 && each.Item.Red < 60).Select(each => each.Index % image.Width).ToList();
        blue.Should().NotBeEmpty().And.OnlyContain(x => x > image.Width * 2 / 3);
    }

    [Fact]
    public void A_picture_without_a_panel_is_still_a_picture() => painter.Make(Picture with { Panels = [], Marks = [], Ticks = [], Key = [] }).Single().Bytes.Should().NotBeEmpty();
}
