using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Core.Conversations;

/// <summary>Everything a decision may look at, and the words it may answer with.</summary>
public sealed record Situation(Member Member, Diary Diary, Inbound Inbound, Moment Moment, Library Words)
{
    public DateTimeOffset Now => Moment.Now;

    /// <summary>The member's local date.</summary>
    public DateOnly Today => Member.Today(Moment.Now);

    /// <summary>A new message from a piece of content.</summary>
    public Reply Say(string id, params ReadOnlySpan<(string Name, object? Value)> values) => Words.Say(id, Wording(id), values);

    /// <summary>The same, in place of the message whose button was pressed, where one was.</summary>
    public Reply Card(string id, params ReadOnlySpan<(string Name, object? Value)> values) => OnCard(Say(id, values));

    /// <summary>Puts a reply in place of the message whose button was pressed, where one was.</summary>
    public Reply OnCard(Reply reply) => reply with { Replaces = (Inbound.Body as InboundBody.Press)?.Card };

    /// <summary>A button labelled from the labels of a piece.</summary>
    public Button Button(string id, string label, string press) => new(Words[id].Labels[label], press);

    /// <summary>Which wording of a piece this moment picks, when none is barred.</summary>
    public int Wording(string id) => Moment.Pick(Words[id].Wordings);
}
