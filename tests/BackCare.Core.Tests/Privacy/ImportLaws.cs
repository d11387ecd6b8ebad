using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackCare.Core.Diaries;
using BackCare.Core.Imports;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Privacy;
using BackCare.Core.Tests.Laws;
using CsCheck;

namespace BackCare.Core.Tests.Privacy;

/// <summary>What a member takes away they can bring back; and a file that anybody may have written does no harm.</summary>
public sealed class ImportLaws
{
    private static readonly Companion Companion = new(Checkout.Content);

    [Fact]
    public void Export_forget_and_import_give_the_same_record()
        => Gen.Select(Anything.Member, Anything.Inbound.List[1, 14]).Sample(
            (member, inbounds) =>
            {
                var (before, diary) = Talk(Consented(member), Diary.Empty, inbounds);
                var file = Encoding.UTF8.GetString(MemberExport.Write(before, diary, Some.Noon));

                var (after, again) = TakeIn(Consented(new Member(before.Id, before.Address)), Diary.Empty, file);

                Record(after, again).Should().Be(Record(before, diary));
            },
            iter: 400);

    [Fact]
    public void The_same_file_twice_changes_nothing_and_is_not_asked_about()
        => Gen.Select(Anything.Member, Anything.Inbound.List[1, 10], Anything.Inbound.List[1, 10]).Sample(
            (member, theirs, ours) =>
            {
                var (old, oldDiary) = Talk(Consented(member), Diary.Empty, theirs);
                var file = Encoding.UTF8.GetString(MemberExport.Write(old, oldDiary, Some.Noon));
                var (here, diary) = Talk(Consented(Some.Member()), Diary.Empty, ours);
                var (once, first) = TakeIn(here, diary, file);
                var (twice, second) = TakeIn(once, first, file);

                Record(twice, second).Should().Be(Record(once, first));
                Decide(once, first, new InboundBody.File(file), "again").Replies[0].Content[0].Should().Be("import/nothing-new");
            },
            iter: 300);

    [Fact]
    public void What_is_kept_now_is_never_overwritten()
        => Gen.Select(Anything.Inbound.List[1, 10], Anything.Inbound.List[1, 10]).Sample(
            (theirs, ours) =>
            {
                var (old, oldDiary) = Talk(Consented(Some.Member()), Diary.Empty, theirs);
                var (here, diary) = Talk(Consented(Some.Member()), Diary.Empty, ours);
                var (_, merged) = TakeIn(here, diary, Encoding.UTF8.GetString(MemberExport.Write(old, oldDiary, Some.Noon)));

                foreach (var day in diary.Days.Values)
                {
                    merged[day.Date].Pain.Should().Be(day.Pain ?? merged[day.Date].Pain);
                    merged[day.Date].Sleep.Should().Be(day.Sleep ?? merged[day.Date].Sleep);
                    day.Notes.Select(note => note.At).Except(merged[day.Date].Notes.Select(note => note.At)).Should().BeEmpty();
                }
            },
            iter: 300);

