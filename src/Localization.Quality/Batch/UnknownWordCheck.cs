using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Language;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Batch;

/// <summary>Finds words of no language: two words joined, or a word that lost a letter. Words of the source, terms and
/// names are known. In what an engine wrote that puts its text together from dictionaries they are errors; people and
/// other engines also make words by rule, such as <c>microcrédito</c>, which are left out.</summary>
internal static partial class UnknownWordCheck
{
    /// <summary>The name under which settings switch it off.</summary>
    public const string Name = "unknown-words";

    /// <summary>Whether it can be made here.</summary>
    public static bool IsInstalled => WordAnalyser.IsInstalled && Hunspell.IsInstalled("es");

    /// <summary>The issues of all pairs, by their places in the list; none where a dictionary is missing.</summary>
    /// <param name="pairs">The pairs; with a vocabulary, those that people wrote are left out.</param>
    /// <param name="analyser">Knows the words of Spanish.</param>
    /// <param name="vocabulary">Words in lower case that the engine adds to its dictionaries; null where an engine or a
    /// person writes freely.</param>
    public static ImmutableDictionary<int, ImmutableArray<QualityIssue>> Check(
        IReadOnlyList<QualityPair> pairs,
        WordAnalyser analyser,
        IReadOnlySet<string>? vocabulary
    )
    {
        if (pairs.Count == 0 || !pairs[0].To.IsSpanish() || !IsInstalled)
            return [];
        var words = pairs.Select(p => p.IsMachine || vocabulary is null ? Words(p).ToList() : []).ToList();
        var analysed = analyser.Analyse(words.SelectMany(w => w).Select(w => w.Value));
        var doubtful = words
            .SelectMany(w => w)
            .Select(w => w.Value)
            .Where(w => analysed.TryGetValue(w, out var found) && !found.IsKnown)
            .SelectMany(Parts)
            .Where(w => vocabulary is null ? w.Length > 3 : !IsOwn(w, vocabulary))
            .Distinct()
            .ToList();
        if (doubtful.Count == 0 || Hunspell.Unknown(doubtful, "es") is not { Count: > 0 } unknown)
            return [];
        var english = WordAnalyser.English.Analyse(unknown);
        unknown.RemoveWhere(w => english.TryGetValue(w, out var found) && found.IsKnown);
        if (vocabulary is null)
        {
            var joined = JoinedWords.Of(unknown, analyser);
            RemoveDerived(unknown, analyser);
            unknown.UnionWith(joined);
        }
        else
            RemoveFormer(unknown, analyser);

        var severity = vocabulary is null ? QualitySeverity.Warning : QualitySeverity.Error;
        return Enumerable
            .Range(0, pairs.Count)
            .Select(i =>
                (
                    Index: i,
                    Issues: words[i].Where(w => Parts(w.Value).Any(unknown.Contains)).Select(w => Issue(w, severity))
                )
            )
            .Where(i => i.Issues.Any())
            .ToImmutableDictionary(i => i.Index, i => i.Issues.ToImmutableArray());
    }

    // 'exalcalde', 'interanualmente', 'saltillense': made of a known word, or as many words are made.
    private static void RemoveDerived(HashSet<string> unknown, WordAnalyser analyser)
    {
        var stems = unknown.ToDictionary(w => w, w => Prefix().Replace(w, ""));
        var known = analyser.Analyse(stems.Values.Where(s => s.Length > 3));
        var spelled = Hunspell.Unknown(stems.Values.Where(s => s.Length > 3), "es") ?? [];
        unknown.RemoveWhere(w =>
            Suffix().IsMatch(w)
            || (
                stems[w].Length > 3
                && stems[w] != w
                && ((known.TryGetValue(stems[w], out var found) && found.IsKnown) || !spelled.Contains(stems[w]))
            )
        );
    }

    // 'exembajador': the engine writes the prefix itself.
    private static void RemoveFormer(HashSet<string> unknown, WordAnalyser analyser)
    {
        const string Former = "ex";
        string[] holders =
        [
            .. unknown
                .Where(w => w.StartsWith(Former, StringComparison.Ordinal) && w.Length > Former.Length + 3)
                .Select(w => w[Former.Length..]),
        ];
        if (holders.Length == 0)
            return;
        var known = analyser.Analyse(holders);
        foreach (var holder in holders)
        {
            if (known.TryGetValue(holder, out var found) && found.IsKnown)
                unknown.Remove(Former + holder);
        }
    }

    private static QualityIssue Issue(Match word, QualitySeverity severity) =>
        new("unknown-word", severity, [word.Value]) { Target = new TextSpan(word.Index, word.Length) };

    // Names have capitals, and what the source has was copied.
    private static IEnumerable<Match> Words(QualityPair pair)
    {
        var source = Word()
            .Matches(pair.Source.Text)
            .SelectMany(m => Parts(m.Value).Append(m.Value))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Word()
            .Matches(pair.Target.Text)
            .Where(m =>
                m.Length > 1
                && !m.Value.Any(char.IsUpper)
                && !source.Contains(m.Value)
                && !Parts(m.Value).All(source.Contains)
                && !pair.TargetTerms.Any(t => t.Overlaps(new TextSpan(m.Index, m.Length)))
            );
    }

    // 'on-line' is one word, or two.
    private static string[] Parts(string word) => word.Split('-');

    // A form of a word of the vocabulary: its plural, its feminine.
    private static bool IsOwn(string word, IReadOnlySet<string> vocabulary)
    {
        string[] stems = [word, word.TrimEnd('s'), word.EndsWith("es", StringComparison.Ordinal) ? word[..^2] : word];
        return stems.Any(s =>
            vocabulary.Contains(s)
            || (s.EndsWith('a') && vocabulary.Contains(string.Concat(s.AsSpan(0, s.Length - 1), "o")))
        );
    }

    [GeneratedRegex(
        "^(?:anti|auto|bio|ciber|contra|co|cuasi|des|eco|electro|euro|extra|ex|foto|geo|hidro|hiper|infra|inter|macro|"
            + "mega|micro|mini|mono|multi|nano|narco|neo|neuro|omni|pluri|poli|post|pos|pre|pro|proto|pseudo|p?sico|"
            + "radio|re|semi|seudo|sobre|sub|super|supra|tele|termo|trans|tri|ultra|uni|vice|video|vídeo)r?"
    )]
    private static partial Regex Prefix();

    [GeneratedRegex(
        "(?:mente|ci[óo]n(?:es)?|istas?|ismos?|eñ[oa]s?|enses?|eros?|eras?|[íi]sim[oa]s?|it[oa]s?|ones|"
            + "ad[oa]r(?:es|a)?|ables?|"
            + "ibles?|izar|ear(?:l[oae]s?)?|eo|eos|e[ae]d?[oa]s?|logí?[oa]s?|ic[oa]s?|cid(?:a|io)s?|iv[oa]s?|"
            + "idad(?:es)?|al(?:es)?|"
            + "aria?s?|miento|ntes?|[áa]tic[oa]s?|an[oa]s?|ón|tecas?|[óo]cratas?|[óo]fil[oa]s?|aminas?)$"
    )]
    private static partial Regex Suffix();

    // '9 mm': a symbol after a figure is no word.
    [GeneratedRegex(
        @"(?<![\p{L}\p{M}]|\d\.?)(?!(?<=\d[ \u00A0\u202F])\p{L}{1,3}(?!\p{L}))[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*"
    )]
    private static partial Regex Word();
}
