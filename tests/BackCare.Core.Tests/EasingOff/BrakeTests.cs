using BackCare.Core.Content;
using BackCare.Core.Messages;
using BackCare.Core.Rehearsals;

namespace BackCare.Core.Tests.EasingOff;

/// <summary>How often looking is too often, and how rarely it is said.</summary>
public sealed class BrakeTests
{
    private static readonly Companion Companion = new(Checkout.Content);

    [Theory]
    [InlineData("my pain is 7")]
    [InlineData("/edit")]
    public void Fewer_questions_are_offered_at_the_fifth_look_of_a_day_and_not_before(string look)
    {
        var rehearsal = Begin();
        Offers(rehearsal, look, times: 8).Should().Equal(false, false, false, false, true, false, false, false);
    }

    [Fact]
    public void They_are_offered_once_a_fortnight_at_most()
    {
        var rehearsal = Begin();
        var days = new List<bool>();
        for (var day = 0; day < 30; day++)
        {
            days.Add(Offers(rehearsal, "/edit", times: 6).Contains(true));
            rehearsal.PassTo(rehearsal.Now.AddDays(1));
        }

        days.Select((offered, day) => (offered, day)).Where(each => each.offered).Select(each => each.day).Should().Equal(0, 14, 28);
    }

    [Fact]
    public void Without_the_number_the_check_in_goes_on_and_does_not_ask_for_it()
    {
        var rehearsal = Begin();
        Offers(rehearsal, "/edit", times: 5);
        rehearsal.Press("ann", Platform.Telegram, "Leave out the pain number");
        rehearsal.Write("ann", Platform.Telegram, null, "/checkin");
        foreach (var label in (string[])["Yes", "5", "So-so"])
            rehearsal.Press("ann", Platform.Telegram, label);
        rehearsal.Press("ann", Platform.Telegram, "Good")!.Single().Reply.Content[0].Should().Be(ContentIds.CheckInMedication);
    }

    private static Rehearsal Begin()
    {
        var rehearsal = new Rehearsal(Companion, Some.Noon);
        rehearsal.Introduce("ann", Platform.Telegram, member => Some.Member() with { Id = member.Id, Address = member.Address });
        return rehearsal;
    }

    private static List<bool> Offers(Rehearsal rehearsal, string look, int times) =>
        [.. Enumerable.Range(0, times).Select(_ => rehearsal.Write("ann", Platform.Telegram, null, look).Any(shown => shown.Reply.Content.Contains(ContentIds.Brake)))];
}
