using System.Collections.Immutable;
using Localization.Model;
using Localization.Terms.Inflection;

namespace Localization.Terms.Verification;

/// <summary>The forms in which an occurrence may stand in the target.</summary>
internal static class TargetTerms
{
    /// <summary>The forms, the best first.</summary>
    public static ImmutableArray<string> Of(TermOccurrence occurrence, IInflection inflection)
    {
        var term = occurrence.Term;
        switch (term.PartOfSpeech)
        {
            case PartOfSpeech.Adjective when term.Policy == TermPolicy.Translate:
                var forms = inflection.Adjective(term.Target);
                return [.. new[] { forms.MasculineSingular, forms.FeminineSingular, forms.MasculinePlural, forms.FemininePlural }.Distinct()];
            case PartOfSpeech.Noun when occurrence.Number == GrammaticalNumber.Plural && term.Policy == TermPolicy.Translate
                && term.Number == GrammaticalNumber.Singular:
                return [inflection.Plural(term.Target)];
            default:
                // Names do not take a plural ending in Spanish: los Sukhoi.
                return [term.Policy == TermPolicy.Keep && term.Target.Length == 0 ? term.Source : term.Target];
        }
    }

    /// <summary>The number of the target: that of the entry, plural where the source is.</summary>
    public static GrammaticalNumber NumberOf(TermOccurrence occurrence) =>
        occurrence.Number == GrammaticalNumber.Plural ? GrammaticalNumber.Plural : occurrence.Term.Number;
}
