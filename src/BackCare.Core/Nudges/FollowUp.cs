namespace BackCare.Core.Nudges;

/// <summary>Something that the companion comes back to once by itself, on a local date or as soon after it as is kind.</summary>
/// <param name="Topic">Whose it is: the name of a feature, such as <c>flare</c>.</param>
/// <param name="On">The first local date.</param>
/// <param name="Until">The last local date; after it the matter is let go.</param>
/// <param name="At">The local hour; where it stands in quiet hours, their end.</param>
/// <param name="About">What of the topic, such as the name of a medicine.</param>
/// <param name="Wanted">True where the member asked for it, so that "talk less" does not silence it.</param>
public sealed record FollowUp(string Topic, DateOnly On, DateOnly Until, TimeOnly At, string? About = null, bool Wanted = false);
