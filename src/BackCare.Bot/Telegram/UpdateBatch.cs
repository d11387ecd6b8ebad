using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace BackCare.Bot.Telegram;

/// <summary>Reads what <c>getUpdates</c> answered. One update that cannot be read must not hold back the others, so it comes out empty, with its id alone.</summary>
internal static class UpdateBatch
{
    public static Update[] Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<ApiResponse<Update[]>>(body, JsonBotAPI.Options)?.Result ?? [];
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return OneByOne(body);
        }
    }

    /// <summary>True for what the parser and the library's own converters throw at a value that they do not expect.</summary>
    public static bool IsUnreadable(Exception e) =>
        e is JsonException or KeyNotFoundException or InvalidOperationException or NotSupportedException or ArgumentException or FormatException or OverflowException;

    private static Update[] OneByOne(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return [.. document.RootElement.GetProperty("result").EnumerateArray().Select(One)];
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw TelegramLineException.Unreadable();
        }
    }

    private static Update One(JsonElement element)
    {
        try
        {
            return element.Deserialize<Update>(JsonBotAPI.Options)!;
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return new Update { Id = element.GetProperty("update_id").GetInt32() };
        }
    }
}
