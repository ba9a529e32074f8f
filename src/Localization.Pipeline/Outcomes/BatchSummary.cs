using System.Collections.Immutable;
using Localization.Pipeline.Settings;

namespace Localization.Pipeline.Outcomes;

/// <summary>The figures of a batch.</summary>
/// <param name="Outcomes">What became of each file, in the order of the files.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record BatchSummary(ImmutableArray<ArticleOutcome> Outcomes, TimeSpan Elapsed)
{
    /// <summary>The articles that were translated, where <see cref="BatchSettings.KeepArticles"/> is set.</summary>
    public IEnumerable<TranslatedArticle> Articles => Outcomes.Select(o => o.Article).OfType<TranslatedArticle>();

    /// <summary>The figures of the articles that were translated.</summary>
    public IEnumerable<ArticleDigest> Digests => Outcomes.Select(o => o.Digest).OfType<ArticleDigest>();

    /// <summary>The run's number in the ledger; 0 where there is none.</summary>
    public long Run { get; init; }

    /// <summary>Whether the batch was stopped before its end.</summary>
    public bool Stopped { get; init; }

    /// <summary>The articles that have editions here and are gone from the folders that were named.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    /// <summary>The books of which chapters were translated.</summary>
    public ImmutableArray<BookOutcome> Books { get; init; } = [];

    /// <summary>The editions that somebody had edited: they stay, and the new ones are beside them.</summary>
    public IEnumerable<EditedEdition> Edited =>
        Outcomes.SelectMany(o => o.Edited).Concat(Books.SelectMany(b => b.Edited));

    /// <summary>How many articles failed.</summary>
    public int Failed => Outcomes.Count(o => o.Error is not null);

    /// <summary>How many segments the articles have.</summary>
    public int Segments => Digests.Sum(d => d.Segments);

    /// <summary>How many words the sources of these segments have, by white space.</summary>
    public int Words => Digests.Sum(d => d.Words);

    /// <summary>How many terms are in the sources.</summary>
    public int Terms => TermFigures.Occurrences;

    /// <summary>How many of these are in the targets.</summary>
    public int TermsKept => TermFigures.Right;

    /// <summary>What became of the terms.</summary>
    public TermFigures TermFigures =>
        Digests.Aggregate(
            new TermFigures(0, 0, 0, 0),
            (sum, d) =>
                new TermFigures(
                    sum.Occurrences + d.Terms.Occurrences,
                    sum.Kept + d.Terms.Kept,
                    sum.Repaired + d.Terms.Repaired,
                    sum.Missing + d.Terms.Missing
                )
                {
                    Accepted = sum.Accepted + d.Terms.Accepted,
                    Unsure = sum.Unsure + d.Terms.Unsure,
                }
        );

    /// <summary>How many segments stayed in the language of their article.</summary>
    public int Untranslated => Digests.Sum(d => d.Untranslated.Length);

    /// <summary>How many segments lost something of their source.</summary>
    public int Broken => Digests.Sum(d => d.Broken.DistinctBy(s => s.Segment).Count());

    /// <summary>How many segments an editor should look at.</summary>
    public int NeedLook => Digests.Sum(d => d.NeedLook);

    /// <summary>How many warnings and errors the segments have.</summary>
    public int Issues => Digests.Sum(d => d.Issues);

    /// <summary>How many segments came from <paramref name="origin"/>.</summary>
    public int From(SegmentOrigin origin) => Digests.Sum(d => d.From(origin));
}
