using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Medications;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Understanding;
using CsCheck;

namespace BackCare.Core.Tests.Medications;

/// <summary>What holds for any log, any profile and any words.</summary>
public sealed partial class MedicationLaws
{
    private static readonly DateOnly Today = new(2026, 3, 20);
    private static readonly DateTimeOffset Now = new(2026, 3, 20, 18, 0, 0, TimeSpan.Zero);
    private static readonly Companion Companion = new(Checkout.Content);

    private static readonly string[] Generics = [.. Checkout.Content.Medicines.Medicines.Select(medicine => medicine.Generic)];

    private static readonly string[] Fragments =
    [
        "took", "2", "9", "500", "mg", "ibuprofen", "advil", "aleve", "paracetamol", "tylenol", "crocin", "cymbalta", "gabapentin", "tramadol", "warfarin", "ran out of", "stopped", "my", "how many", "can I take",
        "?", "wine", "3 days ago", "started", "last week", "pregnant", "24 weeks", "and", "with", "no", "foggy", "driving", "/meds", "/med", "add", "remove", "yesterday", "skip", "none", "\u0000", "🙂", "", "999999999999999999999", "-1", "½",
    ];

    private static readonly Gen<MedicineTaken> Taken = Gen.Select(
        Gen.OneOf(Generics), Gen.OneOf<decimal?>(null, 1, 2, 8, 40), Gen.OneOf<decimal?>(null, 81, 200, 500, 650), Gen.OneOf<string?>(null, "oral", "topical"),
        (generic, count, mg, route) => new MedicineTaken(generic, count, mg, route, generic));

    private static readonly Gen<Diary> Diaries = Gen.Select(Gen.Bool, Taken.Array[0, 4], (known, taken) => known ? new Answer<MedicationAnswer>(new MedicationAnswer(taken), null) : null).Array[1, 35]
        .Select(answers => Diary.Of(answers.Select((answer, back) => new Day(Today.AddDays(-back)) { Medication = answer })));

    private static readonly Gen<MedicationProfile> Profiles = Gen.Select(
        Gen.OneOf(Generics).Array[0, 4], Gen.Bool, Gen.OneOf(Enum.GetValues<Condition>()).Array[0, 3], Gen.OneOf<AgeBand?>(null, AgeBand.Under25, AgeBand.From65, AgeBand.From75), Gen.Bool, Gen.Int[0, 45],
        (list, prescribed, conditions, age, drinks, weeks) => new MedicationProfile
        {
            List = [.. list.Distinct().Select(generic => new ListedMedicine(generic, generic, Prescribed: prescribed, Since: Today.AddDays(-weeks)))],
            Conditions = conditions,
            Age = age,
            ThreeDrinks = drinks,
            Pregnancy = weeks > 10 ? new Pregnancy(PregnancyState.Pregnant, weeks, Today) : null,
        });

    private static readonly Gen<string> Words = Gen.OneOf(Fragments).Array[0, 8].Select(parts => string.Join(' ', parts));

    private static readonly Gen<string?> Countries = Gen.OneOf<string?>("US", "GB", "IN", "DE", null!);

    [Fact]
    public void No_caution_says_how_much_to_take_or_that_something_is_safe() =>
        Gen.Select(Diaries, Profiles, Words, Countries).Sample((diary, profile, words, country) =>
        {
            var s = Situation(diary, profile, country);
            foreach (var finding in Findings(s, words))
            {
                var said = CautionWords.Say(s, finding).Plain;
                DoseOrVerdict().Match(said).Value.Should().BeEmpty($"{finding.Rule.Id} says: {said}");
                said.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length.Should().BeLessThanOrEqualTo(90, $"{finding.Rule.Id} is short: {said}");
            }
        }, iter: 400);

    [Fact]
    public void The_order_of_entries_within_a_day_does_not_matter() =>
        Gen.Select(Diaries, Profiles, Words, Countries).Sample((diary, profile, words, country) =>
        {
            var turned = Diary.Of(diary.Days.Values.Select(day => day.Medication is { Value: { } answer }
                ? day with { Medication = new Answer<MedicationAnswer>(new MedicationAnswer([.. answer.Taken.Reverse()]), null) }
                : day));
            Told(Findings(Situation(turned, profile, country), words)).Should().Equal(Told(Findings(Situation(diary, profile, country), words)));
        }, iter: 400);

    [Fact]
    public void An_emergency_speaks_alone_and_otherwise_two_cautions_at_most() =>
        Gen.Select(Diaries, Profiles, Words, Countries).Sample((diary, profile, words, country) =>
        {
            var s = Situation(diary, profile, country);
            var turn = Decide(s, words);
            var cautions = turn.Replies.Where(reply => reply.Content[0].StartsWith("caution/M", StringComparison.Ordinal)).ToList();
            cautions.Should().HaveCountLessThanOrEqualTo(3, "two, and the label's maximum where it was asked for");
            if (turn.Replies.Any(reply => reply.Content[0] == ContentIds.SafetyEmergency))
                turn.Replies.Should().ContainSingle();
        }, iter: 400);

