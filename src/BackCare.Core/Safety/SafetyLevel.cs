namespace BackCare.Core.Safety;

/// <summary>How urgent a text is, lowest first, so that the greater of two levels is the one to answer.</summary>
public enum SafetyLevel
{
    None,
    UrgentSeeDoctor,
    CrisisSelfHarm,
    EmergencyOther,
    EmergencyCaudaEquina,
}

/// <summary>The names under which levels appear in content ids, in the lexicon and on the command line.</summary>
public static class SafetyLabels
{
    private static readonly string[] Labels =
        ["none", "urgent-see-doctor", "crisis-self-harm", "emergency-other", "emergency-cauda-equina"];

    extension(SafetyLevel level)
    {
        /// <summary>The level's name, such as <c>emergency-cauda-equina</c>.</summary>
        public string Label => Labels[(int)level];

        public bool IsEmergency => level >= SafetyLevel.EmergencyOther;
    }

    /// <summary>Reads a name; false when there is no such level.</summary>
    public static bool TryFrom(string label, out SafetyLevel level)
    {
        var index = Array.IndexOf(Labels, label);
        level = (SafetyLevel)Math.Max(index, 0);
        return index >= 0;
    }
}
