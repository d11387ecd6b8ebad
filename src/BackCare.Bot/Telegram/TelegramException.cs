namespace BackCare.Bot.Telegram;

/// <summary>Telegram cannot be used as configured; the message says why and what to do, and never holds the token.</summary>
public sealed class TelegramException(string message) : Exception(message);
