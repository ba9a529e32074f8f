namespace Localization.Terms.Tests;

/// <summary>What the matcher must find, the slow way: every term is tried at every place, and the longest wins. For
/// terms of plain letters and hyphens, with their regular forms.</summary>
public static class NaiveMatcher
{
    public static List<(int Start, int Length, Term Term)> Find(IReadOnlyList<Term> terms, string text)
    {
        var all = new List<(int Start, int Length, Term Term, int Order, bool Plural)>();
        for (var order = 0; order < terms.Count; order++)
        {
            foreach (var source in terms[order].Variants.Prepend(terms[order].Source))
            {
                Add(source, terms[order], order, plural: false);
                if (terms[order].Match == TermMatch.Inflected)
                    Add(source + (source[^1] is 's' or 'x' ? "es" : "s"), terms[order], order, plural: true);
            }
        }

        var chosen = new List<(int Start, int Length, Term Term)>();
        foreach (
            var c in all.OrderByDescending(c => c.Length)
                .ThenByDescending(Narrowness)
                .ThenByDescending(c => c.Order)
                .ThenBy(c => c.Start)
        )
        {
            if (!chosen.Exists(o => o.Start < c.Start + c.Length && c.Start < o.Start + o.Length))
                chosen.Add((c.Start, c.Length, c.Term));
        }

        return [.. chosen.OrderBy(c => c.Start)];

        void Add(string form, Term term, int order, bool plural)
        {
            for (var at = 0; (at = text.IndexOf(form, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            {
                var end = at + form.Length;
                if (
                    (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                    && (end == text.Length || !char.IsLetterOrDigit(text[end]))
                    && HasCase(form, text.Substring(at, form.Length), term, plural)
                )
                    all.Add((at, form.Length, term, order, plural));
            }
        }

        int Narrowness((int Start, int Length, Term Term, int Order, bool Plural) c) =>
            (c.Term.Variants.Prepend(c.Term.Source).Contains(text.Substring(c.Start, c.Length)) ? 16 : 0)
            + (
                c.Term.Case switch
                {
                    TermCase.Sensitive => 8,
                    TermCase.Name => 4,
                    _ => 0,
                }
            )
            + (c.Term.Match == TermMatch.Exact ? 2 : 0)
            + (c.Plural ? 0 : 1);
    }

    private static bool HasCase(string form, string found, Term term, bool plural) =>
        term.Case switch
        {
            TermCase.Sensitive => found == form,
            TermCase.Insensitive => true,
            _ => Enumerable
                .Range(0, form.Length)
                .All(i =>
                    char.IsUpper(form[i])
                        ? char.IsUpper(found[i])
                        : !char.IsUpper(found[i])
                            || i == 0
                            || !char.IsLetterOrDigit(form[i - 1])
                            || form[
                                ..^(
                                    plural
                                        ? form[^2] == 'e' && form[^3] is 's' or 'x'
                                            ? 2
                                            : 1
                                        : 0
                                )
                            ]
                                .Count(char.IsLetterOrDigit) >= 4
                ),
        };
}
