using System.Text;
using BackCare.Bot.Tests.Telegram.StandIn;
using BackCare.Core.Imports;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Telegram;

public sealed class Telegram_files_should
{
    [Fact]
    public async Task Come_in_as_text_and_a_caption_as_words_of_its_own()
    {
        await using var rig = (await TelegramRig.StartAsync()).Run();

        rig.Chats.Send("backcare.json", Encoding.UTF8.GetBytes("{\"a\":\"ž\"}"), caption: "here it is");
        var inbounds = await rig.NextBatchAsync();

        inbounds.Select(inbound => inbound.Body).Should().Equal(new InboundBody.Text("here it is"), new InboundBody.File("{\"a\":\"ž\"}"));
        inbounds.Select(inbound => inbound.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Come_in_empty_where_they_are_too_large_or_no_text()
    {
        await using var rig = (await TelegramRig.StartAsync()).Run();

        rig.Chats.Send("backcare.json", [0xff, 0xfe, 0x00]);
        (await rig.NextBatchAsync()).Should().ContainSingle().Which.Body.Should().Be(new InboundBody.File(null));
        rig.Chats.Send("backcare.json", new byte[ExportedFile.MostBytes + 1]);
        (await rig.NextBatchAsync()).Should().ContainSingle().Which.Body.Should().Be(new InboundBody.File(null));
    }

    [Fact]
    public async Task Be_passed_over_where_they_are_no_record()
    {
        await using var rig = (await TelegramRig.StartAsync()).Run();

        rig.Chats.Send("holiday.mp4", [1, 2, 3]);

        (await rig.NextBatchAsync()).Should().ContainSingle().Which.Body.Should().Be(new InboundBody.Text(""));
    }

    [Fact]
    public async Task Come_in_empty_where_Telegram_will_not_give_them()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("getFile", new Mishap.Error(400, "Bad Request: file is too big"));
        rig.Run();

        rig.Chats.Send("backcare.json", "{}"u8.ToArray());

        (await rig.NextBatchAsync()).Should().ContainSingle().Which.Body.Should().Be(new InboundBody.File(null));
    }
}
