using System.Globalization;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;

namespace BackCare.Core.Learning;

/// <summary><c>/places</c>: groups, free courses and charities for the member's country, a few at a time.</summary>
internal sealed class PlacesPage(PlacesToGo places)
{
    private const int APage = 4;

    public Turn Show(Situation s) => Turn.Of(s.Member, Page(s, 0));

    /// <summary>Buttons: <c>places:4</c> shows those from the fifth on.</summary>
    public Turn? OnPress(Situation s, string[] press) =>
        press is ["places", var from] && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < places.For(s.Member.Country).Count
            ? Turn.Of(s.Member, s.OnCard(Page(s, at)))
            : null;

    private Reply Page(Situation s, int from)
    {
        var all = places.For(s.Member.Country);
        var lines = all.Skip(from).Take(APage).Select(place => s.Say(ContentIds.PlacesLine, ("name", place.Name), ("what", place.What), ("url", place.Url.OriginalString)).Text);
        var next = from + APage < all.Count ? from + APage : 0;
        var page = s.Say(ContentIds.PlacesList, ("lines", string.Join('\n', lines)));
        return all.Count <= APage ? page : page.With([s.Button(ContentIds.PlacesList, "next", $"places:{next}")]);
    }
}
