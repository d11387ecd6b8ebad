using System.Text;
using BackCare.Bot.Desk;
using BackCare.Bot.Hosting;
using BackCare.Bot.Making;
using BackCare.Bot.Outbox;
using BackCare.Bot.Retention;
using BackCare.Bot.Storage;
using BackCare.Bot.Storage.LiteDb;
using BackCare.Bot.Tests.Desk;
using BackCare.Bot.Tests.Storage;
using BackCare.Core;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCare.Bot.Tests.Retention;

/// <summary>What is too old goes, who was silent too long is forgotten, and nobody else notices.</summary>
public sealed class RetentionTests
{
    private static readonly DateTimeOffset Now = Kept.Noon;

    [Theory]
    [InlineData(null, 0)]
    [InlineData(100, 2)]
    [InlineData(99, 2)]
    [InlineData(98, 3)]
    public void Days_are_kept_for_as_long_as_the_rule_says(int? keep, int gone)
    {
        var diary = Diary.Of([Day(400), Day(101), Day(99), Day(1)]);

        new RetentionRule(keep, null).TooOld(Kept.Member("ann"), diary, Now).Should().Equal(diary.Days.Keys.Take(gone));
    }

    [Fact]
    public void A_date_is_old_by_the_members_own_calendar()
    {
        var diary = Diary.Of([Day(100)]);
        var night = new DateTimeOffset(2026, 11, 24, 23, 0, 0, TimeSpan.Zero);

        new RetentionRule(100, null).TooOld(Kept.Member("ann"), diary, night).Should().BeEmpty();
        Core.Places.ZoneId.TryFrom("Asia/Tokyo", out var tokyo).Should().BeTrue();
        new RetentionRule(100, null).TooOld(Kept.Member("ann") with { Zone = tokyo }, diary, night).Should().HaveCount(1);
    }

    [Theory]
    [InlineData(null, 400, 300, false)]
    [InlineData(200, 400, 300, true)]
    [InlineData(200, 400, 200, false)]
    [InlineData(200, 400, null, true)]
    [InlineData(200, 100, null, false)]
    [InlineData(200, 100, 300, false)]
    public void Silence_is_counted_from_the_last_entry_or_the_consent(int? rule, int consentAgo, int? lastAgo, bool silent)
    {
        var member = Kept.Member("ann") with { ConsentedAt = Now.AddDays(-consentAgo) };
        var diary = lastAgo is { } ago ? Diary.Of([Day(ago + 5), Day(ago)]) : Diary.Empty;

        new RetentionRule(null, rule).IsSilent(member, diary, Now).Should().Be(silent);
    }

    [Fact]
    public void Who_asked_for_a_pause_or_never_agreed_is_not_silent()
    {
        var (rule, member) = (new RetentionRule(null, 200), Kept.Member("ann") with { ConsentedAt = Now.AddDays(-400) });

        rule.IsSilent(member with { PausedUntil = Now.AddDays(1) }, Diary.Empty, Now).Should().BeFalse();
        rule.IsSilent(member with { PausedUntil = Now.AddDays(-1) }, Diary.Empty, Now).Should().BeTrue();
        rule.IsSilent(member with { ConsentedAt = null }, Diary.Empty, Now).Should().BeFalse();
    }

    [Fact]
    public async Task Going_over_the_store_leaves_what_is_recent_and_nothing_of_the_rest()
    {
        using var folder = new Folder();
        var time = new TestTime();
        var (ann, silent) = (Kept.Member("ann") with { ConsentedAt = time.GetUtcNow().AddDays(-900) }, Kept.Member("silent") with { ConsentedAt = time.GetUtcNow().AddDays(-900) });
        await using (var store = new LiteDbStore(folder.Store))
        {
            var start = await store.OpenAsync(default);
            await store.CommitAsync(new Commit { Members = [new(ann, [Kept.Day(2024, 7, 1), Kept.Day(2026, 3, 1)]), new(silent, [Kept.Day(2025, 1, 1)])] }, default);
            foreach (var number in Enumerable.Range(1, 45))
                await store.CommitAsync(Kept.Of(ann with { Id = new MemberId($"m{number:00}") }, Kept.Day(2024, 7, 1), Kept.Day(2026, 3, 1)), default);

            await GoOverAsync(store, start, time);

            var loaded = await store.LoadAsync([.. new[] { "ann", "silent", "m01", "m45" }.Select(id => new Wanted(new MemberId(id), default, DiaryScope.Everything))], default);
            loaded.Select(each => each.Diary.Days.Count).Should().Equal(1, 0, 1, 1);
            loaded.Select(each => each.Member is null).Should().Equal(false, true, false, false);
        }

        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(folder.Store));
        text.Should().Contain("ann/2026-03").And.NotContain("ann/2024-07", "an empty month leaves no document").And.NotContain("silent");
    }

    [Theory]
    [InlineData("KeepDays=61", "Privacy:KeepDays: '61' is not a number of days from 62 on. Leave it out to keep everything.")]
    [InlineData("KeepDays=a year", "Privacy:KeepDays: 'a year' is not a number of days*")]
    [InlineData("ForgetAfterDays=-5", "Privacy:ForgetAfterDays: '-5' is not a number of days from 90 on.*")]
    public void A_setting_that_would_lose_too_much_is_refused(string setting, string words) =>
        FluentActions.Invoking(() => Checkout.Settings(null, "Privacy:" + setting).Retention).Should().Throw<SettingsException>().WithMessage(words);

    private static async Task GoOverAsync(LiteDbStore store, StoreStart start, TestTime time)
    {
        using var ledger = new Ledger(time);
        using var workshop = new Workshop(NullLogger<Workshop>.Instance);
        using var outbox = new OutboxPump([], workshop, new OutboxOptions(), ledger, time, NullLogger<OutboxPump>.Instance);
        var desk = new FrontDesk(store, new Companion(Checkout.Content).Decide, Stage.Apology, outbox, ledger, time, NullLogger<FrontDesk>.Instance);
        desk.Start(start);
        var running = desk.RunAsync(default);

        using var loop = new RetentionLoop(desk, new OpenedStore(), new RetentionRule(365, 365), time, NullLogger<RetentionLoop>.Instance);
        await loop.GoOverAsync(default);

        desk.Close();
        await running;
    }

    private static Day Day(int ago)
    {
        var date = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(-ago);
        return Kept.Day(date.Year, date.Month, date.Day);
    }
}
