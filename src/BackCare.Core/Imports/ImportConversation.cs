using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Core.Imports;

/// <summary>
/// <c>/import</c>: takes in a record that was exported before, from here or from another server. It says in numbers what it read and asks; nothing in
/// the file is a message, so that none of it is answered or said back.
/// </summary>
internal sealed class ImportConversation
{
    public Turn Ask(Situation s, string argument) => argument.StartsWith('{')
        ? Offer(s, argument)
        : Turn.Of(s.Member with { Conversation = new ImportStep.AskingFile() }, s.Say(ContentIds.ImportAsk));

    /// <summary>A file arrived, asked for or not; null text where it could not be fetched or is no text.</summary>
    public Turn Offer(Situation s, string? text)
    {
        var (file, fault) = ImportFile.Read(text, s.Today);
        if (file is null)
            return Turn.Of(s.Member with { Conversation = Conversation.None }, s.Say(fault is ImportFault.Newer ? ContentIds.ImportNewer : ContentIds.ImportUnreadable));

        var (member, days) = Merging.Into(s.Member, s.Diary, file);
        var settings = file.Member.Count(part => !System.Text.Json.Nodes.JsonNode.DeepEquals(Privacy.KeptKind.Tree(s.Member)[part.Key], Privacy.KeptKind.Tree(member)[part.Key]));
        if (days.Count == 0 && settings == 0)
            return Turn.Of(s.Member with { Conversation = Conversation.None }, s.Say(ContentIds.ImportNothingNew, ("days", file.Days.Count)));
        if ((file with { Days = [.. file.Days.Where(day => days.Any(changed => changed.Date == day.Date))] }).Pack() is not { } packed)
            return Turn.Of(s.Member with { Conversation = Conversation.None }, s.Say(ContentIds.ImportUnreadable));

        return Turn.Of(
            s.Member with { Conversation = new ImportStep.Confirming(packed) },
            s.Say(
                ContentIds.ImportConfirm,
                ("days", file.Days.Count),
                ("from", file.Days.Count == 0 ? null : file.Days.Min(day => day.Date)),
                ("to", file.Days.Count == 0 ? null : file.Days.Max(day => day.Date)),
                ("changing", days.Count),
                ("settings", settings)).With([s.Button(ContentIds.ImportConfirm, "yes", "import:yes"), s.Button(ContentIds.ImportConfirm, "no", "import:no")]));
    }

    public Turn OnText(Situation s, ImportStep step, string words) => (step, words.Trim().TrimEnd('.', '!').ToLowerInvariant()) switch
    {
        (ImportStep.Confirming asked, "yes" or "ok" or "yes, take it in") => Take(s, asked),
        (_, var said) when said.StartsWith('{') => Offer(s, words.Trim()),
        _ => Leave(s),
    };

    public Turn? OnPress(Situation s, string[] press) => (s.Member.Conversation, press) switch
    {
        (ImportStep.Confirming asked, ["import", "yes"]) => Take(s, asked),
        (ImportStep, ["import", "no"]) => Leave(s),
        _ => null,
    };

    /// <summary>The member without a file that they were asked about and did not answer to.</summary>
    public static Member LetGo(Member before, Member after) =>
        after.Conversation is ImportStep.Confirming && ReferenceEquals(before.Conversation, after.Conversation) ? after with { Conversation = Conversation.None } : after;

    private static Turn Take(Situation s, ImportStep.Confirming asked)
    {
        if (ImportFile.Unpack(asked.Packed) is not { } file)
            return Leave(s);

        var (member, days) = Merging.Into(s.Member, s.Diary, file);
        return new Turn(member with { Conversation = Conversation.None }) { Days = days, Replies = [s.Card(ContentIds.ImportDone, ("days", days.Count))] };
    }

    private static Turn Leave(Situation s) => Turn.Of(s.Member with { Conversation = Conversation.None }, s.Card(ContentIds.ImportLeft));
}
