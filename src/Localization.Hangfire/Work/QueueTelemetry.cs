using System.Diagnostics.Metrics;

namespace Localization.Hangfire.Work;

/// <summary>What is heard of a worker, through the meter named <see cref="Name"/>.</summary>
public static class QueueTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Localization.Queue";

    private static readonly Meter Meter = new(Name);

    /// <summary>Articles by what became of them: <c>done</c>, <c>failed</c> for good, or <c>again</c>.</summary>
    internal static readonly Counter<long> Articles = Meter.CreateCounter<long>(
        "localization.queue.articles",
        "{article}",
        "Articles by what became of them: done, failed for good, or to be tried again"
    );

    /// <summary>Shards under way.</summary>
    internal static readonly UpDownCounter<long> Shards = Meter.CreateUpDownCounter<long>(
        "localization.queue.shards",
        "{shard}",
        "Shards under way"
    );

    /// <summary>How long an article took.</summary>
    internal static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "localization.queue.article.duration",
        "s",
        "How long an article took, from its bytes to the memory",
        advice: new() { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300] }
    );
}
