using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;

namespace BackCare.Core.Rehearsals;

/// <summary>
/// A conversation played against a companion, in memory and on a clock of its own. It depends on nothing but what it is given,
/// so the same play gives the same replies; transcripts and the <c>replay</c> command are made of it.
/// </summary>
public sealed class Rehearsal(Companion companion, DateTimeOffset start)
{
    private readonly Dictionary<string, Part> parts = [];
    private int inbounds;
    private int cards;

    /// <summary>The time of the play (UTC). It only goes forward.</summary>
    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>The member who plays under this name, as they stand.</summary>
    public Member? MemberOf(string name) => parts.TryGetValue(name, out var part) ? part.Member : null;

    /// <summary>The diary of the member who plays under this name.</summary>
    public Diary DiaryOf(string name) => parts.TryGetValue(name, out var part) ? part.Diary : Diary.Empty;

    public bool Knows(string name) => parts.ContainsKey(name);

    /// <summary>Brings in a member whose onboarding is answered in advance, in part or in full.</summary>
    public void Introduce(string name, Platform platform, Func<Member, Member> known)
    {
        var member = known(new Member(new MemberId(name), new Address(platform, name)));
        parts[name] = new Part(member with { NextNudge = Nudging.Next(member, Now) }, Diary.Empty);
    }

    /// <summary>Lets time pass; what falls due on the way is sent, each at its own moment.</summary>
    public IReadOnlyList<Shown> PassTo(DateTimeOffset to)
    {
        var shown = new List<Shown>();
        while (NextDue(to) is var (name, due))
        {
            shown.AddRange(PlayFrames(due));
            Now = due > Now ? due : Now;
            shown.AddRange(Play(name, parts[name].Member.Address.Platform, null, new InboundBody.NudgeDue(due)));
            if (parts[name].Member.NextNudge is { } next && next <= Now)
                throw new InvalidOperationException($"The nudge of '{name}' does not move on from {due:O}.");
        }

        shown.AddRange(PlayFrames(to));
        Now = to > Now ? to : Now;
        return shown;
    }

    /// <summary>The member writes.</summary>
    public IReadOnlyList<Shown> Write(string name, Platform platform, string? community, string text) =>
        Play(name, platform, community, new InboundBody.Text(text));

    /// <summary>The member sends a text file.</summary>
    public IReadOnlyList<Shown> Send(string name, Platform platform, string text) => Play(name, platform, null, new InboundBody.File(text));

    /// <summary>The member presses the button of that label on their latest message that has one; null where no message does.</summary>
    public IReadOnlyList<Shown>? Press(string name, Platform platform, string label)
    {
        if (!parts.TryGetValue(name, out var part))
            return null;

        foreach (var (card, reply) in part.Messages.AsEnumerable().Reverse())
        {
            if (reply.Buttons.SelectMany(row => row).FirstOrDefault(button => button.Label == label) is { } button)
                return Play(name, platform, null, button.Press is { } data ? new InboundBody.Press(data, card) : new InboundBody.Text($"/start {button.DeepLink}"));
        }

        return null;
    }

    private IReadOnlyList<Shown> Play(string name, Platform platform, string? community, InboundBody body)
    {
        var part = parts.TryGetValue(name, out var known) ? known : new Part(new Member(new MemberId(name), new Address(platform, name)), Diary.Empty);
        var inbound = new Inbound($"rehearsal:{++inbounds}", part.Member.Id, part.Member.Address, body) { Community = community };
        var turn = companion.Decide(part.Member, part.Diary, inbound, Moment.Of(Now, inbound));
        parts[name] = turn.Erase
            ? new Part(new Member(part.Member.Id, part.Member.Address), Diary.Empty)
            : part with { Member = turn.Member, Diary = turn.Days.Aggregate(part.Diary, (diary, day) => diary.With(day)) };
        return [.. turn.Replies.Select(reply => Show(name, platform, reply))];
    }

    /// <summary>The frames that fall due until an instant, each at its own moment.</summary>
    private IEnumerable<Shown> PlayFrames(DateTimeOffset until)
    {
        var due = parts.SelectMany(part => part.Value.Frames.Where(frame => frame.At <= until).Select(frame => (Name: part.Key, Frame: frame)))
            .OrderBy(each => each.Frame.At).ThenBy(each => each.Name, StringComparer.Ordinal).ToList();
        foreach (var (name, frame) in due)
        {
            var part = parts[name];
            part.Frames.Remove(frame);
            part.Messages[part.Messages.FindIndex(message => message.Card == frame.Card)] = (frame.Card, frame.Reply);
            yield return new Shown(frame.At, name, part.Member.Address.Platform, frame.Reply, Edits: true);
        }
    }

    private Shown Show(string name, Platform platform, Reply reply)
    {
        var messages = parts[name].Messages;
        parts[name].Frames.Clear();
        if (reply.Community is not null)
            return new Shown(Now, name, platform, reply, Edits: false);

        var at = reply.Replaces is { } replaced ? messages.FindIndex(message => message.Card == replaced) : -1;
        if (at >= 0)
            messages[at] = (messages[at].Card, reply);
        else
            messages.Add(($"card-{++cards}", reply));
        var card = messages[at >= 0 ? at : ^1].Card;
        parts[name].Frames.AddRange((reply.Frames ?? []).Select(frame => (Now.AddSeconds(frame.AfterSeconds), card, reply.At(frame, card))));
        return new Shown(Now, name, platform, reply, Edits: at >= 0);
    }

    private (string Name, DateTimeOffset Due)? NextDue(DateTimeOffset until) => parts
        .Where(part => part.Value.Member.NextNudge is { } due && due <= until)
        .OrderBy(part => part.Value.Member.NextNudge)
        .ThenBy(part => part.Key, StringComparer.Ordinal)
        .Select(part => ((string, DateTimeOffset)?)(part.Key, part.Value.Member.NextNudge!.Value))
        .FirstOrDefault();

    private sealed record Part(Member Member, Diary Diary)
    {
        public List<(string Card, Reply Reply)> Messages { get; } = [];

        /// <summary>What the newest message still becomes.</summary>
        public List<(DateTimeOffset At, string Card, Reply Reply)> Frames { get; } = [];
    }
}

/// <summary>One message as the member sees it.</summary>
/// <param name="Edits">True where it takes the place of an earlier message.</param>
public sealed record Shown(DateTimeOffset At, string Member, Platform Platform, Reply Reply, bool Edits);
