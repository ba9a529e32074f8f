using System.Collections.Immutable;

namespace Localization.Model.Quality;

/// <summary>Something in a translation that a reviewer should look at.</summary>
/// <param name="Code">What it is, in kebab case: the name of the message in the resources, such as
/// <c>term-missing</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Arguments">What the message names, such as the term.</param>
public sealed record QualityIssue(string Code, QualitySeverity Severity, ImmutableArray<string> Arguments)
{
    /// <summary>Where it shows in the source; null where it is of the whole segment, or of the translation
    /// alone.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>Where it shows in the translation; null where it is of the whole segment, or something is
    /// missing.</summary>
    public TextSpan? Target { get; init; }

    /// <summary>What <see cref="Target"/> can safely be replaced with; null where a person must judge.</summary>
    public string? Fix { get; init; }
}
