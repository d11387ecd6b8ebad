using BackCare.Core.Content;
using BackCare.Core.Messages;
using BackCare.Discord;
using Choice = BackCare.Core.Messages.Button;

namespace BackCare.Bot.Discord;

/// <summary>What the adapter itself has to say, and only on Discord; all of it is content.</summary>
internal sealed class DiscordWords(Library words)
{
    /// <summary>Private messages do not reach the member: how to open them, with the button that tries again.</summary>
    public Reply Closed { get; } = words.Say(ContentIds.DirectMessagesClosed, 0).With([new Choice(words[ContentIds.DirectMessagesClosed].Labels["open"], null, DeepLink: "hello")]);

    /// <summary>The answer went to the private chat.</summary>
    public Reply SentPrivately { get; } = words.Say(ContentIds.SentPrivately, 0);

    /// <summary>For a command to which there is nothing to say.</summary>
    public Reply Received { get; } = words.Say(ContentIds.Received, 0);

    /// <summary>The label of the button for writing where one cannot type.</summary>
    public string Write { get; } = words[ContentIds.WriteIt].Labels["open"];

    /// <summary>The form behind it.</summary>
    public Modal Form { get; } = new(
        CustomIds.Form,
        words[ContentIds.WriteIt].Labels["title"],
        [new ModalField(CustomIds.Words, words[ContentIds.WriteIt].Labels["field"]) { Long = true, MaxLength = 2000 }]);
}
