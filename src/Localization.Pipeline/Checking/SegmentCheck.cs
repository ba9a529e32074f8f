using System.Collections.Immutable;
using Localization.Pipeline.Settings;
using Localization.Quality;
using Localization.Quality.Risk;
using Localization.Terms;

namespace Localization.Pipeline.Checking;

/// <summary>Checks one translation that may not be changed: its terms, then all else. In: a source and its translation.
/// Out: what became of the terms, and what is wrong.</summary>
/// <param name="settings">Languages, terms, what is checked.</param>
public sealed class SegmentCheck(BatchSettings settings)
{
    private readonly QualityChecks _checks = new(settings.Quality);
    private readonly TermBase _terms = new(settings.Terms, settings.To);

    /// <summary>The terms of a source.</summary>
    public ImmutableArray<TermOccurrence> TermsOf(InlineText source) => _terms.Find(source);

    /// <summary>Checks a translation.</summary>
    public SegmentFinding Check(InlineText source, InlineText target, BlockRole role)
    {
        ArgumentNullException.ThrowIfNull(target);
        var occurrences = _terms.Find(source);
        var verdict = _terms.Verify(source, target, occurrences, repair: false);
        var segment = new TranslatedSegment(
            new Segment(0, 0, role, source, "", ""),
            target,
            SegmentState.Translated,
            SegmentOrigin.Engine,
            verdict.Terms,
            []
        );
        return new SegmentFinding(
            verdict.Terms,
            [
                .. _checks.AsSet(
                    verdict.Issues.Select(i => i.Code == "term-missing" ? WithFix(i, source, target, occurrences) : i)
                ),
                .. _checks.Check(QualityPair.Of(segment, settings.From, settings.To)),
            ]
        );
    }

    // What verification would put right can be put right by a key.
    private QualityIssue WithFix(
        QualityIssue issue,
        InlineText source,
        InlineText target,
        ImmutableArray<TermOccurrence> occurrences
    )
    {
        var repaired = _terms
            .Verify(
                source,
                target,
                [.. occurrences.Where(o => o.Term.Source == issue.Arguments[0] && o.Term.Target == issue.Arguments[1])]
            )
            .Target;
        return repaired.Equals(target) || !target.Codes.IsEmpty
            ? issue
            : issue with
            {
                Target = new TextSpan(0, target.Text.Length),
                Fix = repaired.Text,
            };
    }
}

/// <summary>What was found in a translation.</summary>
/// <param name="Terms">The terms of the source, and what became of each.</param>
/// <param name="Issues">What is wrong.</param>
public sealed record SegmentFinding(ImmutableArray<VerifiedTerm> Terms, ImmutableArray<QualityIssue> Issues)
{
    /// <summary>How many terms are in the translation.</summary>
    public int TermsKept => Terms.Count(t => t.Outcome != TermOutcome.Missing);

    /// <summary>How likely an editor is to change it, in per cent, by its issues alone.</summary>
    public int Risk => SegmentRisk.Of(Issues);
}
