using System.Collections.Immutable;
using Localization.Conventions;
using Localization.Memory;
using Localization.Model;
using Localization.Providers.Canonical;
using Localization.Quality;
using Localization.Segments;
using Localization.Terms;
using Localization.Terms.Protection;

namespace Localization.Pipeline;

/// <summary>Takes one article through the stages: segments, terms and conventions, memory, provider, typography, terms
/// again. In: an article as read. Out: all its segments with their translations.</summary>
internal sealed class ArticleTranslator(
    ITranslationProvider provider,
    Answers answers,
    ApprovedTranslations approved,
    ISegmenter segmenter,
    TermBase terms,
    QualityChecks checks,
    LanguageTag from,
    LanguageTag to
)
{
    private readonly Segmentation _segmentation = new(segmenter, from);
    private readonly TermEnforcement _enforcement = new(provider, answers, terms, from, to);

    /// <summary>Entries in small letters are words, not names.</summary>
    private readonly string[] _names =
    [
        .. terms
            .Terms.Where(t => t.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Adjective))
            .Select(t => t.Source),
    ];

    /// <summary>The translator of a batch's articles.</summary>
    public static ArticleTranslator For(
        BatchSettings settings,
        ITranslationProvider provider,
        ITranslationMemory memory,
        TimeProvider time
    )
    {
        var protecting = new TermProtectingProvider(new CanonicalProvider(provider));
        return new ArticleTranslator(
            protecting,
            new Answers(protecting, memory, settings.From, settings.To, time),
            new ApprovedTranslations(memory, settings.From, settings.To),
            SrxSegmenter.Default,
            new TermBase(settings.Terms, settings.To),
            new QualityChecks(settings.Quality),
            settings.From,
            settings.To
        );
    }

    /// <summary>Translates an article.</summary>
    public async Task<TranslatedArticle> TranslateAsync(
        Article article,
        ArticleProgress progress,
        CancellationToken cancellationToken
    )
    {
        var plans = Plans(article);
        var units = Units(plans);
        progress.Planned(units.Count);
        var found = await answers.GetAsync(units, article.Name, progress.Answered, cancellationToken);
        var drafts = await _enforcement.EnforceAsync(
            plans.ConvertAll(p => Draft(p, found)),
            article.Name,
            cancellationToken
        );
        return new TranslatedArticle(
            article,
            from,
            to,
            ReadingIssues.Noted(article, WidenedEncoding.Noted(article, [.. drafts.Select(Finish).Select(Checked)])),
            provider.Name
        );
    }

    /// <summary>What is to be asked of the provider for an article, by content key.</summary>
    public IReadOnlyDictionary<string, TranslationUnit> Units(Article article) => Units(Plans(article));

    private static Dictionary<string, TranslationUnit> Units(List<SegmentPlan> plans)
    {
        var units = new Dictionary<string, TranslationUnit>();
        foreach (var plan in plans.Where(p => p.Unit is not null))
            units[plan.Key] = plan.Unit!;
        return units;
    }

    private List<SegmentPlan> Plans(Article article)
    {
        var evidence = CaseEvidence.From(
            article.Blocks.Where(b => b.IsTranslatable).Select(b => b.Source.Text),
            _names
        );
        var own = article.Blocks.Where(b => !b.Terms.IsEmpty).ToDictionary(b => b.Index, b => b.Terms);
        var plans = _segmentation
            .Split(article)
            .Select(s =>
                article.Blocks[s.Block] is { Target: { } given } block
                    ? new SegmentPlan(s, given, Find(s, block.Terms), null, "") { Given = block.TargetState }
                    : Plan(s, Find(s, own.GetValueOrDefault(s.Block, [])), evidence)
            )
            .ToList();
        plans = approved.Reuse(plans);
        return provider.Capabilities.Context ? InContext(plans) : plans;
    }

    // A picture or a note's mark inside a name makes two words of it, and 'US$5' names no country.
    private ImmutableArray<TermOccurrence> Find(Segment segment, ImmutableArray<Term> own) =>
        terms
            .Find(segment.Source, own)
            .RemoveAll(o =>
                segment.Source.IsParted(o.Start, o.Length) || IsCurrency(segment.Source.Text, o.Start + o.Length)
            );

    private static bool IsCurrency(string text, int end) => end < text.Length && text[end] is '$' or '€' or '£';

    private static List<SegmentPlan> InContext(List<SegmentPlan> plans)
    {
        return
        [
            .. plans.Select(
                (p, i) =>
                    p.Unit is null ? p : p with { Unit = p.Unit with { Before = Text(i - 1), After = Text(i + 1) } }
            ),
        ];

        string Text(int index) => index >= 0 && index < plans.Count ? plans[index].Segment.Source.Text.Trim() : "";
    }

    private SegmentPlan Plan(Segment segment, ImmutableArray<TermOccurrence> occurrences, CaseEvidence evidence)
    {
        if (!segment.Source.Text.Any(char.IsLetterOrDigit))
            return new SegmentPlan(segment, segment.Source, occurrences, null, "");
        if (provider.Capabilities.Copies)
        {
            var copied = new TranslationUnit(segment.Source, segment.Role, []);
            return new SegmentPlan(segment, null, [], copied, Key(copied));
        }

        if (WholeSegment.Render(segment.Source, segment.Role, from, to) is { } rendering)
            return new SegmentPlan(segment, rendering, occurrences, null, "");

        var constraints = GivenTranslations.Of(segment, terms.Constrain(occurrences), from, to);
        var unit = new TranslationUnit(
            HeadlineSource.InSentenceCase(segment, constraints, evidence),
            segment.Role,
            constraints
        )
        {
            Protection = constraints.IsEmpty ? TermProtection.None : provider.Capabilities.Protections.FirstOrDefault(),
        };
        return new SegmentPlan(segment, null, occurrences, unit, Key(unit));
    }

    private string Key(TranslationUnit unit) =>
        ContentKey.Of(provider.Name, provider.ModelFor(from, to), from, to, unit);

    // Terms are looked for last: whatever came before, what is published is what is verified.
    private SegmentDraft Draft(SegmentPlan plan, IReadOnlyDictionary<string, Answer> found)
    {
        var source = plan.Segment.Source;
        if (plan.Match is not null || plan.Given is not null)
        {
            // What a person wrote, and what came translated, is verified and left as it is.
            var verdict = terms.Verify(source, plan.Rendering!, plan.Occurrences) with
            {
                Target = plan.Rendering!,
            };
            return new SegmentDraft(
                plan,
                null,
                TermProtection.None,
                plan.Given is null ? SegmentOrigin.Memory : SegmentOrigin.Document,
                verdict
            );
        }

        if (plan.Unit is null)
            return new SegmentDraft(
                plan,
                null,
                TermProtection.None,
                SegmentOrigin.Rule,
                terms.Verify(source, plan.Rendering!, plan.Occurrences)
            );

        var answer = found[plan.Key];
        if (answer.Value.Text is not { } text)
            return SegmentDraft.Untranslated(plan, answer.Value.Failure ?? "");

        if (provider.Capabilities.Copies)
            return new SegmentDraft(plan, text, TermProtection.None, answer.Origin, new Verdict(source, [], []));
        var target = TargetTypography.Apply(text, source, plan.Segment.Role, from, to);
        return new SegmentDraft(
            plan,
            text,
            plan.Unit.Protection,
            answer.Origin,
            terms.Verify(source, target, plan.Occurrences)
        );
    }

    // What was not translated is reported as that; all else is looked at.
    private TranslatedSegment Checked(TranslatedSegment segment) =>
        segment.State == SegmentState.Initial
            ? segment
            : segment with
            {
                Issues = [.. checks.AsSet(segment.Issues), .. checks.Check(QualityPair.Of(segment, from, to))],
            };

    private static TranslatedSegment Finish(SegmentDraft draft)
    {
        var (verdict, plan) = (draft.Verdict, draft.Plan);
        return new TranslatedSegment(
            plan.Segment,
            verdict.Target,
            draft.Origin == SegmentOrigin.Source ? SegmentState.Initial
                : plan.Given is { } given ? given
                : plan.Match is { Kind: < MatchKind.Adapted, Entry.State: var state } ? state
                : SegmentState.Translated,
            draft.Origin,
            [.. verdict.Terms.Select(t => t with { Protection = draft.Protection })],
            draft.Answer is { } answer
                ? verdict.Issues.AddRange(GivenTranslations.Missing(plan, answer))
                : verdict.Issues
        )
        {
            Match = plan.Match,
        };
    }
}
