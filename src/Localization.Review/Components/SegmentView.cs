using System.Collections.Immutable;
using Localization.Review.Desk;
using Microsoft.Extensions.Localization;

namespace Localization.Review.Components;

/// <summary>What a row shows of a segment: the marks over its source and its translation, and its issues in
/// words.</summary>
internal static class SegmentView
{
    /// <summary>The terms of a source.</summary>
    public static ImmutableArray<TextMark> Terms(ReviewSegment segment, TermsInForce terms) =>
        [
            .. terms
                .Check.TermsOf(segment.Segment.Source)
                .Where(o => !o.Term.IsForbidden)
                .Select(o => new TextMark(new TextSpan(o.Start, o.Length), "term", Entry(o.Term))),
        ];

    /// <summary>The issues that have a place in the translation.</summary>
    public static ImmutableArray<TextMark> Issues(ReviewSegment segment, IStringLocalizer<IssueMessages> messages) =>
        [
            .. segment
                .Issues.Where(i => i.Target is { } span && span.Length < segment.Target.Text.Length)
                .Select(i => new TextMark(i.Target!.Value, $"issue {Severity(i)}", Say(i, messages))),
        ];

    /// <summary>An entry in one line: target, other forms, what the keeper noted.</summary>
    public static string Entry(Term term)
    {
        string[] parts = [$"{term.Source} → {term.Target}", term.Plural, string.Join(", ", term.Variants), term.Note];
        return string.Join(" · ", parts.Where(p => p.Length > 0));
    }

    /// <summary>An issue in words.</summary>
    public static string Say(QualityIssue issue, IStringLocalizer<IssueMessages> messages) =>
        messages[issue.Code, [.. issue.Arguments]];

    /// <summary>The class of an issue.</summary>
    public static string Severity(QualityIssue issue) => issue.Severity.ToString().ToLowerInvariant();
}
