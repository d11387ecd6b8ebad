using BackCare.Discord.Interactions;

namespace BackCare.Discord.Tests.Interactions;

public sealed class AnswerRoutesTests
{
    [Theory]
    [InlineData(AnswerStage.Open, AnswerAs.Message, AnswerRoute.FirstAnswer)]
    [InlineData(AnswerStage.Open, AnswerAs.Ephemeral, AnswerRoute.FirstAnswer)]
    [InlineData(AnswerStage.DeferredEphemerally, AnswerAs.Ephemeral, AnswerRoute.Original)]
    [InlineData(AnswerStage.DeferredWithMessage, AnswerAs.Message, AnswerRoute.Original)]
    [InlineData(AnswerStage.DeferredWithMessage, AnswerAs.Ephemeral, AnswerRoute.PlainMessage)]
    [InlineData(AnswerStage.DeferredUpdate, AnswerAs.Update, AnswerRoute.Original)]
    [InlineData(AnswerStage.DeferredUpdate, AnswerAs.Ephemeral, AnswerRoute.FollowUp)]
    [InlineData(AnswerStage.Answered, AnswerAs.Message, AnswerRoute.FollowUp)]
    [InlineData(AnswerStage.Over, AnswerAs.Message, AnswerRoute.PlainMessage)]
    internal void While_the_token_lives_the_stage_decides(AnswerStage stage, AnswerAs how, AnswerRoute route) =>
        AnswerRoutes.For(stage, how, TimeSpan.FromMinutes(14)).Should().Be(route);

    [Fact]
    public void After_the_token_everything_is_a_plain_message()
    {
        foreach (var stage in Enum.GetValues<AnswerStage>())
            AnswerRoutes.For(stage, AnswerAs.Update, Interaction.TokenLives).Should().Be(AnswerRoute.PlainMessage);
    }

    [Fact]
    public void Recent_ids_are_known_and_their_number_is_bounded()
    {
        var ids = new RecentIds();
        for (ulong id = 1; id <= 200_000; id++)
            ids.Add(new Snowflake(id));
        ids.Contains(new Snowflake(200_000)).Should().BeTrue();
        ids.Contains(new Snowflake(200_000 - RecentIds.Most / 2 + 1)).Should().BeTrue();
        ids.Contains(new Snowflake(1)).Should().BeFalse();
    }
}
