namespace Localization.Hangfire.Batches;

/// <summary>The status of a batch of the queue.</summary>
/// <param name="Batch">Its number.</param>
/// <param name="Open">Articles that are not finished.</param>
/// <param name="Done">Articles whose answers are in the memory.</param>
/// <param name="Failed">Articles that cannot be translated.</param>
public sealed record QueueProgress(long Batch, long Open, long Done, long Failed)
{
    /// <summary>All articles.</summary>
    public long Articles => Open + Done + Failed;
}
