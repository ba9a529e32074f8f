using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Sums of money: sign or code, figure, scale. In running text Spanish names the currency in words, after the
/// figure (Fundéu, 'monedas').</summary>
internal static class Money
{
    /// <summary>The currency whose sign begins at <paramref name="at"/> (<c>$</c>, <c>US$</c>, <c>USD </c>); gives the
    /// token of the figure, which is <paramref name="at"/> itself where there is no sign.</summary>
    public static Measure? ReadSign(SourceScan scan, int at, out int figure)
    {
        figure = at;
        if (scan.Is(at, TokenKind.Number))
            return null;
        Measure? currency;
        var lettered = scan.Is(at, TokenKind.Word) && scan[at].Length <= 3 && !scan.Is(at - 1, '/');
        if (lettered && scan.Is(at + 1, '$') && scan.Glued(at + 1))
        {
            currency = scan.Is(at + 2, TokenKind.Number) ? Measure.Currency($"{scan.Span(at)}$") : null;
            figure = currency is null ? at : at + 2;
            return currency;
        }

        // 'S/2.5 million'
        if (lettered && scan.Span(at) is "S" && scan.Is(at + 1, '/') && scan.Glued(at + 1) && scan.Glued(at + 2))
        {
            currency = scan.Is(at + 2, TokenKind.Number) ? Measure.Currency("S/") : null;
            figure = currency is null ? at : at + 2;
            return currency;
        }

        // A letter alone is a sign only at its figure.
        if (
            !scan.Is(at + 1, TokenKind.Number)
            || (lettered && scan[at].Length == 1 && !scan.Glued(at + 1))
            || (
                scan.Is(at, TokenKind.Sign)
                && !scan.Glued(at + 1)
                && !(scan.Span(at) is "$" or "€" or "£" or "¥" && !scan.Is(at - 1, TokenKind.Number))
            )
        )
            return null;
        currency = lettered || scan.Is(at, TokenKind.Sign) ? Measure.Currency(scan.Span(at)) : null;
        figure = currency is null ? at : at + 1;
        return currency;
    }

    /// <summary>An amount that an account writes in brackets because it is negative, with the sign before them:
    /// <c>$(5) million</c>.</summary>
    public static Stretch? InBrackets(SourceScan scan, int at)
    {
        if (
            !scan.Is(at, TokenKind.Sign)
            || Measure.Currency(scan.Span(at)) is not { } currency
            || !scan.Is(at + 1, '(')
            || !scan.Glued(at + 1)
            || !scan.Is(at + 2, TokenKind.Number)
            || !scan.Is(at + 3, ')')
        )
            return null;
        var scale = scan.Is(at + 4, TokenKind.Word) ? ScaleWords.Read(scan.Span(at + 4)) : ScaleWord.None;
        var quantity = new Quantity(Figure.Read(scan.Span(at + 2)), null, scale);
        return new(
            at,
            scale == ScaleWord.None ? at + 4 : at + 5,
            "-" + QuantityRule.Phrase(quantity, currency, scan.Locale),
            PartOfSpeech.Number,
            currency.Gender,
            QuantityRule.NumberOf(quantity)
        );
    }

    /// <summary>The stretch of a sum whose figure has been read.</summary>
    public static Stretch? Match(SourceScan scan, int at, int after, Quantity quantity, Measure currency)
    {
        if (scan.Glued(after) && !scan.Is(after, TokenKind.Sign))
            return new(at, after, null);

        // '$100 USD' says it twice; '$100 million dollars' too.
        if (scan.Is(after, TokenKind.Word) && Measure.Currency(scan.Span(after)) is { } named)
        {
            currency = named;
            after++;
        }
        else if (scan.Is(after, "dollars"))
        {
            after++;
        }
        else if (scan.Is(after, '-') && scan.Glued(after) && scan.Is(after + 1, "dollar"))
        {
            // '$1.9 trillion-dollar plan'
            after += 2;
        }

        var target = QuantityRule.Phrase(quantity, currency, scan.Locale);
        // 'a five-year, $1-billion plan': the hyphen says what the comma hides.
        var hyphened =
            scan.Is(after - 2, '-')
            && scan.Is(after - 1, TokenKind.Word)
            && scan.IsSmall(after)
            && scan.NounFollows(after);
        if (hyphened || scan.IsAttributive(at, after))
            return new(at, after, "de " + target, PartOfSpeech.Adjective);
        return new(at, after, target, PartOfSpeech.Number, currency.Gender, QuantityRule.NumberOf(quantity));
    }
}
