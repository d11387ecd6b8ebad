using System.Globalization;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using BackCare.Core.Rehearsals;

namespace BackCare.Bot.Simulation;

/// <summary>How a simulated member talks: answers what the day asks for, and presses or writes something plausible where anything else is asked.</summary>
internal sealed class Talk(Rehearsal rehearsal, string name, Platform platform, Persona persona, Random chance, Tally tally)
{
    private const int LongestTalk = 20;

    /// <summary>What the buttons send back that change the settings, the rhythm or the record.</summary>
    private static readonly string[] Unsettling = ["set:", "ease:", "paper:", "mydata:", "import:"];

    private Reply? open;

    /// <summary>Lets time pass, and hears what came meanwhile.</summary>
    public void PassTo(DateTimeOffset moment) => Hear(rehearsal.PassTo(moment));

    public void Write(string words)
    {
        tally.Inbound();
        Hear(rehearsal.Write(name, platform, null, words));
    }

    /// <summary>Finds the pace of walking, and looks at it now and then.</summary>
    public void Pace(LivedDay day, bool begin)
    {
        Write(begin ? "/pace walking" : "/pace");
        if (rehearsal.MemberOf(name)?.Pace is { Target: null })
            Write(Math.Max(day.Walked, 5).ToString(CultureInfo.InvariantCulture));
        Converse(day);
    }

    /// <summary>Answers as long as something is asked, or until this person has had enough.</summary>
    public void Converse(LivedDay day)
    {
        for (var step = 0; step < LongestTalk && open is { } card; step++)
        {
            open = null;
            Answer(card, day);
            if (open is null && rehearsal.MemberOf(name)?.Conversation is not (null or NoConversation) && chance.NextDouble() < 0.7)
                Write(Sayings.Answers[chance.Next(Sayings.Answers.Length)]);
        }
    }

    private void Answer(Reply card, LivedDay day)
    {
        var question = card.Content.FirstOrDefault(id => id.StartsWith("check-in/", StringComparison.Ordinal));
        var asked = question is not null && !card.Content[0].StartsWith("safety/", StringComparison.Ordinal);
        if (asked && day.Pain > 8 && chance.NextDouble() < 0.3 && Press(card, press => press.EndsWith(":rough", StringComparison.Ordinal)))
            return;

        switch (asked ? question : null)
        {
            case "check-in/exercise":
                Press(card, 2 - day.Exercises);
                break;
            case "check-in/walk":
                Write(day.Walked.ToString(CultureInfo.InvariantCulture));
                break;
            case "check-in/sleep":
                Press(card, Math.Min((int)(day.Sleep / 2), 4));
                break;
            case "check-in/mood":
                Press(card, day.Mood + 1);
                break;
            case "check-in/pain":
                Press(card, (int)Math.Round(day.Pain));
                break;
            case "check-in/medication" when day.Medicines is { } medicines:
                Write(medicines);
                break;
            case "check-in/medication":
                Press(card, 0);
                break;
            case "check-in/good-thing":
                Press(card, chance.Next(5));
                break;
            case "check-in/good-thing-happened":
                Press(card, chance.Next(3));
                break;
            case null when card.Content.Contains("paper/question"):
                Write("5 6 4 7 5 5 6");
                break;
            case null when card.Content[0].StartsWith("review/peg", StringComparison.Ordinal):
                Press(card, (int)Math.Clamp(Math.Round(day.Pain - 1), 0, 10));
                break;
            case null when card.Content[0] is "review/confidence":
                Press(card, (int)Math.Round(10 - day.Pain));
                break;
            case null when card.Content.Any(id => id is "pace/settled-ask" or "flare/check") && chance.NextDouble() < 0.8:
                Press(card, 0);
                break;
            case null when chance.NextDouble() < 0.6 && Press(card, press => press is "pace:up"):
                break;
            case null when card.Content.Any(id => id is "anchor/show" or "anchor/kept") && chance.NextDouble() < 0.8:
                break;
            default:
                Choose(card);
                break;
        }
    }

    /// <summary>An offer is taken up or declined as this person is; of several choices any one may be made, or none.</summary>
    private void Choose(Reply card)
    {
        var buttons = Presses(card).ToList();
        if (persona.Settled && buttons.Exists(button => Unsettling.Any(kind => button.Press!.StartsWith(kind, StringComparison.Ordinal))))
            return;

        if (buttons.Count == 2 && chance.NextDouble() < 0.8)
            Press(card, chance.NextDouble() < persona.Consent ? 0 : 1);
        else if (buttons.Count > 0 && chance.NextDouble() < 0.75)
            Press(card, chance.Next(buttons.Count));
    }

    private void Press(Reply card, int which)
    {
        if (Presses(card).ElementAtOrDefault(which)?.Press is { } press)
            Press(card, each => each == press);
    }

    private bool Press(Reply card, Func<string, bool> which)
    {
        if (Presses(card).FirstOrDefault(button => which(button.Press!)) is not { } button)
            return false;

        tally.Inbound();
        Hear(rehearsal.Press(name, platform, button.Label) ?? []);
        return true;
    }

    private static IEnumerable<Button> Presses(Reply card) =>
        card.Buttons.SelectMany(row => row).Where(button => button.Press is { } press && !press.StartsWith("forget", StringComparison.Ordinal) && !press.StartsWith("erase", StringComparison.Ordinal));

    private void Hear(IReadOnlyList<Shown> shown)
    {
        tally.Heard(shown, rehearsal.MemberOf(name)!);
        foreach (var each in shown)
        {
            if (each.Reply.Buttons.Count > 0)
                open = each.Reply;
        }
    }
}
