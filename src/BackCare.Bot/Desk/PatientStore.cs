using BackCare.Bot.Storage;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Desk;

/// <summary>Asks the store again, ever more slowly, while it is away; a store that will not come back is its caller's fault to face.</summary>
internal sealed partial class PatientStore(TimeProvider time, ILogger log)
{
    public static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);

    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private volatile bool away;

    public bool IsAway => away;

    public async Task<T> TryAsync<T>(Func<Task<T>> call, CancellationToken cancel)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                var answer = await call().ConfigureAwait(false);
                Returned();
                return answer;
            }
            catch (StoreException fault) when (fault.MayPass)
            {
                away = true;
                Log.Away(log, wait, fault.Message);
            }

            await Task.Delay(wait, time, cancel).ConfigureAwait(false);
        }
    }

    private void Returned()
    {
        if (!away)
            return;

        away = false;
        Log.Back(log);
    }

    private static partial class Log
    {
        [LoggerMessage(20, LogLevel.Warning, "The store cannot be used now ({Reason}). Everybody waits; trying again in {Wait}.")]
        public static partial void Away(ILogger log, TimeSpan wait, string reason);

        [LoggerMessage(21, LogLevel.Information, "The store is back; the line goes on.")]
        public static partial void Back(ILogger log);
    }
}
