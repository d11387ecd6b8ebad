using BackCare.Bot.Pictures;
using BackCare.Core.Visits;
using SkiaSharp;

namespace BackCare.Bot.Visits;

/// <summary>Draws the page for a visit on A4, in points. Every part has its place and keeps to it, so that the page never runs over.</summary>
internal sealed class SheetPainter(SKCanvas canvas) : IDisposable
{
    public const float Width = 595;
    public const float Height = 842;
    public const float Margin = 40;

    private const float Column = (Width - 2 * Margin - Gap) / 2;
    private const float Gap = 22;
    private const float Line = 13.5f;
    private const float HeadingLine = 16;
    private const float Between = 10;
    private const float FirstTop = 120;
    private const float TrendHeight = 190;
    private const float Bottom = Height - Margin;
    private const float Padding = 10;
    private const int MostFirstLines = 7;
    private const int MostTrendLines = 4;
    private const int MostLastLines = 6;

    private static readonly SKColor Ink = new(0x1C, 0x1C, 0x1C);
    private static readonly SKColor Quiet = new(0x4D, 0x4D, 0x4D);
    private static readonly SKColor Rule = new(0xB9, 0xB5, 0xAB);
    private static readonly SKColor Ground = new(0xF2, 0xF4, 0xF7);
    private static readonly SKColor Accent = new(0x00, 0x4C, 0x7A);

    private readonly SKFont title = new(Typefaces.Bold, 19);
    private readonly SKFont heading = new(Typefaces.Bold, 11);
    private readonly SKFont body = new(Typefaces.Regular, 10);
    private readonly SKFont small = new(Typefaces.Regular, 8.5f);
    private readonly SKPaint paint = new() { IsAntialias = true };

    public void Draw(VisitSheet sheet)
    {
        Head(sheet);
        var top = Block(sheet.First, Margin, FirstTop, Width - 2 * Margin, MostFirstLines) + Between;
        foreach (var (trend, at) in sheet.Trends.Take(2).Select((trend, at) => (trend, at)))
            Trend(trend, Margin + at * (Column + Gap), top);

        var (blocksTop, lastTop) = (top + TrendHeight + Between, Bottom - Tall(sheet.Last, Width - 2 * (Margin + Padding), MostLastLines) - 2 * Padding);
        foreach (var (blocks, at) in Columns(sheet.Blocks).Select((blocks, at) => (blocks, at)))
            Stack(blocks, Margin + at * (Column + Gap), blocksTop, lastTop - blocksTop - Between);
        Fill(new SKRect(Margin, lastTop, Width - Margin, Bottom), Ground);
        Block(sheet.Last, Margin + Padding, lastTop + Padding - 2, Width - 2 * (Margin + Padding), MostLastLines);
    }

    public void Dispose()
    {
        title.Dispose();
        heading.Dispose();
        body.Dispose();
        small.Dispose();
        paint.Dispose();
    }

    private void Head(VisitSheet sheet)
    {
        Write(Layout.Wrap(sheet.Title, title, Width - 2 * Margin, 1), Margin, Margin + 16, Line, title, Accent);
        Write(Layout.Wrap(sheet.Period, body, Width - 2 * Margin, 1), Margin, Margin + 34, Line, body, Ink);
        Write(Layout.Wrap(sheet.Notice, small, Width - 2 * Margin, 2), Margin, Margin + 49, 11, small, Quiet);
        HorizontalRule(Margin + 68);
    }

    /// <summary>A heading and so many lines at the most; says how far down they reach.</summary>
    private float Block(SheetBlock block, float left, float top, float width, int most)
    {
        Write(Layout.Wrap(block.Heading, heading, width, 1), left, top + 11, HeadingLine, heading, Accent);
        Write(Layout.Shorten(Lines(block, width), body, width, most), left, top + HeadingLine + 11, Line, body, Ink);
        return top + Tall(block, width, most);
    }

    private float Tall(SheetBlock block, float width, int most) => HeadingLine + Math.Min(Lines(block, width).Count, most) * Line;

    private List<string> Lines(SheetBlock block, float width) => [.. block.Lines.SelectMany(line => Layout.Wrap(line, body, width))];

