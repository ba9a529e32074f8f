using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Conventions.Data;

namespace Localization.Conventions.FromSpanish;

/// <summary>Names that English has in a form of its own: kings and popes, wars, <c>11-S</c>, <c>EE. UU.</c></summary>
internal static class SpanishNames
{
    private static readonly FrozenDictionary<string, string> Sovereigns = DataFile
        .Rows("sovereigns.tsv")
        .GroupBy(r => r[1])
        .ToFrozenDictionary(g => g.Key, g => g.Key == "Guillermo" ? "William" : g.First()[0]);

    private static readonly FrozenDictionary<string, string> Titles = new Dictionary<string, string>
    {
        ["rey"] = "King",
        ["reina"] = "Queen",
        ["papa"] = "Pope",
        ["emperador"] = "Emperor",
        ["emperatriz"] = "Empress",
        ["zar"] = "Tsar",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string Name = string.Join('|', Sovereigns.Keys.OrderByDescending(k => k.Length));

    private static readonly ImmutableArray<SpanishPattern> All =
    [
        new(
            Case(
                $@"(?:(?<article>[Ee]l |[Ll]a |[Dd]el |[Dd]e la |[Aa]l |[Aa] la "
                    + $@"))?(?<title>(?i:{string.Join('|', Titles.Keys)}))"
                    + $@" (?<name>{Name})(?: (?<number>[IVX]{{1,6}}))?(?! \p{{Lu}})"
            ),
            Titled,
            PartOfSpeech.ProperNoun
        ),
        new(
            Case($@"(?<!\p{{Lu}}\p{{L}}{{1,20}} |de )(?<name>{Name}) (?<number>[IVX]{{1,6}})(?! \p{{Lu}})"),
            m => $"{NameOf(m)} {m.Groups["number"].Value}",
            PartOfSpeech.ProperNoun
        ),
        new(
            Case("(?:(?:[Ll]a|LA) )?(?<which>(?i:primera|segunda)) (?i:guerra mundial)"),
            m => m.Groups["which"].Value is ['p' or 'P', ..] ? "World War I" : "World War II",
            PartOfSpeech.ProperNoun
        ),
        new(
            Case(@"(?<article>[Ee]l |[Dd]el |[Aa]l )?11-S"),
            m => m.Groups["article"].Value is ['d' or 'D', ..] ? "of 9/11" : "9/11",
            PartOfSpeech.ProperNoun
        ),
        new(
            new(@"(?<![\p{L}\d])(?:[Ll]os )?EE[. ]{0,2}UU\.?(?![\p{L}\d])", RegexOptions.CultureInvariant),
            _ => "the United States",
            PartOfSpeech.ProperNoun
        ),
    ];

    /// <summary>The patterns of names.</summary>
    public static ImmutableArray<SpanishPattern> Patterns => All;

    private static Regex Case(string pattern) =>
        new($@"(?<![\p{{L}}\d])(?:{pattern})(?![\p{{L}}\d-])", RegexOptions.CultureInvariant);

    private static string Titled(Match match)
    {
        var number = match.Groups["number"] is { Success: true } roman ? " " + roman.Value : "";
        var of = match.Groups["article"].Value is ['d' or 'D', ..] ? "of " : "";
        return $"{of}{Titles[match.Groups["title"].Value]} {NameOf(match)}{number}";
    }

    // The kings of Spain of today keep their names.
    private static string NameOf(Match match) =>
        match.Groups["name"].Value is "Felipe" && match.Groups["number"].Value is "VI"
            ? "Felipe"
            : Sovereigns[match.Groups["name"].Value];
}
