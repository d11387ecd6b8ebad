namespace BackCare.Discord.Tests.Scenarios;

/// <summary>The bot of <see cref="Scenario"/>, on our client.</summary>
public sealed class ScenarioBot(DiscordClient client)
{
    private static readonly Command[] Commands =
    [
        new("ping", "Answers at once"),
        new("slow", "Answers later"),
    ];

    public async ValueTask HandleAsync(IReadOnlyList<DiscordEvent> events)
    {
        foreach (var happened in events)
            await HandleAsync(happened);
    }

    private async Task HandleAsync(DiscordEvent happened)
    {
        switch (happened)
        {
            case Ready:
                await client.Rest.RegisterCommandsAsync(happened.After.ApplicationId, Commands);
                break;
            case DirectMessage { Text: "picture" } message:
                await client.Rest.SendAsync(message.ChannelId, Picture());
                break;
            case DirectMessage message:
                await client.Rest.SendAsync(message.ChannelId, OutgoingMessage.Saying("echo: " + message.Text), "m" + message.MessageId);
                break;
            case SlashCommand { Command: "ping" } command:
                await client.Answers.AnswerAsync(command.Interaction, OutgoingMessage.Saying("pong"), AnswerAs.Ephemeral);
                break;
            case SlashCommand command:
                await client.Answers.DeferAsync(command.Interaction);
                await client.Answers.AnswerAsync(command.Interaction, OutgoingMessage.Saying("done"), AnswerAs.Message);
                await client.Answers.FollowUpAsync(command.Interaction, OutgoingMessage.Saying("and more"), ephemeral: false);
                break;
            case ButtonPressed { CustomId: "form" } button:
                await client.Answers.OpenModalAsync(button.Interaction, new Modal("note", "A note", [new ModalField("text", "Your note") { Long = true }]));
                break;
            case ButtonPressed button:
                await client.Answers.AnswerAsync(button.Interaction, Picture() with { Content = "updated", Files = [] }, AnswerAs.Update);
                break;
            case SelectPicked select:
                await client.Answers.AnswerAsync(
                    select.Interaction, Picture() with { Content = "picked: " + select.Values[0], Files = [] }, AnswerAs.Update);
                break;
            case ModalSubmitted form:
                await client.Answers.AnswerAsync(form.Interaction, OutgoingMessage.Saying("noted: " + form.Fields["text"]), AnswerAs.Message);
                break;
        }
    }

    private static OutgoingMessage Picture() => new()
    {
        Content = "Here it is",
        Files = [new FileUpload("chart.png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A }, "A line that falls", "image/png")],
        Rows =
        [
            Row.Of(Button.Says("update", "Update", ButtonStyle.Primary, "🙂"), Button.Says("form", "Form"), Button.Opens("https://example.org/", "Read")),
            Row.Of(new Select("pick", [new SelectOption("A", "a"), new SelectOption("B", "b", "the second")], "Pick one")),
        ],
    };
}
