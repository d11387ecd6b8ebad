using BackCare.Bot.Telegram;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace BackCare.Bot.Tests.Telegram;

public sealed class Polling_pause_should
{
    [Fact]
    public void Stop_for_a_refused_token() => PollingPause.After(new ApiRequestException("Unauthorized", 401), 1).Should().BeOfType<PollingPause.Stop>();

    [Fact]
    public void Tell_another_poller_from_a_webhook()
    {
        PollingPause.After(new ApiRequestException("Conflict: terminated by other getUpdates request", 409), 1).Sentence.Should().Contain("Another program");
        PollingPause.After(new ApiRequestException("Conflict: can't use getUpdates method while webhook is active", 409), 1).Sentence.Should().Contain("webhook");
    }

    [Fact]
    public void Wait_as_long_as_Telegram_asks() =>
        WaitAfter(new ApiRequestException("Too Many Requests", 429, new ResponseParameters { RetryAfter = 17 }), 1).Should().Be(TimeSpan.FromSeconds(17));

    [Fact]
    public void Grow_from_one_second_to_half_a_minute_while_Telegram_is_away()
    {
        var away = new TelegramLineException("no connection", mayHaveArrived: false);

        new[] { 1, 2, 3, 4, 5, 6, 1000 }.Select(n => WaitAfter(away, n).TotalSeconds).Should().Equal(1, 2, 4, 8, 16, 30, 30);
    }

    [Fact]
    public void Not_repeat_what_an_unknown_failure_says() =>
        PollingPause.After(new InvalidOperationException("my back hurts"), 1).Sentence.Should().Contain("InvalidOperationException").And.NotContain("hurts");

    private static TimeSpan WaitAfter(Exception failure, int inARow) => PollingPause.After(failure, inARow).Should().BeOfType<PollingPause.Wait>().Subject.For;
}
