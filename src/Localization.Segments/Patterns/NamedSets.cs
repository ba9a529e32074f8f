using System.Globalization;

namespace Localization.Segments.Patterns;

/// <summary>The sets that patterns call by name: Perl's letters (<c>\d</c>), POSIX classes (<c>[:upper:]</c>) and
/// Unicode properties (<c>\p{Lu}</c>), with the meaning ICU gives them (UTS #18, Annex C).</summary>
internal static class NamedSets
{
    private const uint Letters = 0b11111;
    private const uint Marks = 0b111 << (int)UnicodeCategory.NonSpacingMark;
    private const uint Numbers = 0b111 << (int)UnicodeCategory.DecimalDigitNumber;
    private const uint Separators = 0b111 << (int)UnicodeCategory.SpaceSeparator;
    private const uint Others = 0b1111 << (int)UnicodeCategory.Control | 1u << (int)UnicodeCategory.OtherNotAssigned;
    private const uint Punctuation = 0b1111111 << (int)UnicodeCategory.ConnectorPunctuation;
    private const uint Symbols = 0b1111 << (int)UnicodeCategory.MathSymbol;

    private static readonly string[] Categories =
    [
        "Lu",
        "Ll",
        "Lt",
        "Lm",
        "Lo",
        "Mn",
        "Mc",
        "Me",
        "Nd",
        "Nl",
        "No",
        "Zs",
        "Zl",
        "Zp",
        "Cc",
        "Cf",
        "Cs",
        "Co",
        "Pc",
        "Pd",
        "Ps",
        "Pe",
        "Pi",
        "Pf",
        "Po",
        "Sm",
        "Sc",
        "Sk",
        "So",
        "Cn",
    ];

    public static CharacterSet Digit { get; } = Bits(1u << (int)UnicodeCategory.DecimalDigitNumber);

    public static CharacterSet Space { get; } = Bits(Separators, (0x09, 0x0D), (0x85, 0x85));

    public static CharacterSet HorizontalSpace { get; } = Bits(1u << (int)UnicodeCategory.SpaceSeparator, (0x09, 0x09));

    public static CharacterSet Word { get; } =
        Bits(
            Letters
                | Marks
                | 1u << (int)UnicodeCategory.DecimalDigitNumber
                | 1u << (int)UnicodeCategory.ConnectorPunctuation,
            (0x200C, 0x200D)
        );

    /// <summary>The set named <paramref name="name"/>, or null where there is none. Case, spaces, <c>_</c> and <c>-</c>
    /// do not count (UAX #44, UAX44-LM3).</summary>
    public static CharacterSet? Find(string name)
    {
        var plain = name.Replace("_", "", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal)
            .ToLowerInvariant();
        var equals = plain.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0)
            return UnicodeProperties.Find(plain) is { } value ? value
                : plain is "sb=lower" or "sentencebreak=lower" or "sb=lo" ? Find("lowercase")
                : plain is "sb=upper" or "sentencebreak=upper" or "sb=up" ? Find("uppercase")
                : plain[..equals] is "gc" or "generalcategory" or "sc" or "script" or "scx" or "blk" or "block"
                    ? Find(plain[(equals + 1)..])
                : null;

        var category = Array.FindIndex(Categories, c => c.Equals(plain, StringComparison.OrdinalIgnoreCase));
        if (category >= 0)
            return Bits(1u << category);

        return Property(plain)
            ?? UnicodeProperties.Find(plain)
            ?? Scripts.Find(plain)
            ?? (
                plain.StartsWith("is", StringComparison.Ordinal) || plain.StartsWith("in", StringComparison.Ordinal)
                    ? Find(plain[2..])
                    : null
            );
    }

    private static CharacterSet? Property(string plain) =>
        plain switch
        {
            "l" or "letter" or "alpha" or "alphabetic" or "javaletter" or "javaalphabetic" => Bits(Letters),
            "lc" or "l&" or "casedletter" => Bits(0b111),
            "cased" => Bits(0b111),
            "idstart" or "xidstart" => Bits(Letters | 1u << (int)UnicodeCategory.LetterNumber),
            "idcontinue" or "xidcontinue" => Bits(
                Letters | Marks | Numbers | 1u << (int)UnicodeCategory.ConnectorPunctuation
            ),
            "uppercaseletter" or "upper" or "uppercase" or "javauppercase" => Bits(1),
            "lowercaseletter" or "lower" or "lowercase" or "javalowercase" => Bits(2),
            "titlecaseletter" or "javatitlecase" => Bits(4),
            "m" or "mark" => Bits(Marks),
            "n" or "number" => Bits(Numbers),
            "digit" or "decimalnumber" or "decimaldigitnumber" or "javadigit" => Digit,
            "xdigit" or "asciihexdigit" => Bits(0, ('0', '9'), ('A', 'F'), ('a', 'f')),
            "z" or "separator" => Bits(Separators),
            "c" or "other" => Bits(Others),
            "cntrl" or "control" => Bits(1u << (int)UnicodeCategory.Control),
            "p" or "punct" or "punctuation" => Bits(Punctuation),
            "dashpunctuation" => Bits(1u << (int)UnicodeCategory.DashPunctuation),
            "dash" => Bits(
                1u << (int)UnicodeCategory.DashPunctuation,
                (0x2053, 0x2053),
                (0x207B, 0x207B),
                (0x208B, 0x208B),
                (0x2212, 0x2212)
            ),
            "openpunctuation" => Bits(1u << (int)UnicodeCategory.OpenPunctuation),
            "closepunctuation" => Bits(1u << (int)UnicodeCategory.ClosePunctuation),
            "initialpunctuation" => Bits(1u << (int)UnicodeCategory.InitialQuotePunctuation),
            "finalpunctuation" => Bits(1u << (int)UnicodeCategory.FinalQuotePunctuation),
            "otherpunctuation" => Bits(1u << (int)UnicodeCategory.OtherPunctuation),
            "s" or "symbol" => Bits(Symbols),
            "alnum" or "javaletterordigit" => Bits(Letters | 1u << (int)UnicodeCategory.DecimalDigitNumber),
            "word" or "w" => Word,
            "space" or "whitespace" or "javawhitespace" or "javaspacechar" => Space,
            "blank" => HorizontalSpace,
            "ascii" => Bits(0, (0, 0x7F)),
            "graph" => CharacterSet.Not(Bits(Separators | Others, (0x09, 0x0D))),
            "print" => CharacterSet.Not(Bits(Others)),
            "any" or "all" => CharacterSet.Any,
            "quotationmark" => Bits(
                3u << (int)UnicodeCategory.InitialQuotePunctuation,
                ('"', '"'),
                ('\'', '\''),
                (0x201A, 0x201A),
                (0x201E, 0x201E),
                (0x300C, 0x300F),
                (0x301D, 0x301F),
                (0xFF02, 0xFF02),
                (0xFF07, 0xFF07)
            ),
            _ => null,
        };

    private static CharacterSet.RangeSet Bits(uint categories, params (int, int)[] ranges) => new(ranges, categories);
}
