using System.Collections.Immutable;
using Localization.Conventions;
using Localization.Memory;
using Localization.Terms;

namespace Localization.Pipeline.Steps;

/// <summary>Finds terms and conventions. In: segments. Out: each with its terms and with what the provider is asked, or
/// with its translation where the document or a rule gives all of it.</summary>
internal sealed class ConstrainStep(
    ITranslationProvider provider,
    TermBase terms,
    ConventionOptions conventions,
    LanguageTag from,
    LanguageTag to
) : IArticleStep
{
    /// <summary>How long a text is at most that an article is likely to repeat, such as that of a cell.</summary>
    private const int Short = 64;

    // Entries in lowercase are words, not names.
    private readonly string[] _names =
    [
        .. terms
            .Terms.Where(t => t.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Adjective))
            .Select(t => t.Source),
    ];

    public string Name => StepNames.Constrain;

    public Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken)
    {
        var blocks = article
            .Article!.Blocks.Where(b => b.Target is not null || !b.Terms.IsEmpty)
            .ToDictionary(b => b.Index);
        var evidence = Evidence(article.Article);
        var asked = new Dictionary<TranslationUnit, (TranslationUnit Unit, string Key)>();
        var constrained = article.Change(s =>
            blocks.GetValueOrDefault(s.Segment.Block) is { Target: { } given } block
                ? s with
                {
                    Occurrences = Find(s.Segment, block.Terms),
                    Target = given,
                    Origin = SegmentOrigin.Document,
                    Given = block.TargetState,
                }
                : Constrained(s, blocks.GetValueOrDefault(s.Segment.Block)?.Terms ?? [], evidence, asked)
        );
        return Task.FromResult(provider.Capabilities.Context ? InContext(constrained) : constrained);
    }

    private CaseEvidence Evidence(Article article) =>
        provider.Capabilities.Copies
            ? CaseEvidence.None
            : CaseEvidence.From(
                article
                    .Blocks.Where(b => b.IsTranslatable)
                    .SelectMany(b => BoundedPieces.Of(new InlineText(b.Source.Text)))
                    .Select(p => p.Text),
                _names
            );

    // A picture or a note's mark inside a name makes two words of it, and 'US$5' names no country.
    private ImmutableArray<TermOccurrence> Find(Segment segment, ImmutableArray<Term> own) =>
        terms
            .Find(segment.Source, own)
            .RemoveAll(o =>
                segment.Source.IsParted(o.Start, o.Length) || IsCurrency(segment.Source.Text, o.Start + o.Length)
            );

    private static bool IsCurrency(string text, int end) => end < text.Length && text[end] is '$' or '€' or '£';

    private SegmentInProgress Constrained(
        SegmentInProgress progress,
        ImmutableArray<Term> own,
        CaseEvidence evidence,
        Dictionary<TranslationUnit, (TranslationUnit Unit, string Key)> asked
    )
    {
        var segment = progress.Segment;
        var occurrences = Find(segment, own);
        if (!segment.Source.Text.Any(char.IsLetterOrDigit))
            return Ruled(progress, segment.Source, occurrences);
        if (provider.Capabilities.Copies)
            return Asked(progress, new TranslationUnit(segment.Source, segment.Role, []), [], asked);
        if (WholeSegment.Render(segment.Source, segment.Role, from, to, conventions) is { } rendering)
            return Ruled(progress, rendering, occurrences);

        var constraints = GivenTranslations.Of(segment, terms.Constrain(occurrences), from, to, conventions);
        var unit = new TranslationUnit(
            HeadlineSource.InSentenceCase(segment, constraints, evidence),
            segment.Role,
            constraints
        )
        {
            Protection = constraints.IsEmpty ? TermProtection.None : provider.Capabilities.Protections.FirstOrDefault(),
        };
        return Asked(progress, unit, occurrences, asked);
    }

    private static SegmentInProgress Ruled(
        SegmentInProgress segment,
        InlineText target,
        ImmutableArray<TermOccurrence> occurrences
    ) => segment with { Occurrences = occurrences, Target = target, Origin = SegmentOrigin.Rule };

    private SegmentInProgress Asked(
        SegmentInProgress segment,
        TranslationUnit unit,
        ImmutableArray<TermOccurrence> occurrences,
        Dictionary<TranslationUnit, (TranslationUnit Unit, string Key)> asked
    )
    {
        // Equal codes may still differ in what they are to the reader.
        var isShared = unit.Text.Text.Length <= Short && unit.Text.Codes.IsEmpty;
        if (!isShared || !asked.TryGetValue(unit, out var known))
            known = (unit, ContentKey.Of(provider.Name, provider.ModelFor(from, to), from, to, unit));
        if (isShared)
            asked[unit] = known;
        return segment with { Occurrences = occurrences, Unit = known.Unit, Key = known.Key };
    }

    private static ArticleInProgress InContext(ArticleInProgress article)
    {
        var segments = article.Segments;
        return article with
        {
            Segments =
            [
                .. segments.Select(
                    (s, i) =>
                        s.Unit is null ? s : s with { Unit = s.Unit with { Before = Text(i - 1), After = Text(i + 1) } }
                ),
            ],
        };

        string Text(int index) =>
            index >= 0 && index < segments.Length ? segments[index].Segment.Source.Text.Trim() : "";
    }
}
