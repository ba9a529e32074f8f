using Localization.Language.Locales;

namespace Localization.Conventions.Figures;

/// <summary>A figure or a range of two, with its scale word.</summary>
/// <param name="From">The figure.</param>
/// <param name="To">The upper figure of a range.</param>
/// <param name="Scale">The scale word.</param>
internal readonly record struct Quantity(Figure From, Figure? To, ScaleWord Scale)
{
    /// <summary>Whether what is counted is in the singular.</summary>
    public bool IsOne => To is null && Scale == ScaleWord.None && From.IsOne;

    /// <summary>Whether <c>de</c> joins it to what is counted: <c>2 millones de personas</c>. After <c>mil</c> there is
    /// none (RAE, Nueva gramática).</summary>
    public bool NeedsDe => Scale >= ScaleWord.Million || (Scale == ScaleWord.None && IsMillions(To ?? From));

    // '1.000.000 de dólares' is read as 'un millón de dólares'.
    private static bool IsMillions(Figure figure) =>
        figure.Fraction.Length == 0
        && figure.Integer.Length > 6
        && figure.Integer.EndsWith("000000", StringComparison.Ordinal);

    /// <summary>The quantity as Spanish writes it. A range takes a hyphen (RAE, Ortografía 2010).</summary>
    public string Format(LocaleConventions locale, bool group = true)
    {
        var thousandfold = Scale is ScaleWord.Thousand or ScaleWord.Billion or ScaleWord.Quadrillion;
        var from = thousandfold ? From.Thousandfold() : From;
        var to = thousandfold ? To?.Thousandfold() : To;
        var figures = to is { } upper
            ? $"{from.Format(locale, group)}-{upper.Format(locale, group)}"
            : from.Format(locale, group);
        var one = to is null && from.IsOne;
        return Scale switch
        {
            ScaleWord.None or ScaleWord.Thousand => figures,
            ScaleWord.Million or ScaleWord.Billion => figures + (one ? " millón" : " millones"),
            _ => figures + (one ? " billón" : " billones"),
        };
    }
}
