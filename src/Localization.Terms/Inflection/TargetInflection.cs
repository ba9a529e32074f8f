using System.Collections.Immutable;

namespace Localization.Terms.Inflection;

/// <summary>The forms of a target term that an occurrence of its source calls for.</summary>
internal static class TargetInflection
{
    /// <summary>The form to put into a text where nothing else is known.</summary>
    public static string Best(TermOccurrence occurrence, IInflection inflection) => Of(occurrence, inflection)[0];

    /// <summary>All that are right, the best first.</summary>
    public static ImmutableArray<string> Of(TermOccurrence occurrence, IInflection inflection)
    {
        var term = occurrence.Term;
        if (term.Policy == TermPolicy.Translate && term.PartOfSpeech == PartOfSpeech.Adjective)
        {
            var forms = inflection.Adjective(term.Target);
            // 'Filipinos' is a noun of several.
            return IsPeople(occurrence) ? [.. forms.All.OrderBy(f => f != forms.MasculinePlural)] : forms.All;
        }

        if (occurrence.Number == GrammaticalNumber.Singular || term.Number == GrammaticalNumber.Plural)
            return [Target(term)];
        if (term.Plural.Length > 0)
            return [term.Plural];
        // Names do not take a plural ending in Spanish: los Sukhoi.
        return term.Policy == TermPolicy.Translate && term.PartOfSpeech == PartOfSpeech.Noun
            ? [inflection.Plural(term.Target)]
            : [Target(term)];
    }

    /// <summary>Whether an adjective is in the plural, as only a noun can be in English: those of a people.</summary>
    public static bool IsPeople(TermOccurrence occurrence) =>
        occurrence.Number == GrammaticalNumber.Plural && occurrence.Term.PartOfSpeech == PartOfSpeech.Adjective;

    /// <summary>The target of an entry.</summary>
    public static string Target(Term term) =>
        term.Policy == TermPolicy.Keep && term.Target.Length == 0 ? term.Source : term.Target;

    /// <summary>The number of the target: that of the entry, plural where the source is.</summary>
    public static GrammaticalNumber NumberOf(TermOccurrence occurrence) =>
        occurrence.Number == GrammaticalNumber.Plural ? GrammaticalNumber.Plural : occurrence.Term.Number;
}
