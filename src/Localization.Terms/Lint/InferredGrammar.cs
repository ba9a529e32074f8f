using System.Collections.Immutable;
using Localization.Terms.Csv;
using Localization.Terms.Inflection;

namespace Localization.Terms.Lint;

/// <summary>The grammar that is read off the two columns of an entry where its keeper states none: what matching,
/// protection and verification work with.</summary>
/// <param name="Term">The entry as its keeper wrote it.</param>
/// <param name="Columns">Column and value, as a glossary file writes them; the article as it comes before the
/// target.</param>
public sealed record InferredGrammar(Term Term, ImmutableArray<(string Column, string Value)> Columns)
{
    /// <summary>The entries for which something is inferred, in their order. Nothing is written.</summary>
    /// <param name="terms">The entries of a glossary.</param>
    /// <param name="target">The language of the targets.</param>
    public static ImmutableArray<InferredGrammar> Of(IEnumerable<Term> terms, LanguageTag target)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return [.. terms.Select(t => Of(t, target)).OfType<InferredGrammar>()];
    }

    private static InferredGrammar? Of(Term term, LanguageTag target)
    {
        var full = TermInference.Complete(term, target);
        if (full == term)
            return null;
        var columns = ImmutableArray.CreateBuilder<(string, string)>();
        columns.Add(("part_of_speech", TermWords.PartsOfSpeech.Format(full.PartOfSpeech)));
        if (full.PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Adverb or PartOfSpeech.Adjective))
        {
            if (full.Gender != GrammaticalGender.Unknown)
                columns.Add(("gender", TermWords.Genders.Format(full.Gender)));
            columns.Add(("number", TermWords.Numbers.Format(full.Number)));
            if (Article(full) is { } article)
                columns.Add(("article", article));
        }

        return new InferredGrammar(term, columns.ToImmutable());
    }

    // A feminine noun with a stressed a takes 'el' in the singular.
    private static string? Article(Term term) =>
        term.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun)
            ? null
            : (term.Gender, term.Number) switch
            {
                (GrammaticalGender.Masculine, GrammaticalNumber.Singular) => "el",
                (GrammaticalGender.Masculine, GrammaticalNumber.Plural) => "los",
                (GrammaticalGender.Feminine, GrammaticalNumber.Singular) => SpanishArticles.BeginsWithStressedA(
                    term.Target
                )
                    ? "el"
                    : "la",
                (GrammaticalGender.Feminine, GrammaticalNumber.Plural) => "las",
                _ => null,
            };
}
