using System.Collections.Frozen;
using Localization.Conventions.Data;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Kings, queens and popes with their Roman numeral have Spanish names: <c>Charles III</c> is <c>Carlos
/// III</c>, <c>Leo XIV</c> <c>León XIV</c> (Fundéu, 'nombres de reyes y papas').</summary>
internal sealed class SovereignRule : IStretchRule
{
    private static readonly FrozenDictionary<string, (string Spanish, bool Feminine)> Names = DataFile
        .Rows("sovereigns.tsv")
        .ToFrozenDictionary(r => r[0], r => (r[1], r[2] == "f"));

    private static readonly FrozenSet<string> Titles = "King Queen Pope Emperor Empress Tsar Czar Kaiser"
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenDictionary<string, (string Masculine, string Feminine)> Epithets = new Dictionary<
        string,
        (string, string)
    >
    {
        ["Great"] = ("el Grande", "la Grande"),
        ["Terrible"] = ("el Terrible", "la Terrible"),
        ["Conqueror"] = ("el Conquistador", "la Conquistadora"),
        ["Bold"] = ("el Temerario", "la Temeraria"),
        ["Wise"] = ("el Sabio", "la Sabia"),
        ["Catholic"] = ("el Católico", "la Católica"),
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (!scan.IsCapitalised(at) || (scan.IsCapitalised(at - 1) && !scan.IsAny(at - 1, Titles)))
            return null;
        if (Epithet(scan, at) is { } called)
            return called;
        if (Untitled(scan, at) is { } known)
            return known;
        for (var words = 2; words > 0; words--)
        {
            var numeral = at + words;
            if (
                !scan.Is(numeral, TokenKind.Word)
                || !Names.TryGetValue(scan.Text[scan[at].Start..scan[numeral - 1].End], out var name)
                || !IsRoman(scan.Span(numeral))
                || (scan.Span(numeral) is "I" && !scan.IsAny(at - 1, Titles))
            )
                continue;
            return new(
                at,
                numeral + 1,
                $"{name.Spanish} {scan.Span(numeral)}",
                PartOfSpeech.Person,
                name.Feminine ? GrammaticalGender.Feminine : GrammaticalGender.Masculine
            );
        }

        return null;
    }

    // 'Catherine the Great'
    private static Stretch? Epithet(SourceScan scan, int at)
    {
        if (
            !scan.Is(at + 1, "the")
            || !scan.IsCapitalised(at + 2)
            || scan.IsCapitalised(at + 3)
            || !Epithets.TryGetValue(scan.Span(at + 2).ToString(), out var epithet)
            || !Names.TryGetValue(scan.Span(at).ToString(), out var name)
        )
            return null;
        // 'Alejandro Magno' has an epithet of his own.
        var target =
            name.Spanish == "Alejandro" && scan.Is(at + 2, "Great")
                ? "Alejandro Magno"
                : $"{name.Spanish} {(name.Feminine ? epithet.Feminine : epithet.Masculine)}";
        return new(
            at,
            at + 3,
            target,
            PartOfSpeech.Person,
            name.Feminine ? GrammaticalGender.Feminine : GrammaticalGender.Masculine
        );
    }

    // 'Pope Francis', 'King Charles': after the title the name alone is enough.
    private static Stretch? Untitled(SourceScan scan, int at)
    {
        if (!scan.Is(at - 1, "Pope") && !scan.Is(at - 1, "King") && !scan.Is(at - 1, "Queen"))
            return null;
        for (var words = 2; words > 0; words--)
        {
            var after = at + words;
            if (
                scan.Has(after - 1)
                && Names.TryGetValue(scan.Text[scan[at].Start..scan[after - 1].End], out var name)
                && !scan.IsCapitalised(after)
            )
                return new(
                    at,
                    after,
                    name.Spanish,
                    PartOfSpeech.Person,
                    name.Feminine ? GrammaticalGender.Feminine : GrammaticalGender.Masculine
                );
        }

        return null;
    }

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length <= 6 && !word.ContainsAnyExcept("IVX");
}
