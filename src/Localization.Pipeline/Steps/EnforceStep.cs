using System.Collections.Immutable;
using Localization.Language;
using Localization.Memory;
using Localization.Pipeline.Outcomes;
using Localization.Terms;
using Localization.Terms.Verification;

namespace Localization.Pipeline.Steps;

/// <summary>Obtains the terms that answers lack. In: verified segments. Out: the best translation of each. First the
/// provider is asked how it translates such a term alone, and that is looked for in its answer; then the segment is
/// asked again, and only it, with the next stronger protection.</summary>
internal sealed class EnforceStep(
    ITranslationProvider provider,
    Answers answers,
    TermBase terms,
    ImmutableArray<IArticleStep> ofAnswers,
    LanguageTag from,
    LanguageTag to
) : IArticleStep
{
    public string Name => StepNames.Enforce;

    public async Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken)
    {
        if (!article.Segments.Any(Lacks))
            return article;

        var name = article.Article!.Name;
        var said = await AskAloneAsync(article.Segments.Where(Lacks), name, cancellationToken);
        var alone = said.Where(s => LoneTerm.Is(s.Key, s.Value)).ToDictionary();
        article = article.Change(s =>
            !Lacks(s) ? s
            : IsSaidOfATerm(s, said) ? UntranslatedSegment.Of(s, Refusal)
            : s.With(Verify(s, s.Target!, alone))
        );
        foreach (var protection in provider.Capabilities.Protections)
        {
            if (article.Segments.Any(s => Lacks(s) && s.Protection < protection))
                article = await AskAgainAsync(article, protection, alone, cancellationToken);
        }

        return article;
    }

    private string Refusal => new ProviderResponseException("provider-said-of-term", provider.Name).Message;

    private static bool Lacks(SegmentInProgress segment) => segment.Answer is not null && segment.TermFailures() > 0;

    // What is also said of one of its terms alone is not a translation of a sentence, but a refusal.
    private static bool IsSaidOfATerm(SegmentInProgress segment, Dictionary<string, string> said) =>
        Missing(segment)
            .Select(o => Stretch(segment, o))
            .Any(stretch =>
                said.TryGetValue(stretch, out var answer)
                && answer == segment.Answer!.Text
                && !LoneTerm.Is(stretch, answer)
            );

    private static IEnumerable<TermOccurrence> Missing(SegmentInProgress segment) =>
        segment.Terms.Where(t => t.Outcome == TermOutcome.Missing).Select(t => t.Occurrence);

    private async Task<Dictionary<string, string>> AskAloneAsync(
        IEnumerable<SegmentInProgress> lacking,
        string article,
        CancellationToken cancellationToken
    )
    {
        var questions = lacking
            .SelectMany(d => Missing(d).Select(o => (Stretch(d, o), Question(d, o))))
            .DistinctBy(q => q.Item1)
            .ToDictionary(q => q.Item1, q => new TranslationUnit(new InlineText(q.Item2), BlockRole.Paragraph, []));
        var units = questions.Values.DistinctBy(Key).ToDictionary(Key);
        var found = await AnswersAsync(units, article, cancellationToken);
        return questions
            .Where(q => found.TryGetValue(Key(q.Value), out var a) && a.Value.Text is not null)
            .ToDictionary(q => q.Key, q => found[Key(q.Value)].Value.Text!.Text);
    }

    private static string Stretch(SegmentInProgress segment, TermOccurrence occurrence) =>
        segment.Segment.Source.Text.Substring(occurrence.Start, occurrence.Length);

    // A verb is asked for in the infinitive: 'save' alone may be a preposition.
    private string Question(SegmentInProgress segment, TermOccurrence occurrence) =>
        occurrence.Term.PartOfSpeech == PartOfSpeech.Verb && from.IsEnglish()
            ? "to " + occurrence.Term.Source
            : Stretch(segment, occurrence);

    private async Task<ArticleInProgress> AskAgainAsync(
        ArticleInProgress article,
        TermProtection protection,
        Dictionary<string, string> alone,
        CancellationToken cancellationToken
    )
    {
        var units = new Dictionary<int, (string Key, TranslationUnit Unit)>();
        foreach (var (i, segment) in article.Segments.Index())
        {
            if (Lacks(segment) && segment.Protection < protection)
            {
                var unit = Stronger(segment, protection);
                units[i] = (Key(unit), unit);
            }
        }

        var asked = units.Values.DistinctBy(u => u.Key).ToDictionary(u => u.Key, u => u.Unit);
        var found = await AnswersAsync(asked, article.Article!.Name, cancellationToken);
        int[] places = [.. units.Keys.Where(i => found.GetValueOrDefault(units[i].Key).Value?.Text is not null)];
        var stronger = article with
        {
            Segments = [.. places.Select(i => Answered(article.Segments[i], found[units[i].Key], protection))],
        };
        foreach (var step in ofAnswers)
            stronger = await step.RunAsync(stronger, cancellationToken);
        stronger = stronger.Change(s => s.With(Verify(s, s.Target!, alone)));
        var best = article.Segments.ToBuilder();
        foreach (var (place, other) in places.Zip(stronger.Segments))
        {
            // Of two that are as good the earlier is used: its sentence was disturbed less.
            if (other.Answer is not null && other.TermFailures() < best[place].TermFailures())
                best[place] = other;
        }

        return article with
        {
            Segments = best.ToImmutable(),
        };
    }

    private static SegmentInProgress Answered(SegmentInProgress segment, Answer answer, TermProtection protection) =>
        segment with
        {
            Answer = answer.Value.Text,
            Confidence = answer.Value.Confidence,
            Target = answer.Value.Text,
            Origin = answer.Origin,
            Protection = protection,
        };

    // The sentences are translated: where a term cannot be asked for, it is reported as missing.
    private async Task<IReadOnlyDictionary<string, Answer>> AnswersAsync(
        IReadOnlyDictionary<string, TranslationUnit> units,
        string article,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await answers.GetAsync(units, article, static _ => { }, cancellationToken);
        }
        catch (ProviderException)
        {
            return new Dictionary<string, Answer>();
        }
    }

    // Words that inflect are left to the provider as long as they come out right: only what is missing is taken from
    // it.
    private static TranslationUnit Stronger(SegmentInProgress segment, TermProtection protection)
    {
        var missing = Missing(segment).ToList();
        var unit = segment.Unit!;
        return unit with
        {
            Protection = protection,
            Constraints = protection is TermProtection.StandIn or TermProtection.Code
                ? unit.Constraints.RemoveAll(c =>
                    c.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective
                    && !missing.Exists(m => m.Start < c.End && c.Start < m.Start + m.Length)
                )
                : unit.Constraints,
        };
    }

    private Verdict Verify(SegmentInProgress segment, InlineText target, Dictionary<string, string> alone) =>
        terms.Verify(segment.Segment.Source, target, segment.Occurrences, alone);

    private string Key(TranslationUnit unit) =>
        ContentKey.Of(provider.Name, provider.ModelFor(from, to), from, to, unit);
}
