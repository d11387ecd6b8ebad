using System.Globalization;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using BackCare.Core.Places;
using BackCare.Core.Settings;

namespace BackCare.Core.Onboarding;

/// <summary>Getting to know each other: consent, where the member lives, the hour of the check-in; then two questions that may be skipped.</summary>
internal sealed class OnboardingConversation(Gazetteer places)
{
    private const string Yes = "yes";
    private const string Skip = "skip";

    /// <summary>The first message to someone who has not agreed yet, and the open question again to someone half way.</summary>
    public Turn Begin(Situation s) => s.Member.Conversation is OnboardingStep step
        ? Ask(s, s.Member, step)
        : Ask(s, s.Member, s.Member.ConsentedAt is null ? new OnboardingStep.AskingConsent() : new OnboardingStep.AskingPlace());

    public Turn OnText(Situation s, OnboardingStep step, string words) => step switch
    {
        OnboardingStep.AskingConsent when IsYes(words) => Consent(s, agreed: true),
        OnboardingStep.AskingConsent when IsNo(words) => Consent(s, agreed: false),
        OnboardingStep.AskingConsent => Begin(s),
        OnboardingStep.AskingPlace => Place(s, words),
        OnboardingStep.AskingHour => HourReading.Read(words) is { } hour ? Hour(s, hour) : Turn.Of(s.Member, HourRows(s, s.Say(ContentIds.HourUnclear))),
        OnboardingStep.AskingPainDuration => PainFor(s, DurationReading.Read(words)),
        _ => Confidence(s, ConfidenceValue(words)),
    };

    /// <summary>A button of onboarding; null where it is not one of ours or no longer means anything.</summary>
    public Turn? OnPress(Situation s, string[] press) => (s.Member.Conversation, press) switch
    {
        (_, ["consent", var answer]) when s.Member.ConsentedAt is null => Consent(s, answer == Yes),
        (OnboardingStep.AskingPlace, ["place", var country, var zone, ..]) when ZoneId.TryFrom(zone, out var id) => Settle(s, country, id),
        (OnboardingStep.AskingHour, ["hour", var hour]) when HourReading.Read(hour) is { } time => Hour(s, time),
        (OnboardingStep.AskingPainDuration, ["duration", var value]) => PainFor(s, Enum.TryParse<PainDuration>(value, out var duration) ? duration : null),
        (OnboardingStep.AskingConfidence, ["confidence", var value]) => Confidence(s, value == Skip ? null : ConfidenceValue(value)),
        _ => null,
    };

    private Turn Consent(Situation s, bool agreed) => agreed
        ? Ask(s, s.Member with { ConsentedAt = s.Now }, s.Member.Country is null ? new OnboardingStep.AskingPlace() : new OnboardingStep.AskingHour())
        : new Turn(s.Member) { Erase = true, Replies = [s.Card(ContentIds.ConsentDeclined).With([Agree(s)])] };

    private Turn Place(Situation s, string words) => places.Find(words) switch
    {
        PlaceReading.Found found => Settle(s, found.Place.Country, found.Place.Zone),
        PlaceReading.Ambiguous several => Turn.Of(s.Member, s.Say(ContentIds.PlaceWhich) with { Buttons = PlaceRows(several.Places) }),
        _ => Turn.Of(s.Member, s.Say(ContentIds.PlaceUnknown) with { Buttons = PlaceRows(places.Offer(s.Inbound.Language ?? s.Member.Language)) }),
    };

    private Turn Settle(Situation s, string country, ZoneId zone) =>
        Ask(s, s.Member with { Country = country, Zone = zone }, new OnboardingStep.AskingHour());

    private Turn Hour(Situation s, TimeOnly hour) => Ask(s, s.Member with { CheckInAt = hour }, new OnboardingStep.AskingPainDuration());

    private Turn PainFor(Situation s, PainDuration? duration)
    {
        var next = Ask(s, s.Member with { PainFor = duration, Onboarded = true }, new OnboardingStep.AskingConfidence());
        return duration is PainDuration.UnderTwelveWeeks
            ? next with { Replies = [s.OnCard(s.Say(ContentIds.UnderTwelveWeeks).Then(next.Replies[0] with { Replaces = null }))] }
            : next;
    }

    private static Turn Confidence(Situation s, int? value)
    {
        var member = s.Member with
        {
            Conversation = Conversation.None,
            Confidence = value is { } given ? [.. s.Member.Confidence, new ConfidenceAnswer(s.Today, given)] : s.Member.Confidence,
        };
        return Turn.Of(member, s.Card(ContentIds.Ready, ("hour", member.CheckInAt))
            .With([s.Button(ContentIds.Ready, "start", "go:checkin"), s.Button(ContentIds.Ready, "later", "go:later")]));
    }

    private Turn Ask(Situation s, Member member, OnboardingStep step)
    {
        var reply = step switch
        {
            OnboardingStep.AskingConsent => s.Card(ContentIds.Consent).With([Agree(s), s.Button(ContentIds.Consent, "no", "consent:no")]),
            OnboardingStep.AskingPlace => s.Card(ContentIds.AskPlace) with { Buttons = PlaceRows(places.Offer(s.Inbound.Language ?? member.Language)) },
            OnboardingStep.AskingHour => HourRows(s, s.Card(
                ContentIds.AskHour,
                ("country", member.Country is { } country ? places.CountryName(country) : null),
                ("now", LocalClock.At(s.Now, member.Zone).Time))),
            OnboardingStep.AskingPainDuration => s.Card(ContentIds.AskPainDuration) with
            {
                Buttons = [.. Enum.GetNames<PainDuration>().Append(Skip).Select(name => (Button[])[s.Button(ContentIds.AskPainDuration, name, $"duration:{name}")])],
            },
            _ => s.Card(ContentIds.AskConfidence).With(
                [.. Numbers(0, 5)], [.. Numbers(6, 10)], [s.Button(ContentIds.AskConfidence, Skip, "confidence:skip")]),
        };
        return Turn.Of(member with { Conversation = step }, reply);
    }

    private static Button Agree(Situation s) => s.Button(ContentIds.Consent, Yes, "consent:yes");

    private static Button[][] PlaceRows(IReadOnlyList<Place> offered) =>
        [.. offered.Select(place => (Button[])[new Button(place.Label, $"place:{place.Country}:{place.Zone.Value}")])];

    private static Reply HourRows(Situation s, Reply reply) => reply.With(
        [Hour("06:00"), Hour("07:00"), Hour("08:00"), Hour("09:00")],
        [Hour("12:00"), Hour("18:00"), Hour("20:00"), Hour("21:00")]);

    private static Button Hour(string label) => new(label, $"hour:{label.Replace(":", ".", StringComparison.Ordinal)}");

    private static IEnumerable<Button> Numbers(int from, int to) => Enumerable.Range(from, to - from + 1)
        .Select(number => new Button(number.ToString(CultureInfo.InvariantCulture), $"confidence:{number}"));

    private static int? ConfidenceValue(string words) => Understanding.PainReading.Read(words).Value is { } read ? (int)Math.Round(read.Value) : null;

    private static bool IsYes(string words) => words.Trim().ToLowerInvariant() is
        "yes" or "y" or "ok" or "okay" or "yep" or "yeah" or "sure" or "agree" or "i agree" or "agreed" or "fine" or "go ahead" or "yes please" or "👍";

    private static bool IsNo(string words) => words.Trim().ToLowerInvariant() is
        "no" or "n" or "nope" or "no thanks" or "not now" or "later" or "i don't agree" or "i do not agree" or "👎";
}
