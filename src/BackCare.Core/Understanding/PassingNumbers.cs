using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>Numbers that a person mentions on the way and that are never the answer: times, dates, ages, doses, counts, vertebrae.</summary>
internal static partial class PassingNumbers
{
    /// <summary>The line without them; a removed number leaves "~", so that words around it keep their distance.</summary>
    public static string Removed(string line)
    {
        line = WithoutMoments(line);
        line = Counted().Replace(line, " ~ ");
        return CountedPlural().Replace(line, " ~ ");
    }

    /// <summary>Without times of day, dates, ages and numbers that name something ("day 3", "L4"), but with what is counted.</summary>
    public static string WithoutMoments(string line)
    {
        line = ClockTime().Replace(line, " ~ ");
        line = AtAnHour().Replace(line, "$1 ~ ");
        line = TakenAtAnHour().Replace(line, "$1 ~ ");
        line = OnesThatAreNoNumber().Replace(line, " ~ ");
        line = Age().Replace(line, " ~ ");
        return Named().Replace(line, " ~ ");
    }

    /// <summary>Spans of time, which answer how long but never how bad.</summary>
    public static string WithoutDurations(string line) => Duration().Replace(line, " ~ ");

    [GeneratedRegex(@" (?:\d{1,2}:\d\d|date)(?: (?:a|p|am|pm|a \. m \.|p \. m \.|hrs?))?(?= )| \d{1,2}(?:\.\d\d)? (?:am|pm|a \. m|p \. m|oclock|o clock|oclok|a m|p m)(?= )| (?:half past|quarter past|quarter to|half) \d{1,2}(?= )| \d{1,2}:\d\d(?= )| 24 / 7(?= )| 365(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();

    /// <summary>"woke at 5", "up since 4", "until 3": an hour of the day. "Woke at a 5" and "at 5 / 10" are not.</summary>
    [GeneratedRegex(@"( (?:(?:woke|wake|woken|awake|up|bed|asleep|sleep|slept|work|home|shift|appointment|appt|lunch|dinner|meds|took|taken|got up|alarm|out|physio|today|tonight|morning|afternoon|yesterday|evening)(?: me)?(?: up)?(?: by| around| about)? at|since|until|untill|till|til|by|before|from about) (?:around |about |like )?)(?!\d+ (?:/|out|it|its|now|and now|on a|when|or \d))\d{1,2}(?:\.5)?(?= )(?! (?:/|out of|is|on|hours?|hrs?|min|mins|minutes|days?|weeks?|or|pain|this|today))", RegexOptions.CultureInvariant)]
    private static partial Regex AtAnHour();

    [GeneratedRegex(@"( (?:took|taken|had|meds|dose|tablets|pills)(?: (?!pain|but|now|its)[a-z~0-9]+){0,5} at) \d{1,2}(?= )(?! /| out of)", RegexOptions.CultureInvariant)]
    private static partial Regex TakenAtAnHour();

    [GeneratedRegex(@" (?:bad|good|rough|tough|hard|great|nice|worse|better|best|awful|terrible|another|long|no|any|every|which|each|only|big|painful|easy|decent|crap|crappy|horrible|lovely|weird|tricky|quiet|busy|short|quick|little|gentle|slow|shorter|longer|this|that|the worst|a real) 1(?= )(?! /| out of)| 1(?: of (?:those|these|them|my|the|his|her)| day| thing| more| side| point| minute| bit| hell| leg| spot| place| time| another| long| heck| good| bad| big| who| i | that| in a)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex OnesThatAreNoNumber();

    [GeneratedRegex(@" (?:(?:im|i am|am|aged|age|age is|turned|turning|being|at age|shes|hes|she is|he is) (?:now |only |nearly |almost )?(?:1[89]|[2-9]\d)(?! (?:/|out|min|mins|minutes|hours?|hrs?))|(?:aged?|turned) \d{1,2})(?= )| \d{1,3} (?:years? old|yrs? old|yo|y / o|y o|year old)(?= )| (?:in|since|of|circa) (?:19|20)\d\d(?= )| (?:19[5-9]|20[0-4])\d(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Age();

    [GeneratedRegex(@" (?:day|week|month|stage|grade|phase|disc|discs|vertebra|room|ward|page|lesson|exercise|question|q|covid|chapter|episode|season|size|bus|round|visit|session|cycle|part|step|#)(?: #)? \d+(?= )(?! /| out of| today| now)| (?<!\d )[lcts] [1-9](?: (?:-|/|and|,) (?:[lcts] )?[1-9])?(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?: -?\d+(?:\.\d+)?(?: (?:-|to|or|x) \d+(?:\.\d+)?)?| half| couple) (?:(?:small|big|long|short|more|extra|strong|whole|different|of my|of the|little|full|hot|slow|paracetamol|ibuprofen) )*(?:mgs?|mcg|ml|mls|grams?|gm|tablets?|tabs?|pills?|capsules?|caps?|caplets?|drops?|puffs?|doses?|patch|patches|injections?|shots?|units|tims|times|x|days?|weeks?|wks?|months?|mths?|years?|yrs?|nights?|mornings|evenings|steps|kms?|k|kilometers?|kilometres?|miles?|mi|metres?|meters?|m|feet|ft|inch|inches|yards?|blocks?|laps?|lengths|reps?|sets?|rounds?|stairs|flights?|floors?|people|kids|children|child|dogs?|cats?|cups?|coffees?|beers?|drinks?|wines?|glass|glasses|kg|kgs|kilos?|lbs?|pounds?|stone|percent|%|degrees?|c|f|surgeries|surgery|ops?|operations?|discs?|levels|pillows?|cushions?|naps?|meetings?|appointments?|appts?|exercises|stretches|walks?|trips?|bags?|advils?|tylenols?|aleves?|ibuprofens?|paracetamols?|naproxens?|tramadols?|gabapentins?|codeines?|nurofens?|motrins?|aspirins?|gabas?|attacks?|spasms?|flares?|episodes?|visits?|sessions?|hrs of work|grandkids|bathroom|loo|toilet|litres?|liters?|eggs|other|others|hundred)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    /// <summary>A number before some other plural noun counts things; verbs and little words that end in s do not.</summary>
    [GeneratedRegex(@" (?!0)\d+(?:\.\d+)? (?!as |is |its |was |this |always |sometimes |thanks |seems |feels |hurts |yes |because |across |sucks |unless |besides |towards |hours |hrs |minutes |mins |mostly |makes |makes |gets |comes |goes |looks |sounds |stays |eases |perhaps |has |does |us |plus |afterwards |sadly |less |yesterdays |todays |points |guess |stress |worries |says |happens |ths |ends |starts |overnights |these |his )[a-z]{3,}s(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex CountedPlural();

    [GeneratedRegex(@"(?: (?:for|about|in|over|within|every))? (?:\d+(?:\.\d+)?|half an|half|an|couple of|couple|few|quarter of an)(?: (?:-|to|or) (?:a )?\d+(?:\.\d+)?)? (?:more |or so |solid |whole |full |good |long )?(?:h|hr|hrs|hour|hours|min|mins|minute|minutes|sec|secs|seconds)(?: (?:and )?\d{1,2}(?: (?:m|min|mins|minutes))?(?= )(?! (?:/|out)))?(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
