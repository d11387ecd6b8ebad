namespace BackCare.Bot.Simulation;

/// <summary>What simulated members write of their own accord. The commands that erase or hand out a record are not among them.</summary>
internal static class Sayings
{
    public static readonly string[] Commands =
    [
        "/progress", "/plan", "/pace", "/course", "/exercise", "/flare", "/breathe", "/learn", "/review", "/tried", "/meds", "/med ibuprofen", "/visit", "/edit", "/yesterday",
        "/settings", "/help", "/privacy", "/mydata", "/anchor", "/places", "/resume", "/progress 3 months", "/graduate", "/kind", "/tradeoff", "/patterns", "/start", "/why", "/why more",
        "/med tramadol", "/med naproxen", "/med gabapentin", "/med cyclobenzaprine", "/med paracetamol", "/med warfarin", "/med sertraline", "/med volini", "/med quux",
    ];

    public static readonly string[] Questions =
    [
        "is turmeric any good?", "should I rest?", "do I need surgery?", "does acupuncture work?", "why does it still hurt after three years?", "is walking safe with a slipped disc?",
        "what is duloxetine", "how many ibuprofen can I take", "who pays for this bot?",
    ];

    public static readonly string[] Notes =
    [
        "hi", "thanks", "fed up with all of this", "am i doing this right?", "slept on the sofa again, the bed is too soft", "managed the school run and did the dishes", "long drive today, stiff as a board", "my sister came round, we laughed a lot",
        "stayed in bed all day", "PT again on thursday, same stretches", "just sell me a pill already", "the heating pad helps a bit", "another day, what's the point of any of this",
    ];

    /// <summary>Rare, so that the safety screen has something to hear.</summary>
    public static readonly string[] Signs =
        ["numb between my legs since this morning", "my left foot drops since yesterday", "black tarry stools since last night", "fever and shivering and my back is agony", "i want to die, i can't see a way out"];

    /// <summary>What is told or asked about medicines; some of it has a caution of its own.</summary>
    public static readonly string[] Medicines =
    [
        "i started duloxetine 60 yesterday", "i started gabapentin 300 three days ago", "took 4 ibuprofen 200 at once", "2 tramadol 50 and a few beers", "i ran out of duloxetine two days ago",
        "gabapentin makes me foggy and i drive for work", "took cyclobenzaprine and can't stay awake", "i take warfarin every day", "i take sertraline every day", "i take lisinopril and furosemide every day",
        "prednisone and ibuprofen together today", "took aspirin 300 and naproxen", "i take diazepam at night", "benadryl and tramadol last night", "st john's wort, is it ok with duloxetine?",
        "turmeric capsules with warfarin", "how many paracetamol can i take", "9 paracetamol 500 today", "i want to stop tramadol for good", "constipated since the codeine", "using a heat pad over my voltarol gel",
        "i'm 12 weeks pregnant, took ibuprofen", "vomiting all day, took naproxen anyway", "ankles are swollen since the ibuprofen", "took someone else's oxycodone", "cbd oil and tramadol",
        "took 4 aleve today", "took naproxen 500 three times today", "took 8 ibuprofen 400 today", "took 6 ibuprofen 600 today", "took 8 paracetamol 500 today", "took panadol and tylenol today",
        "took naproxen and aspirin 75 today", "took prednisone and ibuprofen today", "i take lithium every day and took ibuprofen", "i take phenelzine every day", "i ran out of gabapentin",
        "stopped my tramadol yesterday, feel awful", "took extra pregabalin from a friend", "i'm 68 and took cyclobenzaprine", "shaky, sweating, racing heart and confused on duloxetine", "i ran out of diazepam",
        "i have liver disease, took 6 paracetamol 500", "i take methotrexate and took naproxen", "my husband couldn't wake me after the tramadol", "took meloxicam 15 twice today", "ciprofloxacin with tizanidine today",
        "i have glaucoma and took cyclobenzaprine 10", "took cbd oil and gabapentin 300", "i started amitriptyline 10 two days ago", "took an extra tramadol", "took 7 ibuprofen 200 today", "took tramadol and my breathing is so slow", "lost my tablets", "took lisinopril and naproxen today",
    ];

    /// <summary>Longer talks, line by line: what a person needs to get to the end of a feature.</summary>
    public static readonly string[][] Talks =
    [
        ["flare plan", "hot water bottle and the radio", "no hoovering", "tell my sister", "it passed last time"],
        ["/anchor", "my morning coffee", "my stretches", "7:30", "/anchor"],
        ["/plan", "bird-dog 3x8 mon,wed,fri", "pelvic tilt 10 times daily", "/plan"],
        ["/plan walk 10 minutes daily", "/plan", "/plan dead bug 60 minutes daily"],
        ["/meds phenelzine", "took cyclobenzaprine 10"],
        ["/meds phenelzine", "took duloxetine 60"],
        ["/anchor my tea", "a slow stretch", "8:00"],
        ["/pace", "walking", "10"],
        ["/pace", "12"],
        ["/pace", "15"],
        ["/tried massage, it helped for a while", "/tried"],
        ["/course", "6 sessions", "next one on thursday"],
        ["/paper on", "5 6 4 7 5 5 6", "5 6 4", "/paper"],
        ["/paper on", "skip"],
        ["/paper off"],
        ["/pace stop"],
        ["/graduate", "back"],
        ["/graduate"],
        ["/visit", "is it time to review my tablets?", "/visit"],
        ["/meds ibuprofen", "/meds", "/tradeoff"],
        ["rough day"],
        ["flare"],
        ["/pause 3", "/resume"],
        ["what's the point of any of this", "not now"],
        ["tingling down my leg today", "/kind"],
        ["/anchor"],
    ];

    /// <summary>The sceptic's own.</summary>
    public static readonly string[] Curt = ["you talk too much", "just sell me a pill already", "PT is nonsense", "is this all in my head?", "does any of this actually work"];

    public static readonly string[] Answers =
    [
        "skip", "10", "a walk to the shop", "warm bottle and slow steps, tell my sister", "after my morning coffee", "bird-dog 3x8 mon,wed,fri", "5", "play with my kids on the floor", "podcasts", "no", "yes",
    ];
}
