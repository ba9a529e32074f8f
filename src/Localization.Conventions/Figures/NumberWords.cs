using System.Collections.Frozen;
using Localization.Conventions.Data;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Figures;

/// <summary>English numbers in words, one to one hundred.</summary>
internal static class NumberWords
{
    /// <summary>The Spanish of twenty, thirty and so on, by their first digit.</summary>
    public static readonly string[] Tens =
    [
        "",
        "",
        "veinte",
        "treinta",
        "cuarenta",
        "cincuenta",
        "sesenta",
        "setenta",
        "ochenta",
        "noventa",
    ];

    private static readonly FrozenDictionary<string, (int Value, string Spanish)> Words = DataFile
        .Rows("number-words.tsv")
        .ToFrozenDictionary(r => r[0], r => (int.Parse(r[1], null), r[2]), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> OrdinalWords = DataFile
        .Rows("ordinal-words.tsv")
        .ToFrozenDictionary(r => r[0], r => int.Parse(r[1], null), StringComparer.OrdinalIgnoreCase);

    /// <summary>The number at a token, with a hyphened unit (<c>twenty-one</c>); 0 where none. Gives its Spanish before
    /// a masculine noun and the token after.</summary>
    public static int Read(SourceScan scan, int at, out string spanish, out int after)
    {
        (spanish, after) = ("", at + 1);
        if (!scan.Is(at, TokenKind.Word) || !Find(scan.Span(at), out var word))
            return 0;

        spanish = word.Spanish;
        if (
            word.Value is < 20 or > 90
            || !scan.Is(at + 1, '-')
            || !scan.Glued(at + 1)
            || !scan.Glued(at + 2)
            || !scan.Is(at + 2, TokenKind.Word)
            || !Find(scan.Span(at + 2), out var unit)
            || unit.Value > 9
        )
            return word.Value;

        after = at + 3;
        spanish = word.Value > 20 ? $"{word.Spanish} y {unit.Spanish}" : Twenties[unit.Value];
        return word.Value + unit.Value;
    }

    /// <summary>The value of twenty, thirty and so on; 0 for any other word.</summary>
    public static int ReadTens(string word) =>
        Find(word, out var found) && found.Value is >= 20 and <= 90 ? found.Value : 0;

    /// <summary>The ordinal at a token, first to thirty-ninth; 0 where none. Gives the token after.</summary>
    public static int ReadOrdinal(SourceScan scan, int at, out int after)
    {
        after = at + 1;
        if (!scan.Is(at, TokenKind.Word))
            return 0;
        var lookup = OrdinalWords.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(scan.Span(at), out var value))
            return value;
        if (
            !(scan.Is(at, "twenty") || scan.Is(at, "thirty"))
            || !scan.Is(at + 1, '-')
            || !scan.Is(at + 2, TokenKind.Word)
            || !lookup.TryGetValue(scan.Span(at + 2), out value)
            || value > 9
        )
            return 0;
        after = at + 3;
        return value + (scan.Is(at, "twenty") ? 20 : 30);
    }

    private static readonly string[] Twenties =
    [
        "veinte",
        "veintiún",
        "veintidós",
        "veintitrés",
        "veinticuatro",
        "veinticinco",
        "veintiséis",
        "veintisiete",
        "veintiocho",
        "veintinueve",
    ];

    private static bool Find(ReadOnlySpan<char> word, out (int Value, string Spanish) found) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out found);
}
