using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Localization.Benchmarks;
using Localization.Benchmarks.Memory;
using Localization.Benchmarks.Providers;
using Localization.Benchmarks.Quality;
using Localization.Benchmarks.Queue;
using Localization.Benchmarks.Review;
using Localization.Benchmarks.Terms;

// Runs of minutes over a million entries are programs of their own: … -- memory
if (args is ["memory", .. var rest])
{
    await FuzzyBenchmark.RunAsync(rest);
    return;
}

if (args is ["shapes", .. var names])
{
    Environment.ExitCode = ShapeBenchmark.Run(names) > 0 ? 1 : 0;
    return;
}

if (args is ["faults", .. var files])
{
    FaultBenchmark.Run(files);
    return;
}

if (args is ["risk", .. var annotations])
{
    RiskBenchmark.Run(annotations);
    return;
}

if (args is ["ablation", .. var set])
{
    await AblationBenchmark.RunAsync(set);
    return;
}

if (args is ["unknown", .. var english])
{
    await UnknownBenchmark.RunAsync(english);
    return;
}

if (args is ["marian"])
{
    await MarianBenchmark.RunAsync();
    return;
}

if (args is ["queue", .. var server])
{
    await QueueBenchmark.RunAsync(server);
    return;
}

if (args is ["store", var database, .. var articles])
{
    StoreBenchmark.Head();
    foreach (var count in articles)
    {
        await BenchDatabase.WithAsync(
            database,
            connection =>
                StoreBenchmark.RunAsync(connection, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture))
        );
    }

    return;
}

if (args is ["desk", .. var desk])
{
    await DeskBenchmark.RunAsync(desk);
    return;
}

if (args is ["terms", .. var options])
{
    await TermBenchmark.RunAsync(options);
    return;
}

if (args is ["constructs", .. var texts])
{
    ConstructBenchmark.Run(texts);
    return;
}

if (args is ["requests"])
{
    await RequestBenchmark.RunAsync();
    return;
}

if (args is ["storm"])
{
    await StormBenchmark.RunAsync();
    return;
}

// In process, so that nothing is generated or built: dotnet run -c Release --project tests/Localization.Benchmarks --
// --filter '*'
var config = ManualConfig
    .CreateEmpty()
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddColumn(new ThroughputColumn(), new BytesAllocatedColumn())
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddLogger(ConsoleLogger.Default)
    .AddExporter(MarkdownExporter.GitHub);
BenchmarkSwitcher.FromAssembly(typeof(SegmentationBenchmarks).Assembly).Run(args, config);
