using System.Diagnostics;
using System.Text;
using BackCare.Discord.Tests.StandIn;

namespace BackCare.Discord.Tests.Scenarios;

/// <summary>A program that is not ours, run beside the tests and ended with them.</summary>
public sealed class JudgeProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private JudgeProgram(Process process) => _process = process;

    /// <summary>What it printed, for the report of a failure.</summary>
    public string Said
    {
        get { lock (_said) return _said.ToString(); }
    }

    public Task Ended => _process.WaitForExitAsync();

    public int ExitCode => _process.ExitCode;

    public static JudgeProgram Start(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.Combine(Outside.Project, folder), RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var judge = new JudgeProgram(new Process { StartInfo = start });
        judge._process.OutputDataReceived += judge.Hear;
        judge._process.ErrorDataReceived += judge.Hear;
        judge._process.Start();
        judge._process.BeginOutputReadLine();
        judge._process.BeginErrorReadLine();
        return judge;
    }

    public static JudgeProgram StartBot(StandInDiscord discord, string program, string folder, string script) =>
        Start(program, folder, new Dictionary<string, string>
        {
            ["DISCORD_API_BASE"] = $"http://127.0.0.1:{discord.Port}/api",
            ["DISCORD_GATEWAY"] = discord.Gateway.Address,
            ["DISCORD_TOKEN"] = StandInDiscord.Token,
        }, script);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        lock (_said)
            _said.AppendLine(line.Data);
    }
}
