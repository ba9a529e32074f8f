namespace Localization.Pipeline.Batch;

/// <summary>Ends a batch before its time, in one of two ways.</summary>
/// <param name="Soon">No further article is begun; those under way are finished and written.</param>
/// <param name="Now">What is under way is let go; what was answered is kept.</param>
public readonly record struct BatchStop(CancellationToken Soon, CancellationToken Now);
