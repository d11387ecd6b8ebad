using BackCare.Core.Progress;
using SkiaSharp;

namespace BackCare.Bot.Pictures;

/// <summary>Draws flares and reviews: a sign above all panels, and its trace through each of them.</summary>
internal static class MarkPainter
{
    private const float RowHeight = 13;
    private const float Size = 5.5f;

    /// <summary>In narrower places the traces of reviews would be a fence before the values.</summary>
    private const float NarrowestTraced = 12;

    /// <summary>The signs above the panels, a row for each kind; says where they end.</summary>
    public static float Strip(Pen pen, ProgressPicture picture, Frame at)
    {
        var y = at.Top;
        foreach (var kind in picture.Marks.GroupBy(mark => mark.Kind).OrderBy(marks => marks.Key))
        {
            foreach (var mark in kind)
                Sign(pen, mark.Kind, (at.X(mark.From) + at.X(mark.To)) / 2, y + RowHeight / 2, Math.Min(Size, at.SlotWidth * 0.8f));
            y += RowHeight;
        }

        return y + 3;
    }

    /// <summary>What lies behind the values of a panel.</summary>
    public static void Behind(Pen pen, ProgressPicture picture, Frame at)
    {
        foreach (var mark in picture.Marks)
        {
            var box = new SKRect(at.X(mark.From) - at.SlotWidth / 2, at.Top, at.X(mark.To) + at.SlotWidth / 2, at.Bottom);
            if (mark.Kind is MarkKind.Flare)
                pen.Hatch(box, Inks.Edge);
            else if (at.SlotWidth >= NarrowestTraced)
                pen.Dashes(at.X(mark.From), at.Top, at.Bottom, Inks.Mark);
        }
    }

    /// <summary>What the signs mean; says where that ends.</summary>
    public static float Key(Pen pen, ProgressPicture picture, float x, float y, float size)
    {
        var kinds = picture.Marks.DistinctBy(mark => mark.Kind).OrderBy(mark => mark.Kind).ToList();
        foreach (var mark in kinds)
        {
            Sign(pen, mark.Kind, x + Size, y + 9, Size);
            pen.Text(mark.Label, x + 3 * Size, y + 13, size, Inks.Quiet);
            x += 90;
        }

        return kinds.Count > 0 ? y + 20 : y;
    }

    private static void Sign(Pen pen, MarkKind kind, float x, float y, float size)
    {
        if (kind is MarkKind.Flare)
            pen.Triangle(x, y, size, Inks.Mark);
        else
            pen.Diamond(x, y, size, Inks.Mark);
    }
}
