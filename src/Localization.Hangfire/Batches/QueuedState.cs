namespace Localization.Hangfire.Batches;

/// <summary>The status of an article of the queue.</summary>
internal enum QueuedState
{
    /// <summary>Nobody has finished it.</summary>
    Open,

    /// <summary>All its answers are in the memory.</summary>
    Done,

    /// <summary>It cannot be translated; its error says why.</summary>
    Failed,
}
