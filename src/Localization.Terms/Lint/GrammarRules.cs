namespace Localization.Terms.Lint;

/// <summary>Rules about what the grammar needs.</summary>
internal static class GrammarRules
{
    /// <summary>What one entry does not say.</summary>
    public static IEnumerable<LintFinding> Of(Term term)
    {
        if (term.IsForbidden)
            yield break;
        if (term.Gender == GrammaticalGender.Unknown && term.Article != TermArticle.None && NeedsGender(term))
            yield return new LintFinding("lint-gender", QualitySeverity.Warning, term, [term.Target]);
        if (term.Article == TermArticle.Own && !StartsWithArticle(term.Target))
            yield return new LintFinding("lint-own-article", QualitySeverity.Warning, term, [term.Target]);
    }

    private static bool NeedsGender(Term term) =>
        term.PartOfSpeech
            is PartOfSpeech.Noun
                or PartOfSpeech.Place
                or PartOfSpeech.Organization
                or PartOfSpeech.Product;

    private static bool StartsWithArticle(string target) =>
        target.Split(' ')[0] is "El" or "La" or "Los" or "Las" or "The";
}
