using BackCare.Bot.Exports;
using BackCare.Bot.Pictures;
using BackCare.Bot.Visits;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Making;

/// <summary>Who makes which blueprint.</summary>
public static class Makers
{
    public static Workshop All(ILogger<Workshop> log) => new Workshop(log)
        .Add(new ProgressPainter())
        .Add(new SpreadsheetMaker())
        .Add(new FhirMaker())
        .Add(new SheetMaker());
}
