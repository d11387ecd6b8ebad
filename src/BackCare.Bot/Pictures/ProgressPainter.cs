using BackCare.Bot.Making;
using BackCare.Core.Messages;
using BackCare.Core.Progress;
using SkiaSharp;

namespace BackCare.Bot.Pictures;

/// <summary>Draws the picture of <c>/progress</c>: an opaque PNG for a phone that shows it 360 wide. Twice that is as sharp as Telegram leaves a picture of this height.</summary>
internal sealed class ProgressPainter : IMaker<ProgressPicture>
{
    public const int Width = 360;
    public const int Scale = 2;
    private const float Margin = 16;
    private const float PlotLeft = 42;
    private const float WordSize = 13.5f;
    private const float WordHeight = 17.5f;

    /// <summary>Fast and, for flat colours, as small as the slow way.</summary>
    private static readonly SKPngEncoderOptions Fast = new(SKPngEncoderFilterFlags.Sub, 4);

    public IReadOnlyList<Attachment> Make(ProgressPicture blueprint)
    {
        using var ruler = SKSurface.Create(new SKImageInfo(1, 1));
        var height = Draw(ruler.Canvas, blueprint);

        using var surface = SKSurface.Create(new SKImageInfo(Width * Scale, (int)Math.Ceiling(height * Scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(Inks.Ground);
        surface.Canvas.Scale(Scale);
        Draw(surface.Canvas, blueprint);
        using var pixels = surface.PeekPixels() ?? throw new InvalidOperationException("There are no pixels to encode.");
        using var png = pixels.Encode(Fast) ?? throw new InvalidOperationException("The picture could not be encoded.");
        return [new Attachment("progress.png", "image/png", blueprint.Alt, png.ToArray())];
    }

    /// <summary>Draws from top to bottom and says how far down it came.</summary>
    private static float Draw(SKCanvas canvas, ProgressPicture picture)
    {
        using var pen = new Pen(canvas);
        pen.Text(picture.Title, Margin, 32, 20, Inks.Words, heavy: true);
        pen.Text(picture.Period, Margin, 51, WordSize, Inks.Quiet);

        var y = 62f;
        if (picture.Marks.Count > 0)
            y = MarkPainter.Strip(pen, picture, FrameAt(picture, y, 0, 1));

        foreach (var panel in picture.Panels)
            y = Panel(pen, picture, panel, y);

        y = Dates(pen, picture, y);
        y = MarkPainter.Key(pen, picture, Margin, y, WordSize);
        foreach (var line in picture.Key)
            pen.Text(line, Margin, (y += WordHeight) - 4, WordSize, Inks.Quiet);

        return y + 12;
    }

    private static float Panel(Pen pen, ProgressPicture picture, Panel panel, float y)
    {
        pen.Text(panel.Title, Margin, y + 16, 15.5f, Inks.Words, heavy: true);
        y += 18;
        foreach (var line in panel.Words.Split('\n').SelectMany(words => pen.Wrap(words, WordSize, Width - 2 * Margin)))
            pen.Text(line, Margin, (y += WordHeight) - 3.5f, WordSize, Inks.Words);

        var daily = picture.Slots == Lookback.TwoWeeks.Slots;
        var at = FrameAt(picture, y + 10, PanelPainter.HeightOf(panel, daily), panel.Top);
        MarkPainter.Behind(pen, picture, at);
        PanelPainter.Draw(pen, panel, at, daily);
        return at.Bottom + 12;
    }

    private static float Dates(Pen pen, ProgressPicture picture, float y)
    {
        var at = FrameAt(picture, y, 1, 1);
        foreach (var tick in picture.Ticks)
            pen.Text(tick.Label, at.X(tick.Slot), y + 8, 12, Inks.Quiet, align: SKTextAlign.Center);

        return y + 22;
    }

    private static Frame FrameAt(ProgressPicture picture, float top, float height, decimal most) =>
        new(PlotLeft, top, Width - PlotLeft - Margin, height, picture.Slots, most);
}
