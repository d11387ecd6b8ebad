using BackCare.Core.Messages;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace BackCare.Bot.Telegram;

/// <summary>Makes the call that carries one part, and the second one where Telegram refuses the first in a way that is known to have another.</summary>
internal sealed class TelegramCalls(TelegramLine line)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <exception cref="RequestException">The part did not arrive, or may not have.</exception>
    public Task SendAsync(long chat, TelegramPart part, CancellationToken cancel) => part switch
    {
        TelegramPart.Text { Replaces: { } card } text => EditAsync(chat, card, text, cancel),
        TelegramPart.Text text => SendTextAsync(chat, text, cancel),
        TelegramPart.File { Attachment.Type: "image/png" or "image/jpeg" } file => SendPhotoAsync(chat, file, cancel),
        TelegramPart.File file => SendDocumentAsync(chat, file, cancel),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The same for a text that will change by itself: which message it became.</summary>
    /// <exception cref="RequestException">It did not arrive, or may not have.</exception>
    public async Task<int> SendCardAsync(long chat, TelegramPart.Text text, CancellationToken cancel)
    {
        if (text.Replaces is { } card && await TryEditAsync(chat, card, text, cancel).ConfigureAwait(false))
            return card;

        return (await InMarkupOrPlainAsync((words, mode) => line.SendRequest(Message(chat, text, words, mode), cancel), text.Page).ConfigureAwait(false)).Id;
    }

    /// <summary>Puts a text in place of a message; false where that cannot be edited any more.</summary>
    /// <exception cref="RequestException">It did not arrive, or may not have.</exception>
    public async Task<bool> TryEditAsync(long chat, int card, TelegramPart.Text text, CancellationToken cancel)
    {
        try
        {
            await InMarkupOrPlainAsync((words, mode) => Edit(chat, card, text, words, mode), text.Page, cancel).ConfigureAwait(false);
        }
        catch (ApiRequestException e) when (SendVerdict.IsUnchanged(e))
        {
        }
        catch (ApiRequestException e) when (SendVerdict.IsNotEditable(e))
        {
            return false;
        }

        return true;
    }

    private async Task EditAsync(long chat, int card, TelegramPart.Text text, CancellationToken cancel)
    {
        if (!await TryEditAsync(chat, card, text, cancel).ConfigureAwait(false))
            await SendTextAsync(chat, text, cancel).ConfigureAwait(false);
    }

    private Task SendTextAsync(long chat, TelegramPart.Text text, CancellationToken cancel) =>
        InMarkupOrPlainAsync((words, mode) => Message(chat, text, words, mode), text.Page, cancel);

    private async Task SendPhotoAsync(long chat, TelegramPart.File file, CancellationToken cancel)
    {
        try
        {
            await InMarkupOrPlainAsync((words, mode) => Photo(chat, file, words, mode), file.Caption, cancel).ConfigureAwait(false);
        }
        catch (ApiRequestException e) when (SendVerdict.IsPicture(e))
        {
            await SendDocumentAsync(chat, file, cancel).ConfigureAwait(false);
        }
    }

    private Task SendDocumentAsync(long chat, TelegramPart.File file, CancellationToken cancel) =>
        InMarkupOrPlainAsync((words, mode) => Document(chat, file, words, mode), file.Caption, cancel);

    private Task InMarkupOrPlainAsync(Func<string?, ParseMode, IRequest> request, Page? page, CancellationToken cancel) => InMarkupOrPlainAsync(
        async (words, mode) =>
        {
            await line.SendUnreadAsync(request(words, mode), cancel).ConfigureAwait(false);
            return true;
        },
        page);

    private static async Task<T> InMarkupOrPlainAsync<T>(Func<string?, ParseMode, Task<T>> send, Page? page)
    {
        try
        {
            return await send(page?.Html, page is { IsMarkup: true } ? ParseMode.Html : ParseMode.None).ConfigureAwait(false);
        }
        catch (ApiRequestException e) when (SendVerdict.IsMarkup(e))
        {
            return await send(page?.Plain, ParseMode.None).ConfigureAwait(false);
        }
    }

    private static EditMessageTextRequest Edit(long chat, int card, TelegramPart.Text text, string? words, ParseMode mode) => new()
    {
        ChatId = chat,
        MessageId = card,
        Text = words,
        ParseMode = mode,
        LinkPreviewOptions = NoPreview,
        ReplyMarkup = text.Keyboard,
    };

    private static SendMessageRequest Message(long chat, TelegramPart.Text text, string? words, ParseMode mode) => new()
    {
        ChatId = chat,
        Text = words ?? "",
        ParseMode = mode,
        LinkPreviewOptions = NoPreview,
        ReplyMarkup = text.Keyboard,
    };

    private static SendPhotoRequest Photo(long chat, TelegramPart.File file, string? words, ParseMode mode) => new()
    {
        ChatId = chat,
        Photo = FileOf(file.Attachment),
        Caption = words,
        ParseMode = mode,
        ReplyMarkup = file.Keyboard,
    };

    private static SendDocumentRequest Document(long chat, TelegramPart.File file, string? words, ParseMode mode) => new()
    {
        ChatId = chat,
        Document = FileOf(file.Attachment),
        Caption = words,
        ParseMode = mode,
        ReplyMarkup = file.Keyboard,
    };

    private static InputFileStream FileOf(Attachment attachment) => new(new MemoryStream(attachment.Bytes, writable: false), attachment.Name);
}
