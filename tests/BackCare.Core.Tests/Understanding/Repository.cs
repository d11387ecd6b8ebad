using BackCare.Core.Content;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests.Understanding;

/// <summary>Files of this repository, found by walking up to its solution.</summary>
internal static class Repository
{
    private static readonly Lazy<MedicineNames> ShippedNames = new(() =>
        MedicineNames.Load(new ContentSource("medicines.yaml", File.ReadAllText(Path.Combine(Root, "config", "content", "medicines.yaml")))));

    public static MedicineNames Medicines => ShippedNames.Value;

    public static string AnswersFolder => Path.Combine(Root, "tests", "BackCare.Core.Tests", "Understanding", "Answers");

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "BackCare.Bot.sln")))
            {
                folder = folder.Parent;
            }

            return folder.FullName;
        }
    }
}
