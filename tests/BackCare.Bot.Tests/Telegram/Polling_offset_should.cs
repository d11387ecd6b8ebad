using BackCare.Bot.Storage;
using BackCare.Bot.Telegram;

namespace BackCare.Bot.Tests.Telegram;

public sealed class Polling_offset_should
{
    private static readonly DateTimeOffset Now = new(2026, 3, 8, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Be_none_for_a_new_store() => PollingOffset.From(null, Now).Should().BeNull();

    [Fact]
    public void Be_the_committed_position() => PollingOffset.From(Cursor("12346", TimeSpan.FromHours(3)), Now).Should().Be(12346);

    [Fact]
    public void Still_be_trusted_after_six_days() => PollingOffset.From(Cursor("12346", TimeSpan.FromDays(6)), Now).Should().Be(12346);

    [Fact]
    public void Be_none_after_more_than_six_days_since_ids_may_have_restarted() =>
        PollingOffset.From(Cursor("12346", TimeSpan.FromDays(6) + TimeSpan.FromTicks(1)), Now).Should().BeNull();

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("99999999999")]
    public void Be_none_where_the_position_makes_no_sense(string position) => PollingOffset.From(Cursor(position, TimeSpan.Zero), Now).Should().BeNull();

    [Fact]
    public void Move_to_the_one_after_the_last_update() => PollingOffset.After(12345, Now).Should().Be(new PlatformCursor("telegram", "12346", Now));

    [Fact]
    public void Survive_the_last_id_there_is() => PollingOffset.From(PollingOffset.After(int.MaxValue, Now), Now).Should().BeNull();

    private static PlatformCursor Cursor(string position, TimeSpan age) => new("telegram", position, Now - age);
}
