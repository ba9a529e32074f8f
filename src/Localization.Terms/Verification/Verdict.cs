using System.Collections.Immutable;

namespace Localization.Terms.Verification;

/// <summary>What became of a segment's terms.</summary>
/// <param name="Target">The target, with what was put right.</param>
/// <param name="Terms">Each occurrence of the source, in order; forbidden ones are left out.</param>
/// <param name="Issues">What is missing, was repaired or must not be there.</param>
public sealed record Verdict(InlineText Target, ImmutableArray<VerifiedTerm> Terms, ImmutableArray<QualityIssue> Issues)
{
    /// <summary>How many terms are missing and how many targets are there that must not.</summary>
    public int Failures => Issues.Count(i => i.Severity == QualitySeverity.Error);
}
