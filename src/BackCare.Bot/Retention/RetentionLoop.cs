using System.Globalization;
using BackCare.Bot.Desk;
using BackCare.Bot.Storage;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Retention;

/// <summary>Once a day goes over all members, a few at a time and in the desk's own turn, and lets go of what is too old.</summary>
internal sealed partial class RetentionLoop(FrontDesk desk, Hosting.OpenedStore opened, RetentionRule rule, TimeProvider time, ILogger<RetentionLoop> log) : BackgroundService
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    /// <summary>People who are talking are not to notice.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!rule.IsNeeded)
            return;

        await opened.Start.WaitAsync(stoppingToken);
        while (true)
        {
            await GoOverAsync(stoppingToken);
            await Task.Delay(Between, time, stoppingToken);
        }
    }

    /// <summary>Goes over everybody once.</summary>
    public async Task GoOverAsync(CancellationToken cancel)
    {
        var (days, members) = (0, 0);
        MemberId? after = null;
        while (await NextAsync(after, cancel) is { Count: > 0 } some)
        {
            after = some[^1];
            var (cleared, silent) = await desk.AskAsync((store, token) => ClearAsync(store, some, token), cancel);
            days += cleared;
            members += silent.Count;
            if (silent.Count > 0)
                await desk.ReceiveAsync([.. silent.Select(Erase)], cursor: null, cancel);

            await Task.Delay(Breath, time, cancel);
        }

        if (days + members > 0)
            Log.LetGo(log, days, members);
    }

    private Task<IReadOnlyList<MemberId>> NextAsync(MemberId? after, CancellationToken cancel) => desk.AskAsync(
        (store, token) => store is IRoster roster ? roster.IdsAfterAsync(after, AtOnce, token) : Task.FromResult<IReadOnlyList<MemberId>>([]), cancel);

    /// <summary>Removes the days that are too old, in one commit, and says who is silent.</summary>
    private async Task<(int Days, IReadOnlyList<Member> Silent)> ClearAsync(IStore store, IReadOnlyList<MemberId> ids, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var known = (await store.LoadAsync([.. ids.Select(id => new Wanted(id, today, DiaryScope.Everything))], cancel)).Where(each => each.Member is not null).ToArray();
        var silent = known.Where(each => rule.IsSilent(each.Member!, each.Diary, now)).Select(each => each.Member!).ToArray();

        var changes = known.Where(each => !silent.Contains(each.Member))
            .Select(each => new MemberChange(each.Member!, [.. rule.TooOld(each.Member!, each.Diary, now).Select(date => new Day(date))]))
            .Where(change => change.Days.Count > 0)
            .ToArray();
        await store.CommitAsync(new Commit { Members = changes }, cancel);
        return (changes.Sum(change => change.Days.Count), silent);
    }

    private Inbound Erase(Member member) => new(
        string.Create(CultureInfo.InvariantCulture, $"silent:{member.Id}:{time.GetUtcNow().UtcTicks}"), member.Id, member.Address, new InboundBody.EraseRequested());

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Retention: {Days} days were too old and are gone; {Members} members were silent too long and are forgotten")]
        public static partial void LetGo(ILogger log, int days, int members);
    }
}
