using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Discord;

namespace BackCare.Bot.Discord;

/// <summary>Reads an event as an inbound, or as nothing where it is not for the companion. A pure function of the event.</summary>
internal sealed class DiscordInbox(Func<Address, MemberId> memberOf)
{
    public Inbound? Read(DiscordEvent happened) => happened switch
    {
        DirectMessage { Text: "" } message when FileIn(message) is not null => null,
        DirectMessage message => From(message.MessageId, message.Author, new InboundBody.Text(WordsTo(message.After.UserId, message.Text))),
        Mentioned mention => From(mention.MessageId, mention.Author, new InboundBody.Text(WordsTo(mention.After.UserId, mention.Text)))
            with { Community = mention.ChannelId.ToString() },
        SlashCommand command => From(command.Interaction, new InboundBody.Text(WordsOf(command))),
        ButtonPressed { CustomId: CustomIds.Write } => null,
        ButtonPressed press => Pressed(press.Interaction, press.CustomId),
        SelectPicked { Values: [var picked, ..] } select => Pressed(select.Interaction, picked),
        ModalSubmitted form => From(form.Interaction, new InboundBody.Text(string.Join('\n', form.Fields.Values))),
        _ => null,
    };

    /// <summary>The file of an exported record among what was attached.</summary>
    public static FileLink? FileIn(DiscordEvent happened) =>
        (happened as DirectMessage)?.Files.FirstOrDefault(file => file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase));

    /// <summary>The inbound of that file, with its text as it was fetched.</summary>
    public Inbound ReadFile(DirectMessage message, string? text) =>
        From(message.MessageId, message.Author, new InboundBody.File(text)) with { Id = $"discord:{message.MessageId}:file" };

    private Inbound Pressed(Interaction interaction, string id) => CustomIds.Opened(id) is { } payload
        // What begins a private chat is said in private, wherever the button was.
        ? From(interaction, new InboundBody.Text($"/start {payload}")) with { Community = null }
        : From(interaction, new InboundBody.Press(CustomIds.PressOf(id), Card: interaction.Id.ToString()));

    private Inbound From(Interaction interaction, InboundBody body) => From(interaction.Id, interaction.Person, body) with
    {
        Community = interaction.InDirectMessages ? null : interaction.ChannelId.ToString(),
        Language = interaction.Locale,
    };

    private Inbound From(Snowflake id, Person person, InboundBody body)
    {
        var address = new Address(Platform.Discord, person.Id.ToString());
        return new Inbound($"discord:{id}", memberOf(address), address, body);
    }

    private static string WordsOf(SlashCommand command) => string.Join(' ', command.Options.Values.Prepend($"/{command.Command}"));

    /// <summary>The words without mentions of the bot; a mention alone is a knock at the door.</summary>
    private static string WordsTo(Snowflake bot, string text)
    {
        var words = text.Replace($"<@{bot}>", "", StringComparison.Ordinal).Replace($"<@!{bot}>", "", StringComparison.Ordinal).Trim();
        return words.Length == 0 && text.Length > 0 ? "/start" : words;
    }
}
