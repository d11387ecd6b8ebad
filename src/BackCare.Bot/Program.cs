using BackCare.Bot.Commands;

return await CommandLine.RunAsync(args);