    [Fact]
    public void A_file_changed_anywhere_is_taken_in_within_bounds_or_not_at_all_and_never_throws()
    {
        var (member, diary) = Talk(Some.Member(), Diary.Empty, [Some.Text("check in", "a"), Some.Text("7", "b"), Some.Text("soup", "c"), Some.Text("/meds add ibuprofen 400", "d"), Some.Text("rough day", "e")]);
        var file = Encoding.UTF8.GetString(MemberExport.Write(member, diary, Some.Noon));
        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Int[0, 12], Gen.OneOf("", "null", "-1", "1e999", "9999-12-31", "0001-01-01", "\\ud800", "{", "]", "\"", "99999999999", "[[[[", "\u0000")).Sample(
            (at, length, with) =>
            {
                var broken = file[..at] + with + file[Math.Min(file.Length, at + length)..];
                var (after, days) = TakeIn(Some.Member(), Diary.Empty, broken);
                Talk(after, days, [Some.Text("/progress", "x"), Some.Text("/mydata", "y"), Some.Text("check in", "z"), Some.Text("/meds", "w"), Some.Text("2 ibuprofen", "v")]);
                days.Days.Values.All(day => day.Date <= Some.Today.AddDays(1) && day.Pain?.Value?.Value is null or (>= 0 and <= 10)).Should().BeTrue();
            },
            iter: 3000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"format":"backcare-member"}""")]
    [InlineData("""{"format":"backcare-member","version":0}""")]
    [InlineData("""{"format":"backcare-member","version":"1"}""")]
    [InlineData("""{"format":"backcare-member","version":1,"version":1}""")]
    [InlineData("""{"format":"backcare-member","version":1,"days":[{"date":"2026-03-01"},{"date":"2026-03-01"}]}""")]
    [InlineData("""{"format":"backcare-member","version":1,"days":[{"date":"2026-05-01","rough":true}]}""")]
    [InlineData("""{"format":"backcare-member","version":1,"days":[{"date":"1066-10-14","rough":true}]}""")]
    [InlineData("""{"format":"backcare-member","version":1,"days":[{"date":"2026-03-01","pain":{"value":{"value":11}}}]}""")]
    [InlineData("""{"format":"backcare-member","version":1,"days":[{"date":"2026-03-01","walk":{"value":{"minutes":-5}}}]}""")]
    [InlineData("""{"format":"backcare-member","version":1,"days":[{"date":"2026-03-01","mood":{"value":{"mood":77}}}]}""")]
    [InlineData("""{"format":"backcare-member","version":1,"days":[{"date":"2026-03-01","notes":null}]}""")]
    [InlineData("""{"format":"backcare-member","version":1,"days":[{"date":"2026-03-01","notes":[null]}]}""")]
    [InlineData("""{"format":"backcare-member","version":1,"days":[{"date":"2026-03-01","notes":[{"at":"2026-03-01T10:00:00Z"}]}]}""")]
    [InlineData("""{"format":"backcare-member","version":1,"member":{"zone":{"value":"Mars/Olympus"}}}""")]
    [InlineData("""{"format":"backcare-member","version":1,"member":{"country":"<script>"}}""")]
    [InlineData("""{"format":"backcare-member","version":1,"member":{"pausedUntil":"9999-12-31T00:00:00Z"}}""")]
    [InlineData("""{"format":"backcare-member","version":1,"member":{"painFor":12}}""")]
    public void What_could_not_have_been_kept_here_is_refused_whole(string file)
    {
        var turn = Decide(Some.Member(), Diary.Empty, new InboundBody.File(file), "i");

        turn.Replies.Should().ContainSingle().Which.Content.Should().Equal("import/unreadable");
        turn.Days.Should().BeEmpty();
    }

    [Fact]
    public void A_list_or_a_text_without_end_is_refused()
    {
        var notes = string.Join(',', Enumerable.Repeat("""{"words":"x","at":"2026-03-01T10:00:00Z"}""", 1001));
        var words = new string('x', 9000);

        foreach (var day in new[] { $$"""{"date":"2026-03-01","notes":[{{notes}}]}""", $$"""{"date":"2026-03-01","notes":[{"words":"{{words}}","at":"2026-03-01T10:00:00Z"}]}""" })
            ImportFile.Read($$"""{"format":"backcare-member","version":1,"days":[{{day}}]}""", Some.Today).File.Should().BeNull();
        ImportFile.Read(new string(' ', ImportFile.MostCharacters + 1), Some.Today).File.Should().BeNull();
    }

    [Fact]
    public void Words_of_danger_in_a_file_are_no_message()
    {
        const string File = """{"format":"backcare-member","version":1,"days":[{"date":"2026-01-01","notes":[{"words":"I want to kill myself","at":"2026-01-01T10:00:00Z"}]}]}""";

        var asked = Decide(Some.Member(), Diary.Empty, new InboundBody.File(File), "i");
        var taken = Decide(asked.Member, Diary.Empty, new InboundBody.Text("yes"), "j");

        asked.Replies.Concat(taken.Replies).Should().OnlyContain(reply => reply.Content[0].StartsWith("import/", StringComparison.Ordinal) && !reply.Plain.Contains("kill", StringComparison.Ordinal));
        taken.Member.Hold.Should().BeNull();
    }

    [Fact]
    public void What_waits_for_a_yes_is_let_go_with_the_next_word()
    {
        const string File = """{"format":"backcare-member","version":1,"days":[{"date":"2026-01-01","rough":true}]}""";
        var asked = Decide(Some.Member(), Diary.Empty, new InboundBody.File(File), "i");

        Decide(asked.Member, Diary.Empty, new InboundBody.Text("/help"), "j").Member.Conversation.Should().NotBeOfType<ImportStep.Confirming>();
        Decide(asked.Member, Diary.Empty, new InboundBody.Reachable(), "j").Member.Conversation.Should().BeOfType<ImportStep.Confirming>();
    }

    private static Member Consented(Member member) => member with { ConsentedAt = Some.Noon.AddDays(-9), Onboarded = true };

    /// <summary>The record as a file, without what belongs to the server.</summary>
    private static string Record(Member member, Diary diary)
    {
        var root = JsonNode.Parse(MemberExport.Write(member, diary, Some.Noon))!.AsObject();
        var parts = root["member"]!.AsObject();
        foreach (var name in parts.Select(part => part.Key).Where(name => !KeptKind.IsMovable(name)).ToList())
            parts.Remove(name);
        return root.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static (Member Member, Diary Diary) TakeIn(Member member, Diary diary, string file)
    {
        var asked = Decide(member, diary, new InboundBody.File(file), "file");
        var taken = Decide(asked.Member, diary, new InboundBody.Text("yes"), "yes");
        return asked.Member.Conversation is ImportStep.Confirming ? (taken.Member, taken.Days.Aggregate(diary, (kept, day) => kept.With(day))) : (asked.Member, diary);
    }

    private static Turn Decide(Member member, Diary diary, InboundBody body, string id) => Companion.Decide(member with { Seen = [] }, diary, Some.Of(body, id), new Moment(Some.Noon, 0));

    private static (Member Member, Diary Diary) Talk(Member member, Diary diary, IEnumerable<Inbound> inbounds)
    {
        foreach (var (inbound, at) in inbounds.Select((inbound, at) => (inbound with { Id = $"{inbound.Id}-{at}" }, at)))
        {
            var turn = Companion.Decide(member, diary, inbound, Moment.Of(Some.Noon, inbound));
            (member, diary) = (turn.Member, turn.Days.Aggregate(diary, (kept, day) => kept.With(day)));
        }

        return (member, diary);
    }
}
