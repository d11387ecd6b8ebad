using System.Text;
using BackCare.Core.Imports;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace BackCare.Bot.Telegram;

/// <summary>Fetches the text of a small file. What cannot be fetched comes out as null, and the member is asked to send it again.</summary>
internal sealed class TelegramFiles(TelegramLine line, ILogger<TelegramFiles> log)
{
    public async Task<string?> TextOfAsync(Document file, CancellationToken cancel)
    {
        if (file.FileSize > ExportedFile.MostBytes)
            return null;

        try
        {
            return await line.FetchAsync(file.FileId, ExportedFile.MostBytes, cancel).ConfigureAwait(false) is { } bytes ? ExportedFile.TextOf(bytes) : null;
        }
        catch (RequestException e)
        {
            log.LogDebug("A file could not be fetched: {Reason}", e.Message);
            return null;
        }
    }
}
