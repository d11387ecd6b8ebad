namespace BackCare.Bot.Hosting;

/// <summary>The configuration cannot be used; the message says which key, in which file where one is known, and why. It never holds a token.</summary>
public sealed class SettingsException(string message) : Exception(message);
