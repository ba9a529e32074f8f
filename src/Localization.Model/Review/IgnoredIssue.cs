using System.Collections.Immutable;

namespace Localization.Model.Review;

/// <summary>An issue that somebody ignores.</summary>
/// <param name="Segment">Where; null for everywhere.</param>
/// <param name="Code">The issue's code.</param>
/// <param name="Arguments">What its message names.</param>
/// <param name="Author">Who ignores it.</param>
/// <param name="At">Since when.</param>
public sealed record IgnoredIssue(
    long? Segment,
    string Code,
    ImmutableArray<string> Arguments,
    string Author,
    DateTimeOffset At
);
