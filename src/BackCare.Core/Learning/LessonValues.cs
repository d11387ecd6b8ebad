using BackCare.Core.Conversations;
using BackCare.Core.Medications;
using BackCare.Core.Understanding;

namespace BackCare.Core.Learning;

/// <summary>What a lesson may say differently by country.</summary>
internal static class LessonValues
{
    public static (string Name, object? Value)[] Of(Situation s)
    {
        var market = Market.Of(s.Member.Country);
        return
        [
            ("us", s.Member.Country == "US"),
            ("uk", market == Market.Uk),
            ("india", market == Market.India),
            ("paracetamol", LocalNames.Of(s.Words, "acetaminophen", s.Member.Country)),
        ];
    }
}
