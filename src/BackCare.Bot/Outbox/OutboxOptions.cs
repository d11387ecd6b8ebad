using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace BackCare.Bot.Outbox;

/// <summary>How fast each platform is written to.</summary>
public sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>
    /// The most sends under way at once on one platform. Sixteen that take a third of a second each are more than Telegram bears; more would only stand in
    /// the way of the next poll.
    /// </summary>
    [Range(1, 1024)]
    public int InFlight { get; set; } = 16;

    /// <summary>Nudges sent a second on one platform; the rest of what the platform bears is left to people. Telegram bears about 30 in all.</summary>
    [Range(0.1, 1000)]
    public double ProactivePerSecond { get; set; } = 20;

    /// <summary>Half of the sends under way are kept for people, so that slow nudges cannot hold all of them.</summary>
    internal int ProactiveInFlight => Math.Max(1, InFlight / 2);
}

/// <summary>Refuses at start, in words, what <see cref="OutboxOptions"/> cannot be.</summary>
[OptionsValidator]
public sealed partial class OutboxOptionsValidator : IValidateOptions<OutboxOptions>;
