using BackCare.Core.Content;
using BackCare.Core.Places;

namespace BackCare.Core.Tests.Places;

/// <summary>The places that ship with BackCare, as the file says them and as they are understood.</summary>
internal static class ShippedPlaces
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(Root(), "config", "content", "places.yaml"));

    public static Gazetteer Gazetteer { get; } = Gazetteer.Load(new ContentSource("places.yaml", Text));

    /// <summary>A reading in one line: "IN Asia/Kolkata", with a bar between the places of an ambiguous one, "-" for none.</summary>
    public static string Read(string words) => Gazetteer.Find(words) switch
    {
        PlaceReading.Found found => Line(found.Place),
        PlaceReading.Ambiguous several => string.Join(" | ", several.Places.Select(Line)),
        _ => "-",
    };

    public static IReadOnlyList<Place> PlacesIn(PlaceReading reading) => reading switch
    {
        PlaceReading.Found found => [found.Place],
        PlaceReading.Ambiguous several => several.Places,
        _ => [],
    };

    private static string Line(Place place) => $"{place.Country} {place.Zone}";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BackCare.Bot.sln")))
            folder = folder.Parent!;

        return folder.FullName;
    }
}
