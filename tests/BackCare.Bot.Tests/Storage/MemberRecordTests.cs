using System.Text.Json;
using System.Text.Json.Nodes;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using CsCheck;

namespace BackCare.Bot.Tests.Storage;

/// <summary>What an older program wrote, without the properties added since, is read with the defaults of the records.</summary>
public sealed class MemberRecordTests
{
    private static readonly Member Ann = Kept.Member("ann") with { ConsentedAt = null };
    private static readonly Day First = new(new DateOnly(2026, 11, 1));
    private static readonly Reply Hello = new(["greeting"], "hello");

    [Fact]
    public void A_member_of_whom_only_id_and_address_are_written_has_the_defaults_for_the_rest()
    {
        var read = MemberRecord.ReadMember("""{"id":{"value":"ann"},"address":{"platform":"Telegram","chat":"chat of ann"}}"""u8);

        MemberRecord.Write(read).Should().Equal(MemberRecord.Write(Ann));
        read.Should().BeEquivalentTo(Ann);
    }

    [Fact]
    public void A_day_of_which_only_the_date_is_written_has_empty_lists() =>
        MemberRecord.ReadDays("""[{"date":"2026-11-01"}]"""u8).Should().BeEquivalentTo([First]);

    [Fact]
    public void A_reply_of_which_only_content_and_text_are_written_may_be_repeated() =>
        MemberRecord.ReadReply("""{"content":["greeting"],"text":"hello"}"""u8).Should().BeEquivalentTo(Hello);

    [Fact]
    public void Any_reply_is_read_as_it_was_written_whatever_blueprint_it_carries() =>
        AnyRecord.Of<Reply>().Sample(reply => MemberRecord.ReadReply(MemberRecord.Write(reply)).Should().BeEquivalentTo(reply, compare => compare.RespectingRuntimeTypes()), iter: 40);

    [Fact]
    public void Whatever_property_is_missing_the_others_are_read_and_it_has_its_default() =>
        AnyRecord.Of<Member>().Select(member => JsonNode.Parse(MemberRecord.Write(member))!.AsObject()).Sample(
            json =>
            {
                var defaults = JsonNode.Parse(MemberRecord.Write(Ann))!.AsObject();
                foreach (var name in json.Select(each => each.Key).Where(name => name is not ("id" or "address")).ToArray())
                {
                    var without = json.DeepClone().AsObject();
                    without.Remove(name);

                    var read = JsonNode.Parse(MemberRecord.Write(MemberRecord.ReadMember(JsonSerializer.SerializeToUtf8Bytes(without))))!.AsObject();

                    JsonNode.DeepEquals(read[name], defaults[name]).Should().BeTrue($"{name} has its default");
                    read.Remove(name);
                    JsonNode.DeepEquals(read, without).Should().BeTrue();
                }
            },
            iter: 40);

    [Fact]
    public void A_property_that_is_not_known_here_is_passed_over() =>
        MemberRecord.ReadDays("""[{"date":"2026-11-01","later":{"deep":[1,2]}}]"""u8).Should().BeEquivalentTo([First]);
}
