namespace BackCare.Core.Understanding;

/// <summary>Reads a mood from words, emoji or a 0-10 score; good and low together are neutral, a score outside 0-10 is invalid.</summary>
public static class MoodReading
{
    private const decimal LowUpTo = 3.5m;
    private const decimal GoodFrom = 6.5m;

    public static Reading<MoodAnswer> Read(string text)
    {
        var plain = PlainText.Of(text);
        var score = plain.HasNumber ? Scale.Read(PassingNumbers.Removed(PassingNumbers.WithoutDurations(plain.Line))) : null;
        if (score is < 0 or > 10)
        {
            return Reading<MoodAnswer>.Invalid;
        }

        if (score is null && Skips.AsksOrDeclines(plain))
        {
            return Reading<MoodAnswer>.Skipped;
        }

        var told = MoodWords.Told(plain);
        return (told ?? FromScore(score)) is { } mood
            ? Reading<MoodAnswer>.Ok(new MoodAnswer(mood, score is { } s ? decimal.Round(s, 1, MidpointRounding.AwayFromZero) : null))
            : Reading<MoodAnswer>.Unclear;
    }

    private static Mood? FromScore(decimal? score) => score switch
    {
        null => null,
        <= LowUpTo => Mood.Low,
        < GoodFrom => Mood.Neutral,
        _ => Mood.Good,
    };
}
