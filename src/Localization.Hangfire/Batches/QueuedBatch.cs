namespace Localization.Hangfire.Batches;

/// <summary>A batch of the queue.</summary>
/// <param name="Provider">The provider that workers are to ask: its queue's name.</param>
/// <param name="From">The language of the articles.</param>
/// <param name="To">The language to translate to.</param>
/// <param name="Created">When it was handed in.</param>
/// <param name="Progress">Its status.</param>
public sealed record QueuedBatch(
    string Provider,
    string From,
    string To,
    DateTimeOffset Created,
    QueueProgress Progress
);
