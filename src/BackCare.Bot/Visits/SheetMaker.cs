using BackCare.Bot.Making;
using BackCare.Core.Messages;
using BackCare.Core.Visits;
using SkiaSharp;

namespace BackCare.Bot.Visits;

/// <summary>Makes the page for a visit twice from the same drawing: as a picture to look at in the chat, and as a PDF to print and to copy from.</summary>
internal sealed class SheetMaker : IMaker<VisitSheet>
{
    /// <summary>Dots for each point of the picture: enough to read the page when it is opened.</summary>
    private const int Scale = 2;

    public IReadOnlyList<Attachment> Make(VisitSheet blueprint) =>
    [
        new Attachment("visit.png", "image/png", blueprint.Alt, Picture(blueprint)),
        new Attachment("visit.pdf", "application/pdf", blueprint.Alt, Pdf(blueprint)),
    ];

    public static byte[] Pdf(VisitSheet sheet)
    {
        using var bytes = new SKDynamicMemoryWStream();
        using (var document = SKDocument.CreatePdf(bytes, new SKDocumentPdfMetadata { Title = sheet.Title, Creator = "BackCare", RasterDpi = 144, EncodingQuality = 95 }))
        {
            Draw(document.BeginPage(SheetPainter.Width, SheetPainter.Height), sheet);
            document.EndPage();
            document.Close();
        }

        using var data = bytes.DetachAsData();
        return data.ToArray();
    }

    private static byte[] Picture(VisitSheet sheet)
    {
        using var bitmap = new SKBitmap((int)SheetPainter.Width * Scale, (int)SheetPainter.Height * Scale);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            canvas.Scale(Scale);
            Draw(canvas, sheet);
        }

        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Draw(SKCanvas canvas, VisitSheet sheet)
    {
        using var painter = new SheetPainter(canvas);
        painter.Draw(sheet);
    }
}
