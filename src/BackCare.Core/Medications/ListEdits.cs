namespace BackCare.Core.Medications;

/// <summary>Changes of the member's list.</summary>
internal static class ListEdits
{
    private const int MostListed = 40;

    /// <summary>Adds a medicine, or fills in what is newly said of one that is there.</summary>
    public static MedicationProfile Add(MedicationProfile profile, ListedMedicine added)
    {
        var known = profile.Current.FirstOrDefault(medicine => medicine.Generic == added.Generic);
        var merged = known is null ? added : known with { MgEach = added.MgEach ?? known.MgEach, Since = added.Since ?? known.Since, Prescribed = added.Prescribed ?? known.Prescribed };
        return profile with { List = [.. profile.List.Where(medicine => medicine.Generic != added.Generic).TakeLast(MostListed - 1), merged] };
    }

    /// <summary>Takes a medicine off the list; the day is kept, because some pairs need days apart.</summary>
    public static MedicationProfile Remove(MedicationProfile profile, string generic, DateOnly today) => profile with
    {
        List = [.. profile.List
            .Where(medicine => medicine.Generic != generic)
            .Concat(profile.Current.Where(medicine => medicine.Generic == generic).Select(medicine => medicine with { EndedOn = today }))],
    };

    /// <summary>Keeps who set a medicine. What is prescribed joins the list; what is bought now and then does not have to.</summary>
    public static MedicationProfile Prescribe(MedicationProfile profile, string generic, bool prescribed) =>
        prescribed || profile.Current.Any(medicine => medicine.Generic == generic) ? Add(profile, new ListedMedicine(generic, generic, Prescribed: prescribed)) : profile;
}
