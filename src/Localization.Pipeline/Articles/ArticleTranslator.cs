using Localization.Conventions;
using Localization.Memory;
using Localization.Model;
using Localization.Terms;

namespace Localization.Pipeline;

/// <summary>Takes one article through the stages: segments, terms and conventions, memory, provider, typography, terms
/// again. In: an article as read. Out: all its segments with their translations.</summary>
internal sealed class ArticleTranslator(
    ITranslationProvider provider, Answers answers, ISegmenter segmenter, TermBase terms, LanguageTag from, LanguageTag to)
{
    private readonly Segmentation _segmentation = new(segmenter, from);

    /// <summary>Entries in small letters are words, not names.</summary>
    private readonly string[] _names =
        [.. terms.Terms.Where(t => t.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Adjective)).Select(t => t.Source)];


    /// <summary>Translates an article.</summary>
    public async Task<TranslatedArticle> TranslateAsync(
        Article article, ArticleProgress progress, CancellationToken cancellationToken)
    {
        var evidence = CaseEvidence.From(article.Blocks.Select(b => b.Source.Text), _names);
        var plans = _segmentation.Split(article).Select(s => Plan(s, evidence)).ToList();
        var units = new Dictionary<string, TranslationUnit>();
        foreach (var plan in plans.Where(p => p.Unit is not null))
            units[plan.Key] = plan.Unit!;

        progress.Planned(units.Count);
        var found = await answers.GetAsync(units, article.Name, progress.Answered, cancellationToken);
        return new TranslatedArticle(article, from, to, [.. plans.Select(p => Finish(p, found))], provider.Name);
    }

    private SegmentPlan Plan(Segment segment, CaseEvidence evidence)
    {
        var occurrences = terms.Find(segment.Source);
        if (!segment.Source.Text.Any(char.IsLetterOrDigit))
            return new SegmentPlan(segment, segment.Source, occurrences, null, "");
        if (WholeSegment.Render(segment.Source, segment.Role, from, to) is { } rendering)
            return new SegmentPlan(segment, rendering, occurrences, null, "");

        var constraints = GivenTranslations.Of(segment, terms.Constrain(occurrences), from, to);
        var unit = new TranslationUnit(HeadlineSource.InSentenceCase(segment, constraints, evidence), segment.Role, constraints);
        return new SegmentPlan(segment, null, occurrences, unit, ContentKey.Of(provider.Name, provider.Model, from, to, unit));
    }

    private TranslatedSegment Finish(SegmentPlan plan, IReadOnlyDictionary<string, Answer> found)
    {
        if (plan.Unit is null)
            return Verified(plan, plan.Rendering!, SegmentOrigin.Rule);

        var answer = found[plan.Key];
        if (answer.Value.Text is not { } text)
        {
            var issue = new QualityIssue("not-translated", QualitySeverity.Error, [answer.Value.Failure ?? ""]);
            return new TranslatedSegment(plan.Segment, plan.Segment.Source, SegmentState.Initial, SegmentOrigin.Source, [], [issue]);
        }

        var target = TargetTypography.Apply(text, plan.Segment.Source, plan.Segment.Role, from, to);
        var verified = Verified(plan, target, answer.Origin);
        return verified with { Issues = verified.Issues.AddRange(GivenTranslations.Missing(plan, text)) };
    }

    // Terms are looked for last: whatever came before, what is published is what is verified.
    private TranslatedSegment Verified(SegmentPlan plan, InlineText target, SegmentOrigin origin)
    {
        var verdict = terms.Verify(plan.Segment.Source, target, plan.Occurrences);
        return new TranslatedSegment(
            plan.Segment, verdict.Target, SegmentState.Translated, origin, verdict.Terms, verdict.Issues);
    }
}
