using SkiaSharp;

namespace BackCare.Bot.Pictures;

/// <summary>
/// The colours of a picture. The ground is opaque, so that the chat's theme, dark or light, makes no difference. Hues are those of Okabe and Ito (2008), told apart by
/// colour-blind readers, one of them darker; each stands out from the ground by 3:1 or more, and words by 7:1. Nothing is told by colour alone.
/// </summary>
internal static class Inks
{
    public static readonly SKColor Ground = new(0xFB, 0xFA, 0xF7);
    public static readonly SKColor Words = new(0x1C, 0x1C, 0x1C);
    public static readonly SKColor Quiet = new(0x4D, 0x4D, 0x4D);
    public static readonly SKColor Grid = new(0xDD, 0xD9, 0xD0);
    public static readonly SKColor Edge = new(0xB9, 0xB5, 0xAB);
    public static readonly SKColor Walking = new(0x00, 0x72, 0xB2);
    public static readonly SKColor Movement = new(0x00, 0x7F, 0x5D);
    public static readonly SKColor Sleep = new(0x9C, 0x40, 0x78);
    public static readonly SKColor Pain = new(0xC4, 0x50, 0x00);
    public static readonly SKColor Mark = new(0x3A, 0x3A, 0x3A);

    public static SKColor Pale(SKColor ink) => ink.WithAlpha(0x38);
}
