using BackCare.Core;
using BackCare.Core.Conversations;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Places;
using BackCare.Core.Rehearsals;

namespace BackCare.Bot.Commands;

/// <summary>Plays the lines of a replay one after another on a <see cref="Rehearsal"/>.</summary>
internal sealed class ReplayStage(Companion companion)
{
    private static readonly DateTimeOffset UsualStart = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<string, Platform> platforms = [];
    private Rehearsal? rehearsal;

    /// <summary>The messages that the line causes, those that fell due before it first.</summary>
    /// <exception cref="ReplayException">The line cannot be played.</exception>
    public IReadOnlyList<Shown> Play(ReplayLine line)
    {
        var at = line.At?.ToUniversalTime();
        rehearsal ??= new Rehearsal(companion, at ?? UsualStart);
        if (at < rehearsal.Now)
            throw new ReplayException($"time runs backwards: {at:O} comes after {rehearsal.Now:O}");

        IReadOnlyList<Shown> due = at is { } later ? rehearsal.PassTo(later) : [];
        if (line.Member is not { Length: > 0 } name)
            return line is { Text: null, Press: null } ? due : throw new ReplayException("'member' is missing");

        var platform = PlatformOf(line, name);
        Introduce(line, name, platform);
        return [.. due, .. Act(line, name, platform)];
    }

    private IReadOnlyList<Shown> Act(ReplayLine line, string name, Platform platform) => line switch
    {
        { Text: not null, Press: not null } => throw new ReplayException("a line holds 'text' or 'press', not both"),
        { Text: { } text } => rehearsal!.Write(name, platform, line.Community, text),
        { Press: { } label } => rehearsal!.Press(name, platform, label) ?? throw new ReplayException($"no message of '{name}' has a button '{label}'"),
        _ => [],
    };

    private Platform PlatformOf(ReplayLine line, string name)
    {
        if (line.Platform is { } word)
        {
            platforms[name] = Enum.TryParse<Platform>(word, ignoreCase: true, out var platform)
                ? platform
                : throw new ReplayException($"there is no platform '{word}'; known are telegram, discord and terminal");
        }

        return platforms.GetValueOrDefault(name, Platform.Telegram);
    }

    private void Introduce(ReplayLine line, string name, Platform platform)
    {
        if (rehearsal!.Knows(name) || line is { Country: null, Zone: null, Onboarded: false })
            return;

        if (line.Zone is { } word && !ZoneId.TryFrom(word, out _))
            throw new ReplayException($"there is no time zone '{word}'");

        var now = rehearsal.Now;
        rehearsal.Introduce(name, platform, member => Known(member, line, now));
    }

    private static Member Known(Member member, ReplayLine line, DateTimeOffset now) => member with
    {
        Country = line.Country?.ToUpperInvariant(),
        Zone = line.Zone is { } zone && ZoneId.TryFrom(zone, out var id) ? id : member.Zone,
        ConsentedAt = line.Onboarded ? now : null,
        Onboarded = line.Onboarded,
        Conversation = Conversation.None,
    };
}
