using System.Collections.Frozen;
using Localization.Conventions.Data;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;
using Localization.Model;

namespace Localization.Conventions.Stretches;

/// <summary>A number and a noun joined before another noun: <c>a three-year plan</c> is <c>un plan de tres años</c>,
/// <c>a 34-year-old man</c> <c>un hombre de 34 años</c>. They go behind the noun, so they are given as an
/// adjective.</summary>
internal sealed class CompoundRule : IStretchRule
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
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (!scan.IsFreeLeft(at) || !Read(scan, at, out var figure, out var one, out var hyphen))
            return null;
        if (!IsHyphen(scan, hyphen) || !scan.Is(hyphen + 1, TokenKind.Word))
            return null;

        var noun = hyphen + 1;
        var after = noun + 1;
        string name;
        var feminine = false;
        var isTimeOrPeople = Nouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scan.Span(noun), out var found);
        if (isTimeOrPeople)
            (name, feminine) = (one ? found.Singular : found.Plural, found.Feminine);
        else if (Measure.Unit(scan, noun, out after) is { IsSymbol: false } unit)
            (name, feminine) = (one ? unit.Singular : unit.Plural, unit.Gender == GrammaticalGender.Feminine);
        else
            return null;

        var dimension = "";
        if (IsHyphen(scan, after))
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

        if (!scan.NounFollows(after))
            return null;
        if (
            feminine
            && (
                figure is "un"
                || figure.EndsWith("iún", StringComparison.Ordinal)
                || figure.EndsWith(" un", StringComparison.Ordinal)
            )
        )
            figure = figure.EndsWith("iún", StringComparison.Ordinal) ? figure[..^2] + "una" : figure + "a";
        return new(at, after, $"de {figure} {name}{dimension}", PartOfSpeech.Adjective);
    }

    private static bool Read(SourceScan scan, int at, out string figure, out bool one, out int after)
    {
        if (scan.Is(at, TokenKind.Number))
        {
            var number = Figure.Read(scan.Span(at));
            (figure, one, after) = (number.Format(scan.Locale), number.IsOne, at + 1);
            return true;
        }

        var value = NumberWords.Read(scan, at, out figure, out after);
        one = value == 1;
        return value > 0;
    }

    private static bool IsHyphen(SourceScan scan, int at) => scan.Is(at, '-') && scan.Glued(at) && scan.Glued(at + 1);
}
