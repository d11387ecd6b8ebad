namespace BackCare.Bot.Simulation;

/// <summary>What simulated members write of their own accord. The commands that erase or hand out a record are not among them.</summary>
internal static class Sayings
{
    public static readonly string[] Commands =
    [
        "/progress", "/plan", "/pace", "/course", "/exercise", "/flare", "/breathe", "/learn", "/review", "/tried", "/meds", "/med ibuprofen", "/visit", "/edit", "/yesterday",
        "/settings", "/help", "/privacy", "/mydata", "/anchor", "/resources", "/resume", "/progress 3 months", "/graduate",
    ];

    public static readonly string[] Questions =
    [
        "is turmeric any good?", "should I rest?", "do I need surgery?", "does acupuncture work?", "why does it still hurt after three years?", "is walking safe with a slipped disc?",
        "what is duloxetine", "how many ibuprofen can I take", "who pays for this bot?",
    ];

    public static readonly string[] Notes =
    [
        "slept on the sofa again, the bed is too soft", "managed the school run and did the dishes", "long drive today, stiff as a board", "my sister came round, we laughed a lot",
        "stayed in bed all day", "PT again on thursday, same stretches", "just sell me a pill already", "the heating pad helps a bit", "another day, what's the point of any of this",
    ];

    /// <summary>Rare, so that the safety screen has something to hear.</summary>
    public static readonly string[] Signs =
        ["numb between my legs since this morning", "my left foot drops since yesterday", "black tarry stools since last night", "fever and shivering and my back is agony"];

    public static readonly string[] Answers =
    [
        "skip", "10", "a walk to the shop", "warm bottle and slow steps, tell my sister", "after my morning coffee", "bird-dog 3x8 mon,wed,fri", "5", "play with my kids on the floor", "podcasts", "no", "yes",
    ];
}
