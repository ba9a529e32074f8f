using System.Globalization;

namespace Localization.Terms.Lint;

/// <summary>Rules about how an entry is written.</summary>
internal static class WritingRules
{
    /// <summary>What is wrong with one entry.</summary>
    public static IEnumerable<LintFinding> Of(Term term)
    {
        foreach (var text in term.Variants.Prepend(term.Target).Prepend(term.Source).Distinct())
        {
            if (
                text != text.Trim()
                || text.Contains("  ", StringComparison.Ordinal)
                || text.Any(c => c is '\u00A0' or '\u200B' or '\uFEFF' or '\u00AD')
            )
                yield return new LintFinding("lint-spaces", QualitySeverity.Warning, term, [text]);
            if (LookAlikes(text) is { Length: > 0 } letters)
                yield return new LintFinding("lint-script", QualitySeverity.Error, term, [text, letters]);
        }

        if (term.Source.Length > 1 && Count(term.Target, term.Source) > 1)
            yield return new LintFinding("lint-twice", QualitySeverity.Warning, term, [term.Target, term.Source]);
        if (term.Policy == TermPolicy.Keep && term.Target != term.Source)
            yield return new LintFinding("lint-keep-target", QualitySeverity.Error, term, [term.Source, term.Target]);
    }

    // A Cyrillic 'а' among Latin letters looks right and matches nothing.
    private static string LookAlikes(string text)
    {
        var foreign = text.Where(c => char.IsLetter(c) && !IsLatin(c)).Distinct().ToList();
        return foreign.Count == 0
            ? ""
            : string.Join(
                ", ",
                foreign.Select(c => $"{c} (U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)})")
            );
    }

    private static bool IsLatin(char c) => c < 0x250 || c is >= '\u1E00' and <= '\u1EFF' or 'ª' or 'º';

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = 0; (at = text.IndexOf(part, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += part.Length)
            count++;
        return count;
    }
}
