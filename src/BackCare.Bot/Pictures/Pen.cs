using SkiaSharp;

namespace BackCare.Bot.Pictures;

/// <summary>Draws on one picture, in units of which a phone is 360 wide. Used by one thread, and disposed with its picture.</summary>
internal sealed class Pen(SKCanvas canvas) : IDisposable
{
    private readonly SKPaint paint = new() { IsAntialias = true };
    private readonly SKFont regular = FontOf(Typefaces.Regular);
    private readonly SKFont bold = FontOf(Typefaces.Bold);

    public void Text(string words, float x, float baseline, float size, SKColor ink, bool heavy = false, SKTextAlign align = SKTextAlign.Left)
    {
        var font = heavy ? bold : regular;
        font.Size = size;
        canvas.DrawText(words, x, baseline, align, font, Filled(ink));
    }

    /// <summary>The words in lines that fit a width; a word that is too long for one stays whole.</summary>
    public IReadOnlyList<string> Wrap(string words, float size, float width)
    {
        regular.Size = size;
        var lines = new List<string>();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines is [.., var last] && regular.MeasureText($"{last} {word}") <= width)
                lines[^1] = $"{last} {word}";
            else
                lines.Add(word);
        }

        return lines;
    }

    public void Line(float x1, float y1, float x2, float y2, SKColor ink, float thickness = 1) => canvas.DrawLine(x1, y1, x2, y2, Stroked(ink, thickness));

    public void Dashes(float x, float top, float bottom, SKColor ink)
    {
        for (var y = top; y < bottom; y += 6)
            Line(x, y, x, Math.Min(y + 3, bottom), ink);
    }

    public void Fill(SKRect box, SKColor ink) => canvas.DrawRect(box, Filled(ink));

    public void Bar(SKRect box, SKColor ink) => canvas.DrawRoundRect(box, 1.5f, 1.5f, Filled(ink));

    public void Outline(SKRect box, SKColor ink, float thickness = 1) => canvas.DrawRoundRect(box, 1.5f, 1.5f, Stroked(ink, thickness));

    /// <summary>Slanting lines within a box: a ground that is told apart without its colour.</summary>
    public void Hatch(SKRect box, SKColor ink)
    {
        canvas.Save();
        canvas.ClipRect(box);
        for (var x = box.Left - box.Height; x < box.Right; x += 5)
            Line(x, box.Bottom, x + box.Height, box.Top, ink, 0.8f);
        canvas.Restore();
    }

    public void Dot(float x, float y, float radius, SKColor ink) => canvas.DrawCircle(x, y, radius, Filled(ink));

    public void Ring(float x, float y, float radius, SKColor ink, float thickness = 1.5f)
    {
        canvas.DrawCircle(x, y, radius, Filled(Inks.Ground));
        canvas.DrawCircle(x, y, radius, Stroked(ink, thickness));
    }

    public void Triangle(float x, float y, float radius, SKColor ink) => Shape(ink, new(x, y - radius), new(x + radius, y + radius * 0.8f), new(x - radius, y + radius * 0.8f));

    public void Diamond(float x, float y, float radius, SKColor ink) => Shape(ink, new(x, y - radius), new(x + radius, y), new(x, y + radius), new(x - radius, y));

    public void Dispose()
    {
        paint.Dispose();
        regular.Dispose();
        bold.Dispose();
    }

    private void Shape(SKColor ink, params SKPoint[] corners)
    {
        using var path = new SKPathBuilder();
        path.AddPoly(corners, close: true);
        using var shape = path.Detach();
        canvas.DrawPath(shape, Filled(ink));
    }

    private SKPaint Filled(SKColor ink)
    {
        paint.Style = SKPaintStyle.Fill;
        paint.Color = ink;
        return paint;
    }

    private SKPaint Stroked(SKColor ink, float thickness)
    {
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = thickness;
        paint.Color = ink;
        return paint;
    }

    private static SKFont FontOf(SKTypeface face) => new(face) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };
}
