namespace BackCare.Bot.Telegram;

/// <summary>Hears from whoever meets it first that the token is no longer accepted.</summary>
internal sealed class TokenRefusal
{
    private readonly TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Told => _told.Task;

    public void Tell() => _told.TrySetResult();
}
