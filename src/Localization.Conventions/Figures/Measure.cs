using System.Collections.Frozen;
using Localization.Conventions.Data;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Figures;

/// <summary>What a figure counts: a unit or a currency, in Spanish.</summary>
/// <param name="Singular">After one.</param>
/// <param name="Plural">After any other figure.</param>
/// <param name="Gender">Its gender.</param>
internal sealed record Measure(string Singular, string Plural, GrammaticalGender Gender)
{
    private const int LongestName = 3;

    private static readonly FrozenDictionary<string, Measure> Units = ReadUnits();
    private static readonly FrozenSet<string> FirstWords = Units
        .Keys.Select(k => k.Split(' ')[0])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Measure> Currencies = DataFile
        .Rows("currencies.tsv")
        .ToFrozenDictionary(r => r[0], r => new Measure(r[1], r[2], ReadGender(r[3])));

    /// <summary>Whether it is a symbol, which is not inflected (RAE, Ortografía 2010).</summary>
    public bool IsSymbol =>
        Singular == Plural && Singular.Length <= 4 && !Singular.EndsWith("es", StringComparison.Ordinal);

    /// <summary>The currency of a sign or a code such as <c>USD</c>.</summary>
    public static Measure? Currency(ReadOnlySpan<char> sign) =>
        Currencies.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(sign, out var currency) ? currency : null;

    /// <summary>The unit whose name begins at <paramref name="at"/>, the longest name first; gives the token after
    /// it.</summary>
    public static Measure? Unit(SourceScan scan, int at, out int after)
    {
        after = at;
        if (scan.Is(at, '°') && scan.Is(at + 1, TokenKind.Word) && scan.Glued(at + 1))
        {
            after = at + 2;
            return Find($"°{scan.Span(at + 1)}");
        }

        if (scan.Is(at, '¢') && scan.Glued(at))
        {
            after = at + 1;
            return Find("cent");
        }

        if (!scan.IsAny(at, FirstWords))
            return null;
        if (scan.Is(at + 1, '/') && scan.Glued(at + 1) && scan.Glued(at + 2))
        {
            after = at + 3;
            return Find($"{scan.Span(at)}/{scan.Span(at + 2)}");
        }

        // 'a 30,000-square-foot store'
        if ((scan.Is(at, "square") || scan.Is(at, "cubic")) && scan.Is(at + 1, '-') && scan.Glued(at + 1))
        {
            after = at + 3;
            return Find($"{scan.Span(at)} {scan.Span(at + 2)}");
        }

        for (var words = LongestName; words > 0; words--)
        {
            after = at + words;
            if (scan.Has(after - 1) && Find(scan.Text[scan[at].Start..scan[after - 1].End]) is { } unit)
                return unit;
        }

        return null;
    }

    private static Measure? Find(string name) =>
        Units.GetValueOrDefault(name) ?? (name.Length > 4 ? Units.GetValueOrDefault(name.ToLowerInvariant()) : null);

    private static FrozenDictionary<string, Measure> ReadUnits()
    {
        var units = new Dictionary<string, Measure>();
        foreach (var row in DataFile.Rows("units.tsv"))
        {
            foreach (var name in row[0].Split(','))
                units[name] = new(row[1], row[2], ReadGender(row[3]));
        }

        return units.ToFrozenDictionary();
    }

    private static GrammaticalGender ReadGender(string cell) =>
        cell == "f" ? GrammaticalGender.Feminine : GrammaticalGender.Masculine;
}
