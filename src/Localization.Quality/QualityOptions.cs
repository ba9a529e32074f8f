using System.Collections.Immutable;
using Localization.Quality.House;
using Localization.Quality.Risk;

namespace Localization.Quality;

/// <summary>What is checked, and how bad it is.</summary>
public sealed record QualityOptions
{
    /// <summary>Everything, as it comes.</summary>
    public static readonly QualityOptions Default = new();

    /// <summary>The names of checks that are off.</summary>
    public ImmutableHashSet<string> Off { get; init; } = [];

    /// <summary>The codes of issues that are never reported.</summary>
    public ImmutableHashSet<string> Ignored { get; init; } = [];

    /// <summary>Severities other than the usual, by the code of the issue.</summary>
    public ImmutableDictionary<string, QualitySeverity> Severities { get; init; } =
        ImmutableDictionary<string, QualitySeverity>.Empty;

    /// <summary>The rules of the house.</summary>
    public ImmutableArray<StyleRule> Style { get; init; } = [];

    /// <summary>How much each sign counts in a segment's risk.</summary>
    public RiskWeights Risk { get; init; } = RiskWeights.Default;
}
