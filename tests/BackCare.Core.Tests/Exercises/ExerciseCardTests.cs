using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Exercises;
using BackCare.Core.Messages;

namespace BackCare.Core.Tests.Exercises;

/// <summary>Every card as it is shown: short enough, with when to stop and where it comes from.</summary>
public sealed class ExerciseCardTests
{
    public static TheoryData<string> Presses => [.. ExerciseCatalogue.All.SelectMany(exercise => new[] { $"ex:{exercise.Id}", $"ex:{exercise.Id}:easier", $"ex:{exercise.Id}:chair" })];

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_card_has_eighty_words_at_most_says_when_to_stop_and_names_its_source(string press)
    {
        var card = Pressed(press);

        card.Plain.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length.Should().BeLessThanOrEqualTo(80);
        card.Text.Should().Contain("Stop and get help for chest pain").And.Contain("A therapist can check this for your body");
        card.Footer.Should().NotBeNullOrEmpty();
        card.Content.Should().Contain(ContentIds.ExerciseStop);
        card.Replaces.Should().Be("card");
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void The_first_version_says_what_it_is_for_and_how_to_tell_that_it_helps(string press)
    {
        if (press.Count(c => c == ':') > 1)
            press = press[..press.LastIndexOf(':')];

        Pressed(press).Text.Should().Contain("For: ").And.Contain("It helps if ");
    }

    private static Reply Pressed(string press)
    {
        var inbound = Some.Of(new InboundBody.Press(press, "card"));
        return new Companion(Checkout.Content).Decide(Some.Member(), Diary.Empty, inbound, Moment.Of(Some.Noon, inbound)).Replies.Should().ContainSingle().Subject;
    }
}
