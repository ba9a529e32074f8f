namespace Localization.Model.Review;

/// <summary>One approval, for the desk's figures.</summary>
/// <param name="At">When.</param>
/// <param name="Author">Who.</param>
/// <param name="Words">Words of the source, by white space.</param>
/// <param name="Provider">The engine that had translated it.</param>
/// <param name="Origin">Where the translation had come from.</param>
/// <param name="Machine">What the machine had said.</param>
/// <param name="Target">What was approved.</param>
public sealed record ReviewWork(
    DateTimeOffset At,
    string Author,
    int Words,
    string Provider,
    SegmentOrigin Origin,
    string Machine,
    string Target
);
