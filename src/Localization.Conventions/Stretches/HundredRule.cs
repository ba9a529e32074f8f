using System.Globalization;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Numbers of several words: <c>two hundred thousand people</c> is <c>200.000 personas</c>, <c>one hundred and
/// five</c> <c>105</c>. Figures need no gender.</summary>
internal sealed class HundredRule : IStretchRule
{
    private const decimal Million = 1_000_000m;

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (!scan.Is(at, TokenKind.Word) || scan.Glued(at))
            return null;
        var next = NumberPhrase.Read(scan, at, out var value);
        // 'two hundred thousand-dollar cars', 'one hundred and five and six'
        if (
            next < 0
            || (scan.Is(next, '-') && scan.Glued(next))
            || NumberWords.Read(scan, scan.Is(next, "and") ? next + 1 : next, out _, out _) > 0
        )
            return null;
        var scale = value >= Million && value % 100_000m == 0 ? ScaleWord.Million : ScaleWord.None;
        var written = (scale == ScaleWord.Million ? value / Million : value).ToString(
            "0.#",
            CultureInfo.InvariantCulture
        );
        var quantity = new Quantity(Figure.Read(written), null, scale);
        var unit = Measure.Unit(scan, next, out var after);
        if (unit is not null)
            return new(
                at,
                after,
                QuantityRule.Phrase(quantity, unit, scan.Locale),
                PartOfSpeech.Number,
                unit.Gender,
                GrammaticalNumber.Plural
            );
        var target = quantity.Format(scan.Locale) + (quantity.NeedsDe && scan.NounFollows(next) ? " de" : "");
        return new(at, next, target, PartOfSpeech.Number, GrammaticalGender.Unknown, GrammaticalNumber.Plural);
    }
}
