using System.Collections.Frozen;
using Localization.Conventions.Data;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Fractions in words: <c>two-thirds</c> is <c>dos tercios</c>, <c>a quarter of a
/// million</c> <c>un cuarto de millón</c>. Before <c>majority</c> and other nouns the
/// engine decides.</summary>
internal sealed class FractionRule : IStretchRule
{
    private static readonly FrozenDictionary<string, string> Parts = DataFile
        .Rows("fractions.tsv")
        .SelectMany(r => new[] { (r[0], r[2]), (r[1], r[3]) })
        .ToFrozenDictionary(p => p.Item1, p => p.Item2, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var value = NumberWords.Read(scan, at, out var spanish, out var next);
        // 'a quarter of the budget', where 'a quarter of growth' is one of a year.
        var article = scan.Is(at, "a");
        if (article)
            (value, spanish, next) = (1, "un", at + 1);
        if (value is < 1 or > 9)
            return null;
        var hyphen = scan.Is(next, '-') && scan.Glued(next) && scan.Glued(next + 1);
        var part = hyphen ? next + 1 : next;
        if (
            !scan.Is(part, TokenKind.Word)
            || !Parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scan.Span(part), out var name)
        )
            return null;

        // 'one third place' counts no parts: without a hyphen 'of' or the end of the phrase must follow.
        var plural = name.EndsWith('s');
        if (
            plural != value > 1
            || (!hyphen && !scan.Is(part + 1, "of"))
            || (article && (hyphen || !IsWhole(scan, part + 2)))
            || scan.NounFollows(part + 1)
            || (scan.Is(part + 1, '-') && scan.Glued(part + 1))
        )
            return null;
        if (OfScale(scan, part + 1, spanish, name) is var (whole, after))
            return new(at, after, whole, PartOfSpeech.Number, GrammaticalGender.Masculine, GrammaticalNumber.Plural);
        return new(
            at,
            part + 1,
            $"{spanish} {name}",
            PartOfSpeech.Number,
            GrammaticalGender.Masculine,
            plural ? GrammaticalNumber.Plural : GrammaticalNumber.Singular
        );
    }

    // What a part is taken of: 'the voters', 'all homes', '1,000', 'a million'; not 'a quarter of growth'.
    private static bool IsWhole(SourceScan scan, int at) =>
        (scan.IsAny(at, EnglishWords.Determiners) && !scan.Is(at + 1, "year"))
        || scan.Is(at, "all")
        || (scan.Is(at, TokenKind.Number) && scan[at].Length != 4)
        || scan.Is(at, "people")
        || scan.Is(at, "those")
        || (scan.IsCapitalised(at) && scan.Span(at) is [.., 's']);

    // 'a quarter of a million' is 'un cuarto de millón'; of a billion no part has a name.
    private static (string Target, int After)? OfScale(SourceScan scan, int of, string count, string name)
    {
        if (!scan.Is(of, "of") || !scan.Is(of + 1, "a") || !scan.Is(of + 2, TokenKind.Word))
            return null;
        var scale = ScaleWords.Read(scan.Span(of + 2)) switch
        {
            ScaleWord.Million => "millón",
            ScaleWord.Billion => "mil millones",
            ScaleWord.Trillion => "billón",
            _ => null,
        };
        if (scale is null)
            return null;
        var de = scan.NounFollows(of + 3) ? " de" : "";
        return ($"{count} {name} de {scale}{de}", of + 3);
    }
}
