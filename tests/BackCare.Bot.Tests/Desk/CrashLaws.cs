using System.Globalization;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using CsCheck;

namespace BackCare.Bot.Tests.Desk;

/// <summary>The process dies anywhere, any number of times; the platform gives again what was not acknowledged.</summary>
public sealed class CrashLaws
{
    private static readonly Gen<Inbound[]> Inbounds =
        Gen.Select(Gen.Int[0, 2], Gen.Bool).Array[1, 10].Select(said => said
            .Select((one, at) => A.Text($"member-{one.Item1}", one.Item2 ? $"once {at}" : $"again {at}", id: $"tg:{at}"))
            .ToArray());

    private static readonly Gen<(Where Where, int After)[]> Crashes = Gen.Select(Gen.Enum<Where>(), Gen.Int[0, 6]).Array[0, 4];

    private static readonly Gen<Delivery[]> Answers = Gen.OneOf(
        Gen.Const<Delivery>(new Delivery.Delivered()),
        Gen.Const<Delivery>(new Delivery.Failed("no line")),
        Gen.Const<Delivery>(new Delivery.Uncertain("the line broke"))).Array[0, 12];

    public enum Where
    {
        BeforeCommit,
        AfterCommit,
        InSend,
    }

    [Fact]
    public async Task Over_any_crashes_each_inbound_is_decided_once_in_effect_and_each_row_settled_once_and_what_must_not_repeat_is_sent_at_most_once() =>
        await Gen.Select(Inbounds, Crashes, Answers, Gen.Int[1, 10]).SampleAsync(
            async (inbounds, crashes, answers, slice) =>
            {
                var world = new World(inbounds, answers, slice);
                foreach (var (where, after) in crashes)
                    await world.LiveAsync(where, after);
                await world.LiveAsync(null, 0);

                world.Notes.Should().BeEquivalentTo(inbounds.Select(inbound => ((InboundBody.Text)inbound.Body).Words));
                world.Store.Rows.Should().BeEmpty();
                world.Store.Settled.Should().OnlyHaveUniqueItems().And.HaveCount(inbounds.Length);
                world.MayHaveArrived.Where(row => !row.Reply.Repeatable).Select(row => row.Id).Should().OnlyHaveUniqueItems();
                world.MayHaveArrived.Where(row => row.Reply.Repeatable).Select(row => row.Id).Distinct()
                    .Should().HaveCount(inbounds.Count(inbound => !IsOnce(inbound)), "no answer is lost");
            },
            iter: 200,
            threads: 1);

    private static bool IsOnce(Inbound inbound) => ((InboundBody.Text)inbound.Body).Words.StartsWith("once", StringComparison.Ordinal);

    private static Turn Decide(Member member, Diary diary, Inbound inbound, Moment moment)
    {
        var turn = A.Echo(member, diary, inbound, moment);
        return turn with { Replies = [.. turn.Replies.Select(reply => reply with { Repeatable = !IsOnce(inbound) })] };
    }

    private sealed class World(Inbound[] inbounds, Delivery[] answers, int slice)
    {
        public TestStore Store { get; } = new();

        public List<OutboxRow> MayHaveArrived { get; } = [];

        private readonly Queue<Delivery> left = new(answers);

        public IEnumerable<string> Notes => Store.Diaries.Values.SelectMany(diary => diary.Days.Values).SelectMany(day => day.Notes).Select(note => note.Words);

        private int Acknowledged => Store.Cursors.TryGetValue("telegram", out var cursor) ? int.Parse(cursor.Position, CultureInfo.InvariantCulture) : 0;

        private bool AllDone => Acknowledged == inbounds.Length && Store.Rows.IsEmpty;

        /// <summary>One life of the process, to its crash or until nothing is left to do.</summary>
        public async Task LiveAsync(Where? where, int after)
        {
            var crashed = false;
            bool Crash(Where here) => crashed |= here == where && after-- <= 0;

            var messenger = new RecordingMessenger();
            messenger.Answer = row =>
            {
                lock (left)
                {
                    if (Crash(Where.InSend))
                    {
                        MayHaveArrived.Add(row);
                        return new TaskCompletionSource<Delivery>().Task;
                    }

                    var answer = left.TryDequeue(out var next) ? next : new Delivery.Delivered();
                    if (answer is not Delivery.Failed)
                        MayHaveArrived.Add(row);
                    return Task.FromResult(answer);
                }
            };
            Store.BeforeCommit = _ => Crash(Where.BeforeCommit) ? throw new StoreException("crash") : Task.CompletedTask;
            await using var stage = await Stage.OpenAsync(Decide, Store, messengers: messenger);
            var look = Store.AfterCommit;
            Store.AfterCommit = async commit =>
            {
                var crash = Crash(Where.AfterCommit);
                await look(commit);
                if (crash)
                    throw new StoreException("crash");
            };

            var polling = PollAsync(stage);
            await stage.Until(() => crashed || AllDone);
            await stage.CrashAsync();
            await polling;
        }

        /// <summary>Gives what is not acknowledged, a slice at a time, as a platform's poll does.</summary>
        private async Task PollAsync(Stage stage)
        {
            try
            {
                while (Acknowledged < inbounds.Length)
                {
                    var part = inbounds.Skip(Acknowledged).Take(slice).ToArray();
                    await stage.Desk.ReceiveAsync(part, A.Cursor($"{Acknowledged + part.Length}"), default);
                }
            }
            catch (Exception fault) when (fault is StoreException or OperationCanceledException)
            {
                // The process died.
            }
        }
    }
}
