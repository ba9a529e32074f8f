namespace Localization.Hangfire;

/// <summary>How an article of the queue stands.</summary>
public enum QueuedState
{
    /// <summary>Nobody has finished it.</summary>
    Open,

    /// <summary>All its answers are in the memory.</summary>
    Done,

    /// <summary>It cannot be translated; its error says why.</summary>
    Failed,
}

/// <summary>An article of the queue.</summary>
/// <param name="Id">Its number.</param>
/// <param name="File">The file that it came from.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Attempts">How often a worker has begun it.</param>
internal sealed record QueuedArticle(long Id, string File, byte[] Content, int Attempts);

/// <summary>How a batch of the queue stands.</summary>
/// <param name="Batch">Its number.</param>
/// <param name="Open">Articles that are not finished.</param>
/// <param name="Done">Articles whose answers are in the memory.</param>
/// <param name="Failed">Articles that cannot be translated.</param>
public sealed record QueueProgress(long Batch, long Open, long Done, long Failed)
{
    /// <summary>All articles.</summary>
    public long Articles => Open + Done + Failed;
}
