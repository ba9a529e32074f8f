using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Sums joined to what they are paid for: <c>a $100-a-month fee</c> is <c>una tarifa de 100 dólares al
/// mes</c>, <c>the $5,000-per-person limit</c> <c>el límite de 5000 dólares por persona</c>; and <c>-plus</c> and
/// <c>-odd</c> after a figure: <c>300-plus guests</c> are <c>más de 300 invitados</c>.</summary>
internal sealed class RateRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var currency = Money.ReadSign(scan, at, out var figure);
        if (!scan.Is(figure, TokenKind.Number) || !scan.IsFreeLeft(at))
            return null;
        var next = QuantityReader.Read(scan, figure, currency is not null, out var quantity);
        if (next < 0)
            return null;
        if (currency is null && Yearly(scan, at, next, quantity) is { } yearly)
            return yearly;
        if (currency is not null && !IsHyphen(scan, next))
            return Each(scan, at, next, quantity, currency);
        if (!IsHyphen(scan, next))
            return null;
        var amount = currency is null
            ? quantity.Format(scan.Locale)
            : QuantityRule.Phrase(quantity, currency, scan.Locale);
        var word = next + 1;
        if (scan.Is(word, "plus"))
            return Around(scan, at, word + 1, $"más de {amount}", quantity, currency);
        if (scan.Is(word, "odd") && currency is null && scan.NounFollows(word + 1))
            return scan.IsAny(at - 1, EnglishWords.Determiners)
                ? Number(at, word + 1, $"{amount} y pico")
                : Number(at, word + 1, $"unos {amount}");
        if (currency is null || !IsHyphen(scan, word + 1))
            return null;
        var each = scan.Is(word, "a") || scan.Is(word, "an");
        if (
            !(each || scan.Is(word, "per"))
            || CompoundNoun.Read(scan, word + 2, one: true, out var after) is not { } noun
            || !scan.NounFollows(after)
        )
            return null;
        var isTime = noun.Name is "año" or "mes" or "día" or "semana";
        var link =
            !isTime ? "por"
            : noun.IsFeminine ? "a la"
            : "al";
        return new(at, after, $"de {amount} {link} {noun.Name}", PartOfSpeech.Adjective);
    }

    // '10%-a-year growth'
    private static Stretch? Yearly(SourceScan scan, int at, int next, Quantity quantity)
    {
        var a = next + 2;
        if (
            !scan.Is(next, '%')
            || !IsHyphen(scan, next + 1)
            || !(scan.Is(a, "a") || scan.Is(a, "per"))
            || !IsHyphen(scan, a + 1)
            || !scan.NounFollows(a + 3)
        )
            return null;
        var every =
            scan.Is(a + 2, "year") ? "anual"
            : scan.Is(a + 2, "month") ? "mensual"
            : scan.Is(a + 2, "day") ? "diario"
            : null;
        return every is null
            ? null
            : new(
                at,
                a + 3,
                $"del {quantity.Format(scan.Locale)}{scan.Locale.PercentGap}% {every}",
                PartOfSpeech.Adjective
            );
    }

    // '$75 a barrel'
    private static Stretch? Each(SourceScan scan, int at, int next, Quantity quantity, Measure currency)
    {
        if (!(scan.Is(next, "a") || scan.Is(next, "an") || scan.Is(next, "per")))
            return null;
        if (
            Measure.Unit(scan, next + 1, out var after) is not { IsSymbol: false } unit
            || scan.Is(after, '-')
            || scan.NounFollows(after)
        )
            return null;
        var target = $"{QuantityRule.Phrase(quantity, currency, scan.Locale)} por {unit.Singular}";
        return scan.IsAttributive(at, after)
            ? new(at, after, "de " + target, PartOfSpeech.Adjective)
            : new(at, after, target, PartOfSpeech.Number, currency.Gender, GrammaticalNumber.Plural);
    }

    private static Stretch? Around(
        SourceScan scan,
        int at,
        int after,
        string target,
        Quantity quantity,
        Measure? currency
    )
    {
        if (!scan.NounFollows(after))
            return null;
        return currency is not null
            ? new(at, after, "de " + target, PartOfSpeech.Adjective)
            : Number(at, after, quantity.NeedsDe ? target + " de" : target);
    }

    private static Stretch Number(int at, int after, string target) =>
        new(at, after, target, PartOfSpeech.Number, GrammaticalGender.Masculine, GrammaticalNumber.Plural);

    private static bool IsHyphen(SourceScan scan, int at) => scan.Is(at, '-') && scan.Glued(at) && scan.Glued(at + 1);
}
