using BenchmarkDotNet.Running;
using HistoryBot.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(ShortRuns).Assembly).Run(args, new ShortRuns());
