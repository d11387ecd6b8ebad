using BackCare.Bot.Tests;
using BackCare.Bot.Tests.Storage;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// The process that a test kills is this program again; everything else is the test runner's usual entry.
if (Environment.GetEnvironmentVariable(LiteDbKillTests.StoreVariable) is { } store)
    await LiteDbKillTests.WriteNumberedCommitsAsync(store);

return args.Contains("--server") || args.Contains("--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await ConsoleRunner.Run(args);
