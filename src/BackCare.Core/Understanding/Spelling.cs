namespace BackCare.Core.Understanding;

/// <summary>What a hurried thumb makes of a word.</summary>
internal static class Spelling
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Every string one missing, extra, wrong or swapped letter away from <paramref name="word"/>.</summary>
    public static IEnumerable<string> OneSlipAway(string word)
    {
        for (var i = 0; i <= word.Length; i++)
        {
            var (head, tail) = (word[..i], word[i..]);
            foreach (var letter in Letters)
            {
                yield return head + letter + tail;
                if (tail.Length > 0)
                {
                    yield return head + letter + tail[1..];
                }
            }

            if (tail.Length > 0)
            {
                yield return head + tail[1..];
            }

            if (tail.Length > 1)
            {
                yield return head + tail[1] + tail[0] + tail[2..];
            }
        }
    }

    /// <summary>Whether one missing, extra, wrong or swapped letter makes the one word the other.</summary>
    public static bool IsOneSlip(string typed, string word)
    {
        if (Math.Abs(typed.Length - word.Length) > 1)
        {
            return false;
        }

        var head = 0;
        while (head < typed.Length && head < word.Length && typed[head] == word[head])
        {
            head++;
        }

        var restTyped = typed.AsSpan(head);
        var restWord = word.AsSpan(head);
        return typed.Length != word.Length
            ? typed.Length > word.Length ? restTyped[1..].SequenceEqual(restWord) : restWord[1..].SequenceEqual(restTyped)
            : restTyped.Length > 0 && (restTyped[1..].SequenceEqual(restWord[1..])
                || (restTyped.Length > 1 && restTyped[0] == restWord[1] && restTyped[1] == restWord[0] && restTyped[2..].SequenceEqual(restWord[2..])));
    }
}
