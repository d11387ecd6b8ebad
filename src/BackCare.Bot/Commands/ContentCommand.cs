using BackCare.Bot.Hosting;
using BackCare.Core.Content;

namespace BackCare.Bot.Commands;

/// <summary><c>content check</c>: validates everything that members can read; each finding has file, line and what is wrong.</summary>
internal static class ContentCommand
{
    public static int Check(BotSettings settings, TextWriter output, TextWriter errors)
    {
        var sources = ContentFolder.Read(settings.ContentFolder);
        var findings = ContentCheck.Findings(sources);
        foreach (var finding in findings)
            errors.WriteLine($"{finding.File}:{finding.Line}: {finding.Problem}");

        if (findings.Count > 0)
            return 1;

        output.WriteLine($"{sources.Count} files under {settings.ContentFolder} are in order. No clinician has reviewed them yet where they say 'reviewed: false'.");
        return 0;
    }
}
