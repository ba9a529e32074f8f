using System.Collections.Immutable;
using Localization.Editions;
using Localization.Editions.Html;

namespace Localization.Pipeline.Outcomes;

/// <summary>What a batch remembers of an article when the article itself is let go.</summary>
public sealed record ArticleDigest
{
    /// <summary>How the index lists it, its editions left out.</summary>
    public required BatchArticle Entry { get; init; }

    /// <summary>How many words its segments have, by white space.</summary>
    public int Words { get; init; }

    /// <summary>How many characters its segments have.</summary>
    public int Characters { get; init; }

    /// <summary>How many segments came from each <see cref="SegmentOrigin"/>, in the order of their values.</summary>
    public ImmutableArray<int> Origins { get; init; } = [];

    /// <summary>What became of its terms.</summary>
    public TermFigures Terms { get; init; }

    /// <summary>The terms that its translation lacks.</summary>
    public ImmutableArray<MissingTerm> Missing { get; init; } = [];

    /// <summary>The segments that stayed in the language of the article.</summary>
    public ImmutableArray<UntranslatedSegment> Untranslated { get; init; } = [];

    /// <summary>The segments whose translation lost something.</summary>
    public ImmutableArray<BrokenSegment> Broken { get; init; } = [];

    /// <summary>How many warnings and errors it has.</summary>
    public int Issues { get; init; }

    /// <summary>Whether nothing in it is to be translated.</summary>
    public bool Empty { get; init; }

    /// <summary>How many segments an editor should look at.</summary>
    public int NeedLook { get; init; }

    /// <summary>How many segments it has.</summary>
    public int Segments => Origins.Sum();

    /// <summary>How many segments came from <paramref name="origin"/>.</summary>
    public int From(SegmentOrigin origin) => Origins[(int)origin];

    /// <summary>The digest of an article.</summary>
    public static ArticleDigest Of(TranslatedArticle article)
    {
        var origins = new int[Enum.GetValues<SegmentOrigin>().Length];
        var (words, characters, issues) = (0, 0, 0);
        foreach (var segment in article.Segments)
        {
            origins[(int)segment.Origin]++;
            words += segment.Segment.Source.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length;
            characters += segment.Segment.Source.Text.Length;
            issues += segment.Issues.Count(i => i.Severity > QualitySeverity.Note);
        }

        return new ArticleDigest
        {
            Entry = BatchArticle.Of(article, []),
            Words = words,
            Characters = characters,
            Origins = [.. origins],
            Terms = TermFigures.Of(article.Segments),
            Missing = MissingTerm.In(article),
            Untranslated = UntranslatedSegment.In(article),
            Broken = BrokenSegment.In(article),
            Issues = issues,
            NeedLook = article.Segments.Count(s => s.Risk >= TranslatedSegment.Look),
        };
    }

    /// <summary>The digest of an article in which nothing is to be translated.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">Its file.</param>
    public static ArticleDigest Nothing(string name, string file) =>
        new()
        {
            Entry = new BatchArticle(
                name,
                Path.GetFileName(file),
                null,
                new ArticleCounts(0, 0, 0, 0, 0, 0, 0, 0),
                [],
                BatchState.Ready
            ),
            Origins = [.. new int[Enum.GetValues<SegmentOrigin>().Length]],
            Empty = true,
        };

    /// <summary>The digest of the same article when nothing had to be asked.</summary>
    public ArticleDigest FromMemory()
    {
        var origins = Origins.ToBuilder();
        origins[(int)SegmentOrigin.Memory] += origins[(int)SegmentOrigin.Engine];
        origins[(int)SegmentOrigin.Engine] = 0;
        return this with { Origins = origins.ToImmutable() };
    }
}
