using System.Collections.Immutable;
using Localization.Terms.Matching;

namespace Localization.Terms.Editing;

/// <summary>Finds entries for their keeper, who need not type accents or capitals.</summary>
public static class TermSearch
{
    /// <summary>Entries that have a text in their source, target, variants, subject, definition or note.</summary>
    public static ImmutableArray<Term> Containing(IEnumerable<Term> terms, string text)
    {
        var sought = Plain(text);
        return [.. terms.Where(t => Texts(t).Any(s => Plain(s).Contains(sought, StringComparison.Ordinal)))];
    }

    /// <summary>Entries whose source or variant is a text: written just so, or where there are none, in any case and
    /// with or without accents.</summary>
    public static ImmutableArray<Term> Named(IEnumerable<Term> terms, string source)
    {
        var all = terms.ToList();
        var exact = all.Where(t => t.Source == source).ToImmutableArray();
        if (!exact.IsEmpty)
            return exact;
        var sought = Plain(source);
        return [.. all.Where(t => t.Variants.Prepend(t.Source).Any(s => Plain(s) == sought))];
    }

    private static IEnumerable<string> Texts(Term term) =>
        [term.Source, term.Target, .. term.Variants, term.Subject, term.Definition, term.Note];

    private static string Plain(string text) => string.Concat(text.Select(Characters.Base).Where(c => c != '\0'));
}
