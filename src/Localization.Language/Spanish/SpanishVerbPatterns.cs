using System.Collections.Frozen;

namespace Localization.Language.Spanish;

/// <summary>Which verbs change a vowel, an accent or a participle, and which have forms of their own (RAE, <i>Nueva
/// gramática</i>, §4.7–4.14). A compound follows its verb: <c>mantener</c>, <c>tener</c>.</summary>
internal static class SpanishVerbPatterns
{
    private static readonly string[] Prefixes =
    [
        "",
        "a",
        "abs",
        "ante",
        "auto",
        "co",
        "com",
        "con",
        "contra",
        "de",
        "des",
        "di",
        "dis",
        "em",
        "en",
        "entre",
        "ex",
        "im",
        "in",
        "inter",
        "intro",
        "man",
        "ob",
        "per",
        "pos",
        "pre",
        "pro",
        "re",
        "retro",
        "se",
        "sobre",
        "sos",
        "sub",
        "super",
        "su",
        "tra",
        "trans",
        "yuxta",
    ];

    private static readonly FrozenDictionary<string, string[]> Irregular = DataWords
        .Lines("spanish-irregular-verbs")
        .Select(line => line.Split(';'))
        .ToFrozenDictionary(parts => parts[0], StringComparer.Ordinal);

    private static readonly ILookup<string, string> Patterns = DataWords
        .Lines("spanish-verb-patterns")
        .SelectMany(line =>
            line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(verb => (verb, pattern: line[..line.IndexOf(':', StringComparison.Ordinal)]))
        )
        .ToLookup(e => e.verb, e => e.pattern, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Participles = DataWords
        .Lines("spanish-verb-patterns")
        .Where(line => line.StartsWith("participle:", StringComparison.Ordinal))
        .SelectMany(line => line["participle:".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(pair => pair.Split('='))
        .GroupBy(pair => pair[0])
        .ToFrozenDictionary(g => g.Key, g => g.First()[1], StringComparer.Ordinal);

    /// <summary>The verb with forms of its own that an infinitive is or is made of, and what is before
    /// it.</summary>
    public static (string Prefix, string[] Parts)? IrregularOf(string infinitive)
    {
        if (Irregular.TryGetValue(infinitive, out var own))
            return ("", own);
        // 'Vivir' has nothing of 'ir', 'comprar' nothing of 'dar': a compound keeps two syllables of its verb.
        foreach (var prefix in Prefixes.Where(p => p.Length > 0 && infinitive.StartsWith(p, StringComparison.Ordinal)))
        {
            if (infinitive[prefix.Length..] is { Length: > 3 } rest && Irregular.TryGetValue(rest, out var parts))
            {
                if (
                    rest
                    is not (
                        "estar"
                        or "andar"
                        or "errar"
                        or "oler"
                        or "jugar"
                        or "saber"
                        or "caber"
                        or "poder"
                        or "haber"
                        or "querer"
                    )
                )
                    return (prefix, parts);
            }
        }

        return null;
    }

    /// <summary>Whether a verb follows a pattern.</summary>
    public static bool Has(string infinitive, string pattern) =>
        Patterns[infinitive].Contains(pattern)
        || Prefixes.Any(p =>
            p.Length > 0
            && infinitive.Length > p.Length + 4
            && infinitive.StartsWith(p, StringComparison.Ordinal)
            && Patterns[infinitive[p.Length..]].Contains(pattern)
        );

    /// <summary>The participle that no rule gives; null for the regular one.</summary>
    public static string? Participle(string infinitive)
    {
        foreach (var prefix in Prefixes)
        {
            if (
                infinitive.StartsWith(prefix, StringComparison.Ordinal)
                && Participles.TryGetValue(infinitive[prefix.Length..], out var participle)
            )
                return prefix + participle;
        }

        return null;
    }
}
