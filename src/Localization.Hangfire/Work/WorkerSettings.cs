using Localization.Memory;
using Localization.Pipeline.Settings;

namespace Localization.Hangfire.Work;

/// <summary>What a worker works with.</summary>
public sealed record WorkerSettings
{
    /// <summary>The connection string.</summary>
    public required string Connection { get; init; }

    /// <summary>The memory, in the same database.</summary>
    public required IWorkspaceStore Store { get; init; }

    /// <summary>The provider's name as batches have it, whose queue it is.</summary>
    public required string Queue { get; init; }

    /// <summary>Translates.</summary>
    public required ITranslationProvider Provider { get; init; }

    /// <summary>How many shards at a time, at least 1.</summary>
    public required int Workers { get; init; }

    /// <summary>What is to be settled with the provider before a batch is begun; nothing by default.</summary>
    public Func<BatchSettings, CancellationToken, Task> Prepare { get; init; } = static (_, _) => Task.CompletedTask;

    /// <summary>Hears of articles that failed, with their file before the reason, and of what ended a shard. From any
    /// thread.</summary>
    public Action<string> Troubled { get; init; } = static _ => { };
}
