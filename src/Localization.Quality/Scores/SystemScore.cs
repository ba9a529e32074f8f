using System.Collections.Immutable;

namespace Localization.Quality.Scores;

/// <summary>A figure of a system with its confidence.</summary>
/// <param name="Metric">What is counted.</param>
/// <param name="Value">The figure of all segments, in percent.</param>
/// <param name="Low">The lower end of the interval in which the figure lies with 95 % confidence.</param>
/// <param name="High">The upper end.</param>
/// <param name="BetterThanFirst">Against the first system: the share of resamples in which that one was at least as
/// good (the p-value of a one-sided test); null for the first system.</param>
/// <param name="Segments">The figure of each segment.</param>
public sealed record SystemScore(
    string Metric,
    double Value,
    double Low,
    double High,
    double? BetterThanFirst,
    ImmutableArray<double> Segments
);
