using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;

namespace BackCare.Core.Exercises;

/// <summary><c>/exercise NAME</c>: what an exercise is for, how it goes, an easier version and one on a chair, and when to stop.</summary>
internal sealed class ExerciseCards(ExerciseNames names)
{
    public Turn Open(Situation s, string argument) => argument switch
    {
        _ when WalkRule.SafetyHeld(s) => PlanConversation.Resting(s),
        "" => List(s),
        _ when names.FindWithin(argument) is { } exercise => Turn.Of(s.Member, Card(s, exercise, exercise.Card)),
        _ => Turn.Of(s.Member, s.Say(ContentIds.ExerciseUnknown) with { Buttons = Rows(s) }),
    };

    /// <summary>The name of an exercise and nothing else; a walk or a swim alone is more likely told than asked about.</summary>
    public Turn? OnTopic(Situation s, string words) =>
        !WalkRule.SafetyHeld(s) && names.Find(words) is { Kind: ExerciseKind.Strength or ExerciseKind.Flexibility } exercise ? Turn.Of(s.Member, Card(s, exercise, exercise.Card)) : null;

    /// <summary>A button of the cards: <c>ex:bird-dog:chair</c>.</summary>
    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        not ["ex", ..] => null,
        _ when WalkRule.SafetyHeld(s) => PlanConversation.Resting(s),
        [_, "list"] => List(s),
        [_, var id] when ExerciseCatalogue.Find(id) is { } exercise => Turn.Of(s.Member, Card(s, exercise, exercise.Card)),
        [_, var id, "easier"] when ExerciseCatalogue.Find(id) is { } exercise => Turn.Of(s.Member, Card(s, exercise, exercise.Easier)),
        [_, var id, "chair"] when ExerciseCatalogue.Find(id) is { } exercise => Turn.Of(s.Member, Card(s, exercise, exercise.Chair)),
        [_, var id, "add"] when ExerciseCatalogue.Find(id) is { } exercise => Add(s, exercise),
        _ => null,
    };

    /// <summary>The exercise as it first comes onto a plan.</summary>
    public static PlanItem AsItem(Situation s, Exercise exercise) =>
        new(0, Name(s, exercise), exercise.Id, exercise.Usual, exercise.UsualDays, s.Today);

    private static string Name(Situation s, Exercise exercise) => s.Words[exercise.Names].Labels["name"];

    private static Turn List(Situation s) => Turn.Of(s.Member, s.Card(ContentIds.ExerciseList) with { Buttons = Rows(s) });

    private static IReadOnlyList<IReadOnlyList<Button>> Rows(Situation s) => [.. ExerciseCatalogue.All.Select(exercise => new Button(Name(s, exercise), $"ex:{exercise.Id}")).Chunk(2)];

    /// <summary>One version of a card; under each stands when to stop.</summary>
    private static Reply Card(Situation s, Exercise exercise, string version)
    {
        var card = s.Card(version);
        var stop = s.Say(ContentIds.ExerciseStop);
        return card.Then(stop) with
        {
            Content = [version, ContentIds.ExerciseStop],
            Heading = card.Heading,
            Footer = card.Footer ?? stop.Footer,
            Replaces = card.Replaces,
            Buttons =
            [
                Versions(s, exercise, version),
                [IsPlanned(s, exercise) ? Labelled(s, "planned", "plan:today") : Labelled(s, "add", $"ex:{exercise.Id}:add"), Labelled(s, "list", "ex:list")],
            ],
        };
    }

    private static IReadOnlyList<Button> Versions(Situation s, Exercise exercise, string shown) =>
    [
        .. new[] { ("usual", exercise.Card, $"ex:{exercise.Id}"), ("easier", exercise.Easier, $"ex:{exercise.Id}:easier"), ("chair", exercise.Chair, $"ex:{exercise.Id}:chair") }
            .Where(version => version.Item2 != shown).Select(version => Labelled(s, version.Item1, version.Item3)),
    ];

    private static bool IsPlanned(Situation s, Exercise exercise) => s.Member.Plan?.Items.Any(item => item.Card == exercise.Id) is true;

    private static Turn Add(Situation s, Exercise exercise)
    {
        var plan = (s.Member.Plan ?? ExercisePlan.Empty).With(AsItem(s, exercise));
        return plan.Named(Name(s, exercise)) is { } item
            ? PlanViews.Item(s with { Member = s.Member with { Plan = plan } }, item, s.Say(ContentIds.PlanAdded, ("name", item.Name)))
            : Turn.Of(s.Member, s.Say(ContentIds.PlanFull, ("most", ExercisePlan.MostItems)));
    }

    private static Button Labelled(Situation s, string label, string press) => s.Button(ContentIds.ExerciseButtons, label, press);
}
