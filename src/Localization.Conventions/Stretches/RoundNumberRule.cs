using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Round numbers in words: <c>several hundred people</c> is <c>varios cientos de personas</c>, <c>a few
/// thousand homes</c> <c>unos pocos miles de viviendas</c>, <c>tens of millions of voters</c> <c>decenas de millones de
/// votantes</c>, <c>three times as many</c> <c>tres veces…</c>.</summary>
internal sealed class RoundNumberRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at) =>
        !scan.Is(at, TokenKind.Word) && !scan.Is(at, TokenKind.Number) ? null
        : Some(scan, at) is { } some ? some
        : Groups(scan, at) is { } groups ? groups
        : Times(scan, at);

    private static Stretch? Some(SourceScan scan, int at)
    {
        var few = scan.Is(at, "a") && scan.Is(at + 1, "few");
        var couple = scan.Is(at, "a") && scan.Is(at + 1, "couple");
        if (!few && !couple && !scan.Is(at, "several"))
            return null;
        var word =
            couple && scan.Is(at + 2, "of") ? at + 3
            : few || couple ? at + 2
            : at + 1;
        var many =
            few ? "unos pocos"
            : couple ? "un par de"
            : "varios";
        var target = scan.Is(word, "hundred")
            ? few
                ? "unos cientos"
                : $"{many} cientos"
            : scan.Is(word, "thousand")
                ? $"{many} miles"
                : scan.Is(word, "million")
                    ? $"{many} millones"
                    : scan.Is(word, "billion")
                        ? $"{many} miles de millones"
                        : scan.Is(word, "trillion")
                            ? $"{many} billones"
                            : null;
        if (target is null || (scan.Is(word + 1, '-') && scan.Glued(word + 1)))
            return null;
        // 'several hundred thousand'
        var after = word + 1;
        if (scan.Is(word, "hundred") && scan.Is(after, TokenKind.Word) && Multiple(scan, after) is { } multiple)
            (target, after) = ($"{target} de {multiple}", after + 1);
        return Of(scan, at, after, target);
    }

    // 'tens of millions of', 'hundreds of billions of', 'scores of'
    private static Stretch? Groups(SourceScan scan, int at)
    {
        if (!scan.Is(at + 1, "of"))
            return null;
        if (scan.Is(at, "scores") && !scan.IsAny(at - 1, EnglishWords.Determiners))
        {
            return
                scan.NounFollows(at + 2) && scan.Span(at + 2) is [.., 's'] or "people" or "men" or "women" or "children"
                ? Counting(at, at + 2, "decenas de")
                : null;
        }

        var group =
            scan.Is(at, "tens") ? "decenas"
            : scan.Is(at, "hundreds") ? "cientos"
            : scan.Is(at, "thousands") ? "miles"
            : null;
        var multiple = group is null ? null : Multiples(scan, at + 2);
        return multiple is null ? null : Of(scan, at, at + 3, $"{group} de {multiple}");
    }

    private static Stretch Of(SourceScan scan, int at, int after, string target)
    {
        if (scan.Is(after, "of"))
            return Counting(at, after + 1, target + " de");
        return Measure.Unit(scan, after, out var behind) is { IsSymbol: false } unit
            ? Counting(at, behind, $"{target} de {unit.Plural}")
            : Counting(at, after, scan.NounFollows(after) ? target + " de" : target);
    }

    private static Stretch? Times(SourceScan scan, int at)
    {
        if (!scan.IsFreeLeft(at) || scan.IsAny(at - 1, EnglishWords.Determiners))
            return null;
        var value = NumberWords.Read(scan, at, out var name, out var next);
        if (value == 0 && scan.Is(at, TokenKind.Number))
        {
            next = QuantityReader.Read(scan, at, money: false, out var quantity);
            if (quantity.IsOne || quantity.Scale != ScaleWord.None)
                return null;
            (value, name) = (2, quantity.Format(scan.Locale));
        }

        if (value < 2 || !scan.Is(next, "times") || !scan[next].Spaced || scan.IsCapitalised(next))
            return null;
        return new(
            at,
            next + 1,
            name + " veces",
            PartOfSpeech.Number,
            GrammaticalGender.Feminine,
            GrammaticalNumber.Plural
        );
    }

    private static string? Multiple(SourceScan scan, int at) =>
        scan.Is(at, "thousand") ? "miles"
        : scan.Is(at, "million") ? "millones"
        : scan.Is(at, "billion") ? "miles de millones"
        : null;

    private static string? Multiples(SourceScan scan, int at) =>
        scan.Is(at, "thousands") ? "miles"
        : scan.Is(at, "millions") ? "millones"
        : scan.Is(at, "billions") ? "miles de millones"
        : scan.Is(at, "trillions") ? "billones"
        : null;

    private static Stretch Counting(int at, int after, string target) =>
        new(at, after, target, PartOfSpeech.Number, GrammaticalGender.Masculine, GrammaticalNumber.Plural);
}
