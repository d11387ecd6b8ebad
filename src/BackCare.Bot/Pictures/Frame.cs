using SkiaSharp;

namespace BackCare.Bot.Pictures;

/// <summary>The place of one panel's plot: slots from left to right, 0 at the bottom and the panel's greatest value at the top.</summary>
internal readonly record struct Frame(float Left, float Top, float Width, float Height, int Slots, decimal Most)
{
    public float Right => Left + Width;

    public float Bottom => Top + Height;

    public float SlotWidth => Width / Slots;

    /// <summary>The middle of a slot.</summary>
    public float X(int slot) => Left + (slot + 0.5f) * SlotWidth;

    public float Y(decimal value) => Bottom - (float)(Math.Clamp(value, 0, Most) / Most) * Height;

    /// <summary>From value to value over a share of a slot's width.</summary>
    public SKRect Box(int slot, decimal low, decimal high, float share = 1)
    {
        var half = SlotWidth * share / 2;
        return new SKRect(X(slot) - half, Y(high), X(slot) + half, Y(low));
    }
}
