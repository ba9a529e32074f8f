using System.Globalization;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;
using Localization.Model;

namespace Localization.Conventions.Stretches;

/// <summary>Hundreds and thousands in words, where more than one word is needed: <c>two hundred thousand people</c> is
/// <c>200.000 personas</c>, <c>one hundred and five</c> <c>105</c>. Figures need no gender.</summary>
internal sealed class HundredRule : IStretchRule
{
    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (!scan.Is(at, TokenKind.Word) || scan.Glued(at))
            return null;
        var count = 1;
        var next = at + 1;
        if (!scan.Is(at, "a"))
            count = NumberWords.Read(scan, at, out _, out next);
        if (count is < 1 or > 9 || !scan.Is(next, "hundred"))
            return null;
        next++;
        var value = (long)count * 100;
        var words = 0;
        var and = scan.Is(next, "and") ? next + 1 : next;
        if (NumberWords.Read(scan, and, out _, out var behind) is > 0 and < 100 and var rest)
            (value, next, words) = (value + rest, behind, 1);
        var scale = scan.Is(next, TokenKind.Word) ? ScaleWords.Read(scan.Span(next)) : ScaleWord.None;
        if (scale != ScaleWord.None)
            next++;
        else if (words == 0)
            return null;
        // 'two hundred thousand-dollar cars', 'one hundred and five thousand two hundred'
        if (
            (scan.Is(next, '-') && scan.Glued(next))
            || scan.Is(next, "and") && NumberWords.Read(scan, next + 1, out _, out _) > 0
            || NumberWords.Read(scan, next, out _, out _) > 0
        )
            return null;
        var quantity = new Quantity(new(value.ToString(CultureInfo.InvariantCulture), ""), null, scale);
        var target = quantity.Format(scan.Locale) + (quantity.NeedsDe && scan.NounFollows(next) ? " de" : "");
        return new(at, next, target, PartOfSpeech.Number, GrammaticalGender.Unknown, GrammaticalNumber.Plural);
    }
}
