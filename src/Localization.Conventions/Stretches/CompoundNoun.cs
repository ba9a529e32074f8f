using System.Collections.Frozen;
using Localization.Conventions.Data;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>The noun that a hyphen joins to a number, with its dimension: <c>-year-old</c>, <c>-foot-long</c>,
/// <c>-dollar</c>.</summary>
/// <param name="Name">The noun in Spanish.</param>
/// <param name="Dimension">What follows it, with its space; empty for none.</param>
/// <param name="IsFeminine">Whether the noun is feminine.</param>
internal readonly record struct CompoundNoun(string Name, string Dimension, bool IsFeminine)
{
    private static readonly FrozenDictionary<string, (string Singular, string Plural, bool Feminine)> Nouns = DataFile
        .Rows("compounds.tsv")
        .ToFrozenDictionary(r => r[0], r => (r[1], r[2], r[3] == "f"), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Dimensions = new Dictionary<string, string>
    {
        ["old"] = "",
        ["long"] = "",
        ["wide"] = " de ancho",
        ["tall"] = " de alto",
        ["high"] = " de alto",
        ["deep"] = " de profundidad",
        ["thick"] = " de grosor",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a word such as <c>wide</c> adds after a measure; null where it adds nothing.</summary>
    public static string? DimensionOf(SourceScan scan, int at) =>
        scan.Is(at, "long") ? " de largo"
        : scan.Is(at, TokenKind.Word)
        && Dimensions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scan.Span(at), out var found)
        && found.Length > 0
            ? found
        : null;

    /// <summary>What is counted at <paramref name="at"/>, in the singular or the plural: a time, people, a unit; null
    /// for any other word.</summary>
    public static Measure? Counted(SourceScan scan, int at, out int after)
    {
        if (Measure.Unit(scan, at, out after) is { IsSymbol: false } unit)
            return unit;
        after = at + 1;
        if (!scan.Is(at, TokenKind.Word))
            return null;
        var word = scan.Span(at);
        var nouns = Nouns.GetAlternateLookup<ReadOnlySpan<char>>();
        return nouns.TryGetValue(word, out var noun) || (word.EndsWith("s") && nouns.TryGetValue(word[..^1], out noun))
            ? new Measure(
                noun.Singular,
                noun.Plural,
                noun.Feminine ? GrammaticalGender.Feminine : GrammaticalGender.Masculine
            )
            : null;
    }

    /// <summary>The noun at <paramref name="at"/>; null where none is there. Gives the token after it.</summary>
    /// <param name="scan">The text.</param>
    /// <param name="at">The token after the hyphen.</param>
    /// <param name="one">Whether the number is one.</param>
    /// <param name="after">The token after the noun and its dimension.</param>
    public static CompoundNoun? Read(SourceScan scan, int at, bool one, out int after)
    {
        after = at + 1;
        string name;
        var feminine = false;
        if (!scan.Is(at, TokenKind.Word))
            return null;
        var isTimeOrPeople = Nouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scan.Span(at), out var found);
        if (isTimeOrPeople)
            (name, feminine) = (one ? found.Singular : found.Plural, found.Feminine);
        else if (Measure.Unit(scan, at, out after) is { IsSymbol: false } unit)
            (name, feminine) = (one ? unit.Singular : unit.Plural, unit.Gender == GrammaticalGender.Feminine);
        else
            return null;

        var dimension = "";
        // '20-mile-per-hour winds'
        if (
            scan.Is(after, '-')
            && scan.Glued(after)
            && (scan.Is(after + 1, "per") || scan.Is(after + 1, "an"))
            && scan.Is(after + 2, '-')
            && scan.Is(after + 3, "hour")
        )
        {
            after += 4;
            return new(name, " por hora", feminine);
        }

        if (scan.Is(after, '-') && scan.Glued(after) && scan.Glued(after + 1))
        {
            if (
                !scan.Is(after + 1, TokenKind.Word)
                || !Dimensions
                    .GetAlternateLookup<ReadOnlySpan<char>>()
                    .TryGetValue(scan.Span(after + 1), out dimension!)
            )
                return null;
            if (scan.Is(after + 1, "long") && !isTimeOrPeople)
                dimension = " de largo";
            after += 2;
        }

        return new(name, dimension, feminine);
    }
}
