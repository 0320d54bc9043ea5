using HistoryBot.Bot;

return await CommandLine.RunAsync(args);
