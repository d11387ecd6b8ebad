using BackCare.Core.Flares;
using CsCheck;

namespace BackCare.Core.Tests.Flares;

public sealed class FlareLadderTests
{
    private static readonly Gen<Flare> AnyFlare = Gen.Select(Gen.Int[1, 240], Gen.Int[-1, 9], (usual, steps) =>
        new Flare(Some.Today, StepsFrom: steps < 0 ? null : Some.Today.AddDays(steps), UsualMinutes: usual));

    [Fact]
    public void Half_for_three_days_then_up_to_the_usual_in_a_week()
    {
        var flare = new Flare(Some.Today, UsualMinutes: 20);
        Enumerable.Range(0, 11).Select(day => FlareLadder.Minutes(flare, Some.Today.AddDays(day))).Should().Equal(10, 10, 10, 11, 13, 14, 16, 17, 19, 20, 20);
    }

    [Fact]
    public void The_amount_is_never_below_half_nor_above_the_usual_and_never_falls()
        => Gen.Select(AnyFlare, Gen.Int[0, 30]).Sample((flare, day) =>
        {
            var (today, next) = (FlareLadder.Share(flare, Some.Today.AddDays(day)), FlareLadder.Share(flare, Some.Today.AddDays(day + 1)));
            today.Should().BeInRange(0.5m, 1);
            next.Should().BeGreaterThanOrEqualTo(today);
            FlareLadder.Minutes(flare, Some.Today.AddDays(day)).Should().BeInRange(1, flare.UsualMinutes!.Value);
        });

    [Fact]
    public void A_flare_that_nobody_ended_ends_after_ten_days()
    {
        var flare = new Flare(Some.Today);
        flare.IsOpen(Some.Today.AddDays(9)).Should().BeTrue();
        flare.IsOpen(Some.Today.AddDays(10)).Should().BeFalse();
        flare.LastOn(Some.Today.AddDays(100)).Should().Be(Some.Today.AddDays(9));
        flare.LastOn(Some.Today.AddDays(2)).Should().Be(Some.Today.AddDays(2));
    }
}
