namespace Localization.Hangfire.Batches;

/// <summary>An article of the queue.</summary>
/// <param name="Id">Its number.</param>
/// <param name="File">The file that it came from.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Attempts">How often a worker has begun it.</param>
internal sealed record QueuedArticle(long Id, string File, byte[] Content, int Attempts);
