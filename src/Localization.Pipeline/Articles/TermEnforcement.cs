using Localization.Conventions;
using Localization.Memory;
using Localization.Model;
using Localization.Terms;

namespace Localization.Pipeline;

/// <summary> Sees to the terms that an answer lacks. In: drafts. Out: drafts, the best of each segment. First the
/// provider is asked how it translates such a term alone, and that is looked for in its answer; then the segment is
/// asked again, and only it, with the next stronger protection. </summary>
internal sealed class TermEnforcement(
    ITranslationProvider provider,
    Answers answers,
    TermBase terms,
    LanguageTag from,
    LanguageTag to
)
{
    /// <summary>The drafts with as many terms as could be had.</summary>
    public async Task<List<SegmentDraft>> EnforceAsync(
        List<SegmentDraft> drafts,
        string article,
        CancellationToken cancellationToken
    )
    {
        if (!drafts.Exists(Lacks))
            return drafts;

        var said = await AskAloneAsync(drafts.Where(Lacks), article, cancellationToken);
        drafts = drafts.ConvertAll(d =>
            Lacks(d) && IsSaidOfATerm(d, said) ? SegmentDraft.Untranslated(d.Plan, Refusal) : d
        );
        var alone = said.Where(s => LoneTerm.Is(s.Key, s.Value)).ToDictionary();
        drafts = drafts.ConvertAll(d => Lacks(d) ? d with { Verdict = Verify(d, d.Verdict.Target, alone) } : d);
        foreach (var protection in provider.Capabilities.Protections)
        {
            var again = drafts.Where(d => Lacks(d) && d.Protection < protection).ToList();
            if (again.Count > 0)
                drafts = await AskAgainAsync(drafts, again, protection, alone, article, cancellationToken);
        }

        return drafts;
    }

    private string Refusal => new ProviderResponseException("provider-said-of-term", provider.Name).Message;

    private static bool Lacks(SegmentDraft draft) => draft.Answer is not null && draft.Verdict.Failures > 0;

    // What is also said of one of its terms alone is not a translation of a sentence, but a refusal.
    private static bool IsSaidOfATerm(SegmentDraft draft, Dictionary<string, string> said) =>
        Missing(draft)
            .Select(o => draft.Plan.Segment.Source.Text.Substring(o.Start, o.Length))
            .Any(stretch =>
                said.TryGetValue(stretch, out var answer)
                && answer == draft.Answer!.Text
                && !LoneTerm.Is(stretch, answer)
            );

    private static IEnumerable<TermOccurrence> Missing(SegmentDraft draft) =>
        draft.Verdict.Terms.Where(t => t.Outcome == TermOutcome.Missing).Select(t => t.Occurrence);

    private async Task<Dictionary<string, string>> AskAloneAsync(
        IEnumerable<SegmentDraft> lacking,
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

    private static string Stretch(SegmentDraft draft, TermOccurrence occurrence) =>
        draft.Plan.Segment.Source.Text.Substring(occurrence.Start, occurrence.Length);

    // A verb is asked for in the infinitive: 'save' alone may be a preposition.
    private string Question(SegmentDraft draft, TermOccurrence occurrence) =>
        occurrence.Term.PartOfSpeech == PartOfSpeech.Verb && from.Language == "en"
            ? "to " + occurrence.Term.Source
            : Stretch(draft, occurrence);

    private async Task<List<SegmentDraft>> AskAgainAsync(
        List<SegmentDraft> drafts,
        List<SegmentDraft> again,
        TermProtection protection,
        Dictionary<string, string> alone,
        string article,
        CancellationToken cancellationToken
    )
    {
        var units = again.ToDictionary(d => d.Plan, d => Stronger(d, protection));
        var asked = new Dictionary<string, TranslationUnit>();
        foreach (var unit in units.Values)
            asked[Key(unit)] = unit;
        var found = await AnswersAsync(asked, article, cancellationToken);
        return drafts.ConvertAll(draft =>
        {
            if (
                !units.TryGetValue(draft.Plan, out var unit)
                || !found.TryGetValue(Key(unit), out var answer)
                || answer.Value.Text is not { } text
            )
                return draft;
            var target = TargetTypography.Apply(text, draft.Plan.Segment.Source, draft.Plan.Segment.Role, from, to);
            var verdict = Verify(draft, target, alone);
            // Of two that are as good the earlier is used: its sentence was disturbed less.
            return verdict.Failures < draft.Verdict.Failures
                ? new SegmentDraft(draft.Plan, text, protection, answer.Origin, verdict)
                : draft;
        });
    }

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
    private static TranslationUnit Stronger(SegmentDraft draft, TermProtection protection)
    {
        var missing = Missing(draft).ToList();
        var unit = draft.Plan.Unit!;
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

    private Verdict Verify(SegmentDraft draft, InlineText target, Dictionary<string, string> alone) =>
        terms.Verify(draft.Plan.Segment.Source, target, draft.Plan.Occurrences, alone);

    private string Key(TranslationUnit unit) =>
        ContentKey.Of(provider.Name, provider.ModelFor(from, to), from, to, unit);
}
