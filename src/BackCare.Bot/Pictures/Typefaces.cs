using SkiaSharp;

namespace BackCare.Bot.Pictures;

/// <summary>The letters of every picture: Atkinson Hyperlegible, which ships with the program because containers have no fonts. Read once.</summary>
/// <remarks>Made by the Braille Institute for readers with low vision, under the SIL Open Font License 1.1; see <c>Fonts/OFL.txt</c>.</remarks>
internal static class Typefaces
{
    public static readonly SKTypeface Regular = Read("AtkinsonHyperlegible-Regular.ttf");

    public static readonly SKTypeface Bold = Read("AtkinsonHyperlegible-Bold.ttf");

    private static SKTypeface Read(string name)
    {
        using var file = typeof(Typefaces).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The font {name} is not in the program.");
        using var data = SKData.Create(file);
        return SKTypeface.FromData(data);
    }
}
