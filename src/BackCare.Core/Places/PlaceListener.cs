namespace BackCare.Core.Places;

/// <summary>Hears the places in an answer and works out which one they mean together.</summary>
internal sealed class PlaceListener(PlaceIndex index, PlaceCatalogue catalogue)
{
    // A sentence with more than this many words of another kind speaks of something else, though Reading, Nice or Mobile may occur in it.
    private const int MostOtherWords = 4;

    /// <summary>The places that the words may mean, the likeliest and biggest first; none when they name no place.</summary>
    public IReadOnlyList<Place> Hear(string text)
    {
        var words = PlaceWords.Split(text);
        IReadOnlyList<PlaceMention>? meant = null;
        var (others, afterName) = (0, false);
        for (var i = 0; i < words.Length && others <= MostOtherWords;)
        {
            var (mentions, length) = NameAt(words, i, afterName ? meant : null);
            if (length > 0)
                meant = meant is null ? mentions : Together(meant, mentions, afterName);
            else if (!index.IsFiller(words[i].Text))
                others++;

            afterName = length > 0;
            i += Math.Max(length, 1);
        }

        return meant is null || others > MostOtherWords ? [] : PlacesOf(meant);
    }

    // The longest name that begins at this word; failing that, one with a slip in it.
    private (IReadOnlyList<PlaceMention> Mentions, int Length) NameAt(PlaceWord[] words, int start, IReadOnlyList<PlaceMention>? before)
    {
        var longest = Math.Min(PlaceIndex.LongestName, words.Length - start);
        for (var length = longest; length > 0; length--)
        {
            var named = index.Named(Key(words, start, length));
            PlaceMention[] heard = [.. named.Where(m => !m.Code || HearsCode(words, start, m, before))];
            if (heard.Length > 0)
                return (heard, length);
        }

        if (index.IsFiller(words[start].Text))
            return ([], 0);

        for (var length = Math.Min(longest, 3); length > 0; length--)
        {
            if (index.Misspelt(Key(words, start, length)) is { Count: > 0 } near)
                return (near, length);
        }

        return ([], 0);
    }

    // A code is heard in capitals, alone, or after a place that it agrees with. One that is a word first ("in", "or", "me") is heard after
    // a place that it agrees with, if it is in capitals or ends the answer, and after any other name if both.
    private bool HearsCode(PlaceWord[] words, int at, PlaceMention code, IReadOnlyList<PlaceMention>? before)
    {
        var (text, shouted) = words[at];
        var last = at == words.Length - 1;
        var agrees = before?.Any(code.AgreesWith) is true;
        if (index.IsEveryday(text))
            return (agrees && (shouted || last)) || (shouted && last && at > 0 && !index.IsFiller(words[at - 1].Text));

        return shouted || agrees || words.Where((_, i) => i != at).All(w => index.IsFiller(w.Text));
    }

    // "Portland, Oregon" is what both agree on. "Paris, Ontario" is in Ontario, though no Paris is known there. "London or Paris" may be
    // either.
    private static PlaceMention[] Together(IReadOnlyList<PlaceMention> first, IReadOnlyList<PlaceMention> second, bool adjacent)
    {
        PlaceMention[] agreed = [.. from a in first from b in second where a.AgreesWith(b) select a.NarrowedBy(b)];
        if (agreed.Length > 0)
            return agreed;

        PlaceMention[] around = [.. second.Where(b => b.Breadth > first.Min(a => a.Breadth))];
        return adjacent && around.Length > 0 ? around : [.. first, .. second];
    }

    private Place[] PlacesOf(IReadOnlyList<PlaceMention> mentions)
    {
        var chief = mentions.Any(m => !m.Lesser) ? mentions.Where(m => !m.Lesser) : mentions;
        var places = chief.OrderBy(m => m.Rank).ThenBy(m => m.Breadth).SelectMany(PlacesOf).DistinctBy(p => (p.Country, p.Zone)).ToList();

        // Tennessee keeps two times: then the zones are shown, which tell its halves apart.
        var shared = places.GroupBy(p => p.Label).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. places.Select(p => shared.Contains(p.Label) ? catalogue.PlaceOf(p.Country, p.Zone) : p)];
    }

    private IReadOnlyList<Place> PlacesOf(PlaceMention mention) =>
        mention.Zone is { } zone ? [new(mention.Country, zone, mention.Label)] : catalogue.Parts(mention.Country);

    private static string Key(PlaceWord[] words, int start, int length) => string.Join(' ', words.Skip(start).Take(length));
}
