namespace BackCare.Core.Messages;

/// <summary>Where members write from.</summary>
public enum Platform
{
    Telegram,
    Discord,
    Terminal,
}

/// <summary>Where a person is reached in private: the platform and the id of their private chat on it.</summary>
public readonly record struct Address(Platform Platform, string Chat);
