using System.Collections.Immutable;
using Localization.Conventions;
using Localization.Memory;
using Localization.Model;
using Localization.Providers.Canonical;
using Localization.Quality;
using Localization.Quality.Risk;
using Localization.Segments;
using Localization.Terms;
using Localization.Terms.Protection;

namespace Localization.Pipeline;

/// <summary>Takes one article through the stages: segments, terms and conventions, memory, provider, typography, terms
/// again. In: an article as read. Out: all its segments with their translations.</summary>
internal sealed partial class ArticleTranslator(
    ITranslationProvider provider,
    Answers answers,
    StandingTranslations standing,
    ApprovedTranslations approved,
    ISegmenter segmenter,
    TermBase terms,
    QualityChecks checks,
    ConventionOptions conventions,
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

    /// <summary>The translator of a batch's articles. What people wrote on the review desk is used first, where there
    /// is one. The last one asks once more for what busy providers did not answer.</summary>
    public static ArticleTranslator For(
        BatchSettings settings,
        ITranslationProvider provider,
        ITranslationMemory memory,
        TimeProvider time,
        IReviewStore? review = null,
        bool isLast = false
    )
    {
        var protecting = new TermProtectingProvider(new CanonicalProvider(provider));
        return new ArticleTranslator(
            protecting,
            new Answers(protecting, memory, settings.From, settings.To, time, isLast),
            new StandingTranslations(review, settings.From, settings.To),
            new ApprovedTranslations(memory, settings.From, settings.To),
            SrxSegmenter.Default,
            new TermBase(settings.Terms, settings.To),
            new QualityChecks(settings.Quality),
            settings.Conventions,
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
        var plans = Plans(article, progress.File);
        var units = Units(plans);
        progress.Planned(units.Count);
        var found = await answers.GetAsync(units, article.Name, progress.Answered, cancellationToken);
        if (found.Values.Any(a => a.Value.MayComeLater))
            progress.Owe();
        var drafts = await EnforceAsync(plans, found, article, cancellationToken);
        return new TranslatedArticle(
            article,
            from,
            to,
            [
                .. ReadingIssues
                    .Noted(
                        article,
                        WidenedEncoding.Noted(article, WordsChecked([.. drafts.Select(FinishedOrFault)], plans))
                    )
                    .Select(s => s with { Risk = RiskOf(s), UnsureTerms = terms.Unsure(s.Segment.Source) }),
            ],
            provider.Name
        );
    }

    /// <summary>Asks for what an article needs, and makes nothing of it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="file">Its file, by which the review desk knows it.</param>
    /// <param name="enforce">Whether terms that answers lack are asked for again.</param>
    public async Task AskAsync(Article article, string file, bool enforce)
    {
        var plans = Plans(article, file);
        var found = await answers.GetAsync(Units(plans), article.Name, static _ => { }, CancellationToken.None);
        if (enforce)
            await EnforceAsync(plans, found, article, CancellationToken.None);
    }

    private int RiskOf(TranslatedSegment segment) =>
        SegmentRisk.Of(segment, checks.Risk.Rate(provider.Name, provider.Capabilities.FaultRate), checks.Risk);

    private Task<List<SegmentDraft>> EnforceAsync(
        List<SegmentPlan> plans,
        IReadOnlyDictionary<string, Answer> found,
        Article article,
        CancellationToken cancellationToken
    ) => _enforcement.EnforceAsync(plans.ConvertAll(p => DraftOrFault(p, found)), article.Name, cancellationToken);

    private static Dictionary<string, TranslationUnit> Units(List<SegmentPlan> plans)
    {
        var units = new Dictionary<string, TranslationUnit>();
        foreach (var plan in plans.Where(p => p.Unit is not null))
            units[plan.Key] = plan.Unit!;
        return units;
    }

    private List<SegmentPlan> Plans(Article article, string file)
    {
        var desk = standing.Of(file);
        var evidence = provider.Capabilities.Copies
            ? CaseEvidence.None
            : CaseEvidence.From(
                article
                    .Blocks.Where(b => b.IsTranslatable)
                    .SelectMany(b => BoundedPieces.Of(new InlineText(b.Source.Text)))
                    .Select(p => p.Text),
                _names
            );
        var own = article.Blocks.Where(b => !b.Terms.IsEmpty).ToDictionary(b => b.Index, b => b.Terms);
        var plans = StandingTranslations
            .Cut(_segmentation.Split(article), desk)
            .Select(s =>
                article.Blocks[s.Block] is { Target: { } given } block
                    ? new SegmentPlan(s, given, Find(s, block.Terms), null, "") { Given = block.TargetState }
                    : Plan(s, Find(s, own.GetValueOrDefault(s.Block, [])), evidence)
            )
            .ToList();
        plans = approved.Reuse(standing.Reuse(plans, desk));
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

        if (WholeSegment.Render(segment.Source, segment.Role, from, to, conventions) is { } rendering)
            return new SegmentPlan(segment, rendering, occurrences, null, "");

        var constraints = GivenTranslations.Of(segment, terms.Constrain(occurrences), from, to, conventions);
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

    // One segment that a rule cannot cope with costs that segment, and no article.
    private SegmentDraft DraftOrFault(SegmentPlan plan, IReadOnlyDictionary<string, Answer> found)
    {
        try
        {
            return Draft(plan, found);
        }
        catch (Exception exception) when (SegmentFault.Is(exception))
        {
            return SegmentDraft.Untranslated(plan, SegmentFault.Reason(exception));
        }
    }

    private TranslatedSegment FinishedOrFault(SegmentDraft draft)
    {
        try
        {
            return Checked(Finish(draft));
        }
        catch (Exception exception) when (SegmentFault.Is(exception))
        {
            return Finish(SegmentDraft.Untranslated(draft.Plan, SegmentFault.Reason(exception)));
        }
    }

    // Terms are looked for last: whatever came before, what is published is what is verified.
    private SegmentDraft Draft(SegmentPlan plan, IReadOnlyDictionary<string, Answer> found)
    {
        var source = plan.Segment.Source;
        if (plan.Match is not null || plan.Given is not null || plan.Desk is not null)
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
                plan.Desk is { } desk ? Reused(StandingTranslations.Origin(desk))
                    : plan.Given is null ? SegmentOrigin.Memory
                    : SegmentOrigin.Document,
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

    // No engine was asked in this run.
    private static SegmentOrigin Reused(SegmentOrigin origin) =>
        origin == SegmentOrigin.Engine ? SegmentOrigin.Memory : origin;

    // What was not translated is reported as that; all else is looked at.
    private TranslatedSegment Checked(TranslatedSegment segment) =>
        segment.State == SegmentState.Initial
            ? segment
            : segment with
            {
                Issues = [.. checks.AsSet(segment.Issues), .. checks.Check(QualityPair.Of(segment, from, to))],
            };

    private ImmutableArray<TranslatedSegment> WordsChecked(
        ImmutableArray<TranslatedSegment> segments,
        List<SegmentPlan> plans
    )
    {
        if (provider.Capabilities.Copies)
            return segments;
        var given = plans
            .Where(p => p.Unit is not null)
            .SelectMany(p => p.Unit!.Constraints)
            .SelectMany(c => c.Target.ToLowerInvariant().Split(' ', ',', '.', '-'));
        var found = checks.CheckWords(
            [.. segments.Select(s => QualityPair.Of(s, from, to) with { Target = Published(s) })],
            provider.Capabilities.Vocabulary is { } vocabulary ? new HashSet<string>(vocabulary.Concat(given)) : null
        );
        return
        [
            .. segments.Select(
                (s, i) => found.TryGetValue(i, out var more) ? s with { Issues = s.Issues.AddRange(more) } : s
            ),
        ];
    }

    // What is in the source language has no words to check.
    private static InlineText Published(TranslatedSegment segment) =>
        segment.State == SegmentState.Initial ? InlineText.Empty : segment.Target;

    private static TranslatedSegment Finish(SegmentDraft draft)
    {
        var (verdict, plan) = (draft.Verdict, draft.Plan);
        return new TranslatedSegment(
            plan.Segment,
            verdict.Target,
            plan.Desk is { } desk ? desk.State
                : draft.Origin == SegmentOrigin.Source ? SegmentState.Initial
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
            Author = plan.Desk is { } person ? StandingTranslations.Author(person) : plan.Match?.Entry.Author ?? "",
            Changed = plan.Desk?.Changed ?? plan.Match?.Entry.Changed ?? plan.Match?.Entry.Created,
        };
    }
}