    /// <summary>Blocks one under the other; where they are too long together, the longest gives way.</summary>
    private void Stack(IReadOnlyList<SheetBlock> blocks, float left, float top, float height)
    {
        var wrapped = blocks.Select(block => Lines(block, Column - 8)).ToList();
        var most = (int)((height - blocks.Count * (HeadingLine + Between)) / Line);
        var kept = wrapped.Select(lines => lines.Count).ToArray();
        while (kept.Sum() > most)
            kept[Array.IndexOf(kept, kept.Max())]--;

        foreach (var (block, at) in blocks.Select((block, at) => (block, at)))
        {
            Write(Layout.Wrap(block.Heading, heading, Column, 1), left, top + 11, HeadingLine, heading, Accent);
            Write(Layout.Shorten(wrapped[at], body, Column - 8, kept[at]), left, top + HeadingLine + 11, Line, body, Ink);
            top += HeadingLine + kept[at] * Line + Between;
        }
    }

    private void Trend(SheetTrend trend, float left, float top)
    {
        var end = Block(new SheetBlock(trend.Heading, trend.Lines), left, top, Column, MostTrendLines);
        if (trend.Points.Count > 0)
            Plot(trend.Points, new SKRect(left + 18, Math.Max(end, top + HeadingLine + 2 * Line) + 14, left + Column, top + TrendHeight - 18));
    }

    private void Plot(IReadOnlyList<SheetPoint> points, SKRect area)
    {
        foreach (var value in new[] { 0, 5, 10 })
        {
            DrawLine(area.Left, Y(value), area.Right, Y(value), Rule, 0.6f);
            canvas.DrawText(value.ToString(System.Globalization.CultureInfo.InvariantCulture), area.Left - 5, Y(value) + 3, SKTextAlign.Right, small, Filled(Quiet));
        }

        var step = area.Width / points.Count;
        for (var at = 0; at < points.Count; at++)
        {
            var (point, x) = (points[at], area.Left + (at + 0.5f) * step);
            if (point is { Low: { } low, High: { } high })
                Fill(new SKRect(x - 5, Y(high), x + 5, Math.Max(Y(low), Y(high) + 1)), Accent.WithAlpha(0x40));
            if (at + 1 < points.Count)
                DrawLine(x, Y(point.Value), x + step, Y(points[at + 1].Value), Accent, 1.2f);
            canvas.DrawCircle(x, Y(point.Value), 2.6f, Filled(Accent));
            Write(Layout.Wrap(point.Label, small, step - 2, 1), x, area.Bottom + 11, Line, small, Quiet, SKTextAlign.Center);
        }

        float Y(decimal value) => area.Bottom - (float)Math.Clamp(value, 0, 10) / 10 * area.Height;
    }

    /// <summary>Left and right, so that the longer half is as short as it can be in this order.</summary>
    private static IReadOnlyList<SheetBlock>[] Columns(IReadOnlyList<SheetBlock> blocks) => [[.. blocks.Take((blocks.Count + 1) / 2)], [.. blocks.Skip((blocks.Count + 1) / 2)]];

    private void Write(List<string> lines, float left, float baseline, float line, SKFont font, SKColor ink, SKTextAlign align = SKTextAlign.Left)
    {
        foreach (var (words, at) in lines.Select((words, at) => (words, at)))
            canvas.DrawText(words, left, baseline + at * line, align, font, Filled(ink));
    }

    private void HorizontalRule(float y) => DrawLine(Margin, y, Width - Margin, y, Rule, 0.8f);

    private void DrawLine(float x1, float y1, float x2, float y2, SKColor ink, float thickness)
    {
        paint.StrokeWidth = thickness;
        paint.Color = ink;
        paint.Style = SKPaintStyle.Stroke;
        canvas.DrawLine(x1, y1, x2, y2, paint);
    }

    private void Fill(SKRect box, SKColor ink) => canvas.DrawRect(box, Filled(ink));

    private SKPaint Filled(SKColor ink)
    {
        paint.Color = ink;
        paint.Style = SKPaintStyle.Fill;
        return paint;
    }
}
