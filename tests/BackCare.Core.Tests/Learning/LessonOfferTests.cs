using BackCare.Core.Content;
using BackCare.Core.Learning;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Rehearsals;
using BackCare.Core.Safety;

namespace BackCare.Core.Tests.Learning;

/// <summary>When a lesson is offered that nobody asked for.</summary>
public sealed class LessonOfferTests
{
    private static readonly Companion Companion = new(Checkout.Content);

    [Fact]
    public void Once_a_week_at_most_and_never_the_same_twice()
    {
        var rehearsal = Rehearsal(member => member);
        var offered = Enumerable.Range(0, 70).Select(_ => Day(rehearsal)).ToList();
        var days = offered.Index().Where(day => day.Item is not null).ToList();
        days.Should().HaveCount(10);
        days.Select(day => day.Item).Should().OnlyHaveUniqueItems();
        days.Zip(days.Skip(1), (one, next) => next.Index - one.Index).Should().OnlyContain(gap => gap >= 7);
    }

    [Fact]
    public void One_that_was_read_is_not_offered()
        => Day(Rehearsal(member => member with
        {
            Lessons = new LessonsSeen
            {
                Read = [.. Checkout.Content.Lessons.All.Where(lesson => lesson.Offered && lesson.Id != "posture").Select(lesson => new SeenLesson(lesson.Id, Some.Today.AddDays(-1)))],
            },
        })).Should().Be("Posture");

    [Fact]
    public void Not_to_who_wants_fewer_words() => Day(Rehearsal(member => member with { TalkLess = true })).Should().BeNull();

    [Fact]
    public void Not_in_the_first_week() => Day(Rehearsal(member => member with { ConsentedAt = Some.Noon.AddDays(-6) })).Should().BeNull();

    [Fact]
    public void Not_within_a_day_of_a_red_flag()
        => Day(Rehearsal(member => member with { Hold = new SafetyHold(SafetyLevel.EmergencyOther, Some.Noon.AddHours(-20), FollowUpDue: false) })).Should().BeNull();

    [Theory]
    [InlineData("8", "In between")]
    [InlineData("3", "Low")]
    public void Not_on_a_hard_day(string pain, string mood) => Day(Rehearsal(member => member), pain, mood).Should().BeNull();

    private static Rehearsal Rehearsal(Func<Member, Member> known)
    {
        var rehearsal = new Rehearsal(Companion, Some.Noon);
        rehearsal.Introduce("ann", Platform.Telegram, member => known(Some.Member() with { Id = member.Id, Address = member.Address, Lessons = null, CheckInDays = default }));
        return rehearsal;
    }

    /// <summary>The title offered after the check-in of a day, or null; a day passes.</summary>
    private static string? Day(Rehearsal rehearsal, string pain = "3", string mood = "In between")
    {
        rehearsal.Write("ann", Platform.Telegram, null, "/checkin");
        IReadOnlyList<Shown> last = [];
        foreach (var label in (string[])["Yes", "20", "Good", mood, pain, "Nothing", "Not today"])
            last = rehearsal.Press("ann", Platform.Telegram, label)!;
        var member = rehearsal.MemberOf("ann")!;
        rehearsal.PassTo(rehearsal.Now.AddDays(1));
        return last.Single().Reply.Content.Contains(ContentIds.LearnOffer)
            ? Checkout.Content.Lessons.All.Single(lesson => lesson.Id == member.Lessons!.Offered[^1].Lesson).Title
            : null;
    }
}
