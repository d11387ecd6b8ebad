namespace BackCare.Core.Progress.Patterns;

/// <summary>A look for links between a person's days: when, at how many possible ones, and the one that stood out; null where none did.</summary>
public sealed record PatternLook(DateOnly On, int LookedAt, Pattern? Found);

/// <summary>A link that stood out from chance; never a cause.</summary>
/// <param name="Link">Its name in content, such as <c>sleep-pain</c>.</param>
/// <param name="Difference">The mean with the habit less the mean without, in the outcome's unit.</param>
/// <param name="Low">The lower end of its interval, made wider for the number of links looked at.</param>
/// <param name="With">Days with the habit.</param>
public sealed record Pattern(string Link, decimal Difference, decimal Low, decimal High, int With, int Without);
