using BackCare.Core.Diaries;
using BackCare.Core.Medications;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Reviews;
using BackCare.Core.Safety;
using BackCare.Core.TradeOffs;
using BackCare.Core.Tried;
using BackCare.Core.Understanding;
using BackCare.Core.Visits;

namespace BackCare.Core.Tests.Visits;

public sealed class SheetWriterTests
{
    private static readonly Companion Companion = new(Checkout.Content);

    [Fact]
    public void The_page_is_whole_when_nothing_was_told()
    {
        var sheet = SheetOf(Some.Member(), Diary.Empty);

        sheet.Period.Should().Contain("Diary: 0 of 84 days");
        sheet.Blocks.Append(sheet.First).Append(sheet.Last).Should().OnlyContain(block => block.Heading.Length > 0 && block.Lines.Count > 0);
        sheet.Trends.Should().HaveCount(2).And.OnlyContain(trend => trend.Points.Count == 0 && trend.Lines.Count > 0);
    }

    [Fact]
    public void Pain_is_a_range_and_not_only_a_middle()
    {
        var sheet = SheetOf(Some.Member(), Some.WithPain(2, 3, 4, 5, 6, 7, 8, 9));

        sheet.Trends[1].Lines[0].Should().Be("Half of the days between 3.8 and 7.3; all between 2 and 9 (8 days).");
        sheet.Trends[1].Points.Should().ContainSingle().Which.Should().Match<SheetPoint>(point => point.Low == 3.75m && point.Value == 5.5m && point.High == 7.25m);
    }

    [Fact]
    public void Medicines_stand_with_the_days_on_which_they_were_taken_and_the_cautions_raised()
    {
        var member = Some.Member() with
        {
            Medications = MedicationProfile.Blank with
            {
                List = [new ListedMedicine("duloxetine", "cymbalta", 60, new DateOnly(2026, 1, 5), Prescribed: true), new ListedMedicine("codeine", "codeine", EndedOn: Some.Today)],
                Said = [new CautionSaid("M1b", "ibuprofen", Severity.Caution, Some.Today.AddDays(-3), Some.Today, Some.Today), new CautionSaid("M0", "ibuprofen", Severity.Info, Some.Today, Some.Today, Some.Today)],
            },
        };
        var diary = Diary.Of(Enumerable.Range(0, 4).Select(back => new Day(Some.Today.AddDays(-back))
        {
            Medication = new Answer<MedicationAnswer>(new MedicationAnswer(back < 3 ? [new MedicineTaken("ibuprofen", 1, 400, null, "ibuprofen")] : []), null),
        }));

        SheetOf(member, diary).Blocks[0].Lines.Should().Equal(
            "duloxetine 60 mg, prescribed, since 5 Jan 2026", "ibuprofen: taken on 3 of 4 days told", "Caution, 27 Feb 2026: More than 10 days in a row");
    }

    [Fact]
    public void A_sign_stands_with_what_they_said_of_it()
    {
        var day = new Day(Some.Today) { SafetyEvents = [new SafetyEvent(SafetyLevel.UrgentSeeDoctor, "R11", Some.Noon, SafetyAnswer.GettingHelp)] };

        SheetOf(Some.Member(), Diary.Of([day])).Blocks[2].Lines.Should().Equal("2 Mar 2026: a sign to be checked; said they were getting help");
    }

    [Fact]
    public void What_was_tried_and_asked_is_in_their_own_words()
    {
        var member = Some.Member() with { Visit = new VisitNotes { Questions = ["Can I lift?"], Tried = "Gabapentin, and I felt drunk" } };

        var sheet = SheetOf(member, Diary.Empty);

        sheet.Blocks[1].Lines.Should().Equal("In their words: “Gabapentin, and I felt drunk”");
        sheet.Last.Lines.Should().Equal("1. Can I lift?");
    }

    [Fact]
    public void What_matters_comes_first_and_the_peg_is_a_trend()
    {
        var member = Some.Member() with
        {
            Reviews = new ReviewLog { Matters = "gardening", Kept = [new Review(Some.Today.AddDays(-28), 7, 6, 6, 2), new Review(Some.Today.AddDays(-14), 6, Enjoyment: null, 5), new Review(Some.Today, 5, 5, 4, 6)] },
        };

        var sheet = SheetOf(member, Diary.Empty);

        sheet.First.Lines[0].Should().Be("Wants to do more of: gardening (got this far: 6 of 10)");
        sheet.Trends[0].Lines.Should().Equal("4.7 now; 6.3 on 2 Feb 2026.");
        sheet.Trends[0].Points.Select(point => point.Value).Should().Equal(6.3m, 4.7m);
    }

    [Fact]
    public void What_a_medicine_gives_and_costs_stands_beside_what_else_was_tried()
    {
        var member = Some.Member() with
        {
            TradeOffs = [new TradeOff("gabapentin", Relief.Much, [Cost.Work, Cost.ClearHead], Some.Today)],
            Tried = [new TriedThing("massage", TriedOutcome.Mixed, Some.Today)],
        };

        SheetOf(member, Diary.Empty).Blocks[1].Lines.Should().Equal("gabapentin: eases much; costs: work, a clear head", "massage: mixed");
    }

    [Fact]
    public void Making_it_is_noted_as_a_reading()
    {
        var turn = Companion.Decide(Some.Member(), Diary.Empty, Some.Of(new InboundBody.Press("visit:sheet", null)), new Moment(Some.Noon, 0));

        turn.Member.Disclosures.Should().ContainSingle().Which.Kind.Should().Be(BackCare.Core.Privacy.DisclosureKind.VisitSheet);
    }

    private static VisitSheet SheetOf(Member member, Diary diary) =>
        (VisitSheet)Companion.Decide(member, diary, Some.Of(new InboundBody.Press("visit:sheet", null)), new Moment(Some.Noon, 0)).Replies[0].Blueprint!;
}
