namespace BackCare.Bench;

/// <summary>The cost of a message in a small and in a large store: everybody in it talks, so that most are not in memory when they do.</summary>
internal static class Scale
{
    private const int Small = 1_000;
    private const int Large = 100_000;
    private const int Messages = 20_000;

    public static async Task<bool> RunAsync(BotUnderTest ours, int rounds)
    {
        var verdicts = new Verdicts("scale");
        var stores = new Dictionary<int, string>();
        foreach (var members in new[] { Small, Large })
        {
            stores[members] = Checkout.Store($"members-{members}");
            await Cohort.SeedAsync(stores[members], members, Cohort.FirstTalker, 0, DateTimeOffset.UtcNow);
        }

        var everybody = await CostAsync("everybody talks in turn", members => members);
        verdicts.Judge(everybody <= 1.3, $"Everybody talks in turn: a message costs {everybody.Text()} times as much with {Large:N0} members as with {Small:N0} (at most 1.3 is wanted).");
        var same = await CostAsync("the same thousand talk", _ => Small);
        verdicts.Judge(same <= 1.3, $"The same thousand talk: {same.Text()} times as much (at most 1.3 is wanted).");
        return verdicts.Close();

        async Task<double> CostAsync(string who, Func<int, int> talkers)
        {
            var costs = stores.Keys.ToDictionary(members => members, _ => new List<double>());
            for (var round = 1; round <= rounds; round++)
            {
                foreach (var (members, store) in stores)
                {
                    var run = await LoadRun.StartAsync(
                        ours.With(Checkout.Copy(store, "scale")), "--users", $"{talkers(members)}", "--inflight", "100", "--conversations", $"{Messages}",
                        "--warmup", "3000", "--warmup-inflight", "100", "--expect-echo");
                    verdicts.Note($"{members} members, {who}", run);
                    costs[members].Add(run.CpuMicrosecondsPerMessage);
                }
            }

            return costs[Large].Median() / costs[Small].Median();
        }
    }
}