    [Fact]
    public void The_same_caution_is_not_shown_twice_on_one_day_by_the_same_report() =>
        Gen.Select(Diaries, Profiles, Countries, Taken).Sample((diary, profile, country, taken) =>
        {
            var words = $"took 1 {taken.Generic}";
            var s = Situation(diary, profile, country);
            var first = Decide(s, words);
            var second = Decide(s with { Member = first.Member with { Conversation = Conversation.None }, Diary = first.Days.Aggregate(s.Diary, (all, day) => all.With(day)) }, words, "2");
            var shown = Cautions(first).Where(id => id is not "caution/M44").ToList();
            Cautions(second).Where(id => !id.StartsWith("caution/M39", StringComparison.Ordinal) && !id.StartsWith("caution/M3b", StringComparison.Ordinal) && !id.StartsWith("caution/M4c", StringComparison.Ordinal) && !id.StartsWith("caution/M40", StringComparison.Ordinal))
                .Should().NotIntersectWith(shown);
        }, iter: 400);

    [Fact]
    public void A_corrected_entry_leaves_the_same_findings_as_if_it_had_been_right_at_once() =>
        Gen.Select(Profiles, Taken.Array[1, 3], Taken.Array[0, 3], Countries).Sample((profile, wrong, right, country) =>
        {
            var blank = new Day(Today);
            var once = Answered(blank, right);
            var corrected = Answered(Answered(blank, wrong), right);
            Told(Findings(Situation(Diary.Of([corrected]), profile, country), "")).Should().Equal(Told(Findings(Situation(Diary.Of([once]), profile, country), "")));
        }, iter: 500);

    [Fact]
    public void Any_words_in_any_state_are_decided() =>
        Gen.Select(Diaries, Profiles, Words.Array[1, 5], Countries).Sample((diary, profile, talk, country) =>
        {
            var s = Situation(diary, profile, country);
            var turn = 0;
            foreach (var words in talk)
            {
                var decided = Decide(s, words, $"{turn++}");
                s = s with { Member = decided.Member, Diary = decided.Days.Aggregate(s.Diary, (all, day) => all.With(day)) };
                foreach (var button in decided.Replies.SelectMany(reply => reply.Buttons).SelectMany(row => row).Where(button => button.Press is not null).Take(3))
                {
                    System.Text.Encoding.UTF8.GetByteCount(button.Press!).Should().BeLessThanOrEqualTo(64, $"'{button.Label}' fits a press");
                    Companion.Decide(s.Member, s.Diary, new Inbound($"p{turn++}", s.Member.Id, s.Member.Address, new InboundBody.Press(button.Press!, "card")), s.Moment);
                }
            }
        }, iter: 400);

    [Fact]
    public void Every_rule_names_a_source_with_its_year_and_has_its_words() =>
        RuleBook.All.Where(rule => rule.Id is not ("M44" or "M45")).Should().OnlyContain(rule => Year().IsMatch(rule.Source) && Year().IsMatch(Checkout.Content.Words[rule.Content].Footer ?? ""));

    [Fact]
    public void No_two_rules_share_an_id() => RuleBook.All.Select(rule => rule.Id).Should().OnlyHaveUniqueItems();

    private static Day Answered(Day day, MedicineTaken[] taken) =>
        day with { Medication = new Answer<MedicationAnswer>(new MedicationAnswer(taken), null), MedicineReports = MedicineReport.LeftBy(new MedicationAnswer(taken), day.Medication is not null, day.MedicineReports) };

    private static Situation Situation(Diary diary, MedicationProfile profile, string? country)
    {
        var member = new Member(new MemberId("ann"), new Address(Platform.Terminal, "ann")) { ConsentedAt = Now.AddDays(-90), Onboarded = true, Country = country, Medications = profile };
        var inbound = new Inbound("1", member.Id, member.Address, new InboundBody.Text(""));
        return new Situation(member, diary, inbound, new Moment(Now, 1), Checkout.Content.Words);
    }

    private static Turn Decide(Situation s, string words, string id = "1") =>
        Companion.Decide(s.Member, s.Diary, new Inbound(id, s.Member.Id, s.Member.Address, new InboundBody.Text(words)), s.Moment);

    private static IReadOnlyList<Finding> Findings(Situation s, string words)
    {
        var log = new MedicationLog(s.Diary, Checkout.Content.Medicines, s.Member.Country);
        return RuleBook.Findings(new Picture(Today, Today, log, s.Member.Medications, [MedicineTalk.Read(words, Checkout.Content.Medicines, s.Member.Country)], []));
    }

    private static IEnumerable<string> Told(IReadOnlyList<Finding> findings) =>
        findings.Select(finding => $"{finding.Rule.Id} {finding.Severity} {finding.Fact.Key} {string.Join(' ', finding.Fact.Numbers)}");

    private static IEnumerable<string> Cautions(Turn turn) => turn.Replies.SelectMany(reply => reply.Content).Where(id => id.StartsWith("caution/M", StringComparison.Ordinal));

    /// <summary>"Take 2", "every 6 hours", "you can safely", "is safe", "stop taking", "switch to".</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"(?i)\b(?:take|try|use|swallow)\s+(?:\d|one|two|half)|\bevery \d+ hours|\bis safe\b|\bsafely\b|\byou (?:can|should|may) take\b|\bstop taking\b|\bstart taking\b|\bswitch to\b|\b(?:increase|decrease|double|halve) (?:your|the) dose")]
    private static partial System.Text.RegularExpressions.Regex DoseOrVerdict();

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial System.Text.RegularExpressions.Regex Year();
}
