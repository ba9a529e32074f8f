using System.Collections.Immutable;
using Localization.Model;

namespace Localization.Pipeline;

/// <summary>The figures of a batch.</summary>
/// <param name="Outcomes">What became of each file, in the order of the files.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record BatchSummary(ImmutableArray<ArticleOutcome> Outcomes, TimeSpan Elapsed)
{
    /// <summary>The articles that were translated.</summary>
    public IEnumerable<TranslatedArticle> Articles => Outcomes.Select(o => o.Article).OfType<TranslatedArticle>();

    /// <summary>How many articles failed.</summary>
    public int Failed => Outcomes.Count(o => o.Error is not null);

    /// <summary>How many segments the articles have.</summary>
    public int Segments => Articles.Sum(a => a.Segments.Length);

    /// <summary>How many words the sources of these segments have, by white space.</summary>
    public int Words => Articles.SelectMany(a => a.Segments)
        .Sum(s => s.Segment.Source.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>How many terms stand in the sources.</summary>
    public int Terms => Articles.SelectMany(a => a.Segments).Sum(s => s.Terms.Length);

    /// <summary>How many of these stand in the targets.</summary>
    public int TermsKept => Articles.SelectMany(a => a.Segments).Sum(s => s.Terms.Count(t => t.Outcome != TermOutcome.Missing));

    /// <summary>How many warnings and errors the segments have.</summary>
    public int Issues => Articles.SelectMany(a => a.Segments).Sum(s => s.Issues.Count(i => i.Severity > QualitySeverity.Note));

    /// <summary>How many segments came from <paramref name="origin"/>.</summary>
    public int From(SegmentOrigin origin) => Articles.SelectMany(a => a.Segments).Count(s => s.Origin == origin);
}
