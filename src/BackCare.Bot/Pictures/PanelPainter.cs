using System.Globalization;
using BackCare.Core.Progress;
using SkiaSharp;

namespace BackCare.Bot.Pictures;

/// <summary>Draws the values of one panel into its frame. What was not told is left empty; a zero is a ring on the ground line.</summary>
internal static class PanelPainter
{
    private const float BarShare = 0.68f;

    public static float HeightOf(Panel panel, bool daily) => panel.Kind switch
    {
        PanelKind.Walking => 62,
        PanelKind.Movement => daily ? 18 : 40,
        PanelKind.Sleep => 50,
        _ => 84,
    };

    public static void Draw(Pen pen, Panel panel, Frame at, bool daily)
    {
        switch (panel.Kind)
        {
            case PanelKind.Walking:
                Grid(pen, at, at.Most / 2, at.Most);
                Bars(pen, panel, at);
                break;
            case PanelKind.Movement when daily:
                YesOrNo(pen, panel, at);
                break;
            case PanelKind.Movement:
                Grid(pen, at, at.Most);
                OutOf(pen, panel, at);
                break;
            case PanelKind.Sleep:
                Grid(pen, at, at.Most / 2, at.Most);
                Joined(pen, panel, at, Inks.Sleep);
                break;
            case PanelKind.Pain:
                Grid(pen, at, at.Most / 2, at.Most);
                Range(pen, panel, at);
                Joined(pen, panel, at, Inks.Pain);
                break;
        }
    }

    private static void Grid(Pen pen, Frame at, params ReadOnlySpan<decimal> values)
    {
        foreach (var value in values)
        {
            pen.Line(at.Left, at.Y(value), at.Right, at.Y(value), Inks.Grid);
            pen.Text(value.ToString("0.#", CultureInfo.InvariantCulture), at.Left - 6, at.Y(value) + 4.3f, 12, Inks.Quiet, align: SKTextAlign.Right);
        }

        pen.Line(at.Left, at.Bottom, at.Right, at.Bottom, Inks.Edge);
    }

    private static void Bars(Pen pen, Panel panel, Frame at)
    {
        foreach (var (slot, point) in Told(panel))
        {
            if (point.Value > 0)
                pen.Bar(at.Box(slot, 0, point.Value, BarShare), Inks.Walking);
            else
                pen.Ring(at.X(slot), at.Bottom, Radius(at, 3), Inks.Walking);
        }
    }

    private static void YesOrNo(Pen pen, Panel panel, Frame at)
    {
        var middle = at.Top + at.Height / 2;
        foreach (var (slot, point) in Told(panel))
        {
            if (point.Value > 0)
                pen.Dot(at.X(slot), middle, Radius(at, 6.5f), Inks.Movement);
            else
                pen.Ring(at.X(slot), middle, Radius(at, 5.5f), Inks.Movement, 2);
        }
    }

    /// <summary>An outline for the days told of, filled as far as there was movement.</summary>
    private static void OutOf(Pen pen, Panel panel, Frame at)
    {
        foreach (var (slot, point) in Told(panel))
        {
            if (point.Value > 0)
                pen.Bar(at.Box(slot, 0, point.Value, BarShare), Inks.Movement);
            pen.Outline(at.Box(slot, 0, point.High ?? point.Value, BarShare), Inks.Movement);
        }
    }

    /// <summary>Dots, joined where nothing is missing between them.</summary>
    private static void Joined(Pen pen, Panel panel, Frame at, SKColor ink)
    {
        foreach (var (slot, point) in Told(panel))
        {
            if (slot > 0 && panel.Points[slot - 1] is { } before)
                pen.Line(at.X(slot - 1), at.Y(before.Value), at.X(slot), at.Y(point.Value), ink, 1.5f);
        }

        foreach (var (slot, point) in Told(panel))
            pen.Dot(at.X(slot), at.Y(point.Value), Radius(at, 4), ink);
    }

    private static void Range(Pen pen, Panel panel, Frame at)
    {
        if (panel.Usual is { } usual)
            Band(pen, new SKRect(at.Left, at.Y(usual.High), at.Right, at.Y(usual.Low)));

        foreach (var (slot, point) in Told(panel))
        {
            if (point is { Low: { } low, High: { } high })
                Band(pen, at.Box(slot, low, high));
        }
    }

    /// <summary>As thin as it may be, a band is seen.</summary>
    private static void Band(Pen pen, SKRect box)
    {
        box.Inflate(0, box.Height < 3 ? 1.5f : 0);
        pen.Fill(box, Inks.Pale(Inks.Pain));
    }

    private static float Radius(Frame at, float most) => Math.Min(most, at.SlotWidth * 0.42f);

    private static IEnumerable<(int Slot, PlotPoint Point)> Told(Panel panel) => panel.Points.Index().Where(each => each.Item is not null).Select(each => (each.Index, each.Item!));
}
