using BackCare.Core.Exercises;
using BackCare.Core.Nudges;

namespace BackCare.Core.Tests.Exercises;

/// <summary>What people and therapists write into a plan, and what is understood of it.</summary>
public sealed class PlanReadingTests
{
    [Theory]
    [InlineData("bird-dog 3x8 mon,wed,fri", "Bird-dog: 3x8 (Monday, Wednesday, Friday)")]
    [InlineData("\"bird-dog 3x8\" days:mon,wed,fri", "Bird-dog: 3x8 (Monday, Wednesday, Friday)")]
    [InlineData("walk 10 minutes every day", "Walk: 10 min (Every)")]
    [InlineData("a walk for ten minutes daily", "Walk: 10 min (Every)")]
    [InlineData("brid dogs 2 sets of 10 each side on tuesdays and thursdays", "Bird-dog: 2x10 sides (Tuesday, Thursday)")]
    [InlineData("Dead bug 2 × 6 L/R", "Dead bug: 2x6 sides (Monday, Wednesday, Friday)")]
    [InlineData("1. Pelvic tilts x10, 2x/day", "Pelvic tilt: 10 reps 2/day (Monday, Wednesday, Friday)")]
    [InlineData("- Hamstring stretch: hold 30 sec, 3 reps each leg, twice a day", "Hamstring stretch: 3 reps 30 s sides 2/day (Monday, Wednesday, Friday)")]
    [InlineData("hamstrng stretch lying 2 x 20s daily", "hamstrng stretch lying: 2 sets 20 s (Every)")]
    [InlineData("Bridges 10 reps x 3 sets 3 times a week", "Bridges: 3x10 (Monday, Wednesday, Friday)")]
    [InlineData("cat-cow 10 times", "cat-cow: 10 reps (Every)")]
    [InlineData("clamshells 10-12 reps, weekdays", "clamshells: 10 reps (Monday, Tuesday, Wednesday, Thursday, Friday)")]
    [InlineData("Sat knee extension 2x10 M/W/F", "Sat knee extension: 2x10 (Monday, Wednesday, Friday)")]
    [InlineData("swim half an hour saturday", "Swim: 30 min (Saturday)")]
    [InlineData("walk the dog 20-30 mins every other day", "walk the dog: 20 min (Monday, Wednesday, Friday, Sunday)")]
    [InlineData("bird dog", "Bird-dog: 2x5 sides (Monday, Wednesday, Friday)")]
    [InlineData("plank 3x20 seconds", "plank: 3 sets 20 s (Every)")]
    [InlineData("march on the spot 2 x 5 min", "march on the spot: 5 min 2/day (Every)")]
    [InlineData("add chair yoga to my plan", "chair yoga: (Every)")]
    public void One_line_is_read(string words, string expected) => Read(words).Should().Equal(expected);

    [Fact]
    public void A_pasted_list_is_read_line_by_line_and_headings_are_left_out()
    {
        var reading = PlanReading.Of(
            """
            Home exercise programme
            Dr. Patel, physiotherapy
            1) Pelvic tilt 2x10 daily
            2) Bird-dog 3 x 8 each side, Mon / Wed / Fri
            3) Sit to stand x 5, three times a day
            4) Walking 15 mins
            See you in two weeks
            """,
            Checkout.Content.Exercises,
            Some.Today);

        reading.Items.Select(Described).Should().Equal(
            "Pelvic tilt: 2x10 (Every)", "Bird-dog: 3x8 sides (Monday, Wednesday, Friday)", "Sit to stand: 5 reps 3/day (Every)", "Walk: 15 min (Every)");
        reading.LeftOut.Should().Equal("Home exercise programme", "Dr. Patel, physiotherapy", "See you in two weeks");
    }

    [Theory]
    [InlineData("bird-dog 300x8")]
    [InlineData("walk 900 minutes")]
    [InlineData("plank 0 seconds")]
    public void A_number_that_nobody_does_is_asked_for_again(string words) => PlanReading.Of(words, Checkout.Content.Exercises, Some.Today).OffTheScale.Should().BeTrue();

    [Theory]
    [InlineData("bird-dog", "bird-dog")]
    [InlineData("birddog", "bird-dog")]
    [InlineData("brid dog", "bird-dog")]
    [InlineData("ded bug", "dead-bug")]
    [InlineData("pelvic tlits", "pelvic-tilt")]
    [InlineData("hip flexers", "hip-flexor-stretch")]
    [InlineData("hamstirng strech", "hamstring-stretch")]
    [InlineData("walking", "walk")]
    [InlineData("swiming", "swim")]
    [InlineData("deadlift", null)]
    [InlineData("wolf", null)]
    public void A_card_is_found_by_what_people_call_it(string words, string? id) => Checkout.Content.Exercises.Find(words)?.Id.Should().Be(id);

    private static IEnumerable<string> Read(string words) => PlanReading.Of(words, Checkout.Content.Exercises, Some.Today).Items.Select(Described);

    private static string Described(PlanItem item)
    {
        var amount = item.Amount;
        IEnumerable<string?> parts =
        [
            amount is { Sets: { } sets, Reps: { } of } ? $"{sets}x{of}" : amount.Sets is { } alone ? $"{alone} sets" : amount.Reps is { } reps ? $"{reps} reps" : null,
            amount.Seconds is { } seconds ? $"{seconds} s" : null,
            amount.Minutes is { } minutes ? $"{minutes} min" : null,
            amount.EachSide ? "sides" : null,
            amount.TimesADay is { } times ? $"{times}/day" : null,
            $"({item.Days})",
        ];
        return $"{item.Name}: {string.Join(' ', parts.OfType<string>())}";
    }
}
