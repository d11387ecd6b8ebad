using BackCare.Bot.Pictures;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Making;

/// <summary>Who makes which blueprint.</summary>
public static class Makers
{
    public static Workshop All(ILogger<Workshop> log) => new Workshop(log)
        .Add(new ProgressPainter());
}
