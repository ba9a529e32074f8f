using System.Globalization;
using Localization.Language;
using Localization.Language.Locales;

namespace Localization.Quality.Figures;

/// <summary>How a language writes digits: which mark groups them, which parts the decimals.</summary>
/// <param name="IsSpanish">Whether words are Spanish, or of a language that writes figures as Spanish does.</param>
/// <param name="PointIsDecimal">Whether the point parts the decimals: English, and Spanish from Mexico to Puerto Rico
/// (RAE, Ortografía §8.2.2).</param>
/// <param name="Facts">What is known of another language; null for Spanish and English.</param>
internal readonly record struct NumberStyle(bool IsSpanish, bool PointIsDecimal, LanguageFacts? Facts = null)
{
    /// <summary>The style of a language. One without facts of its own is read as English.</summary>
    public static NumberStyle Of(LanguageTag tag) =>
        tag.IsSpanish() ? new(true, LocaleConventions.For(tag) is { DecimalSign: "." })
        : LanguageFacts.For(tag) is { } facts ? new(true, !facts.CommaIsDecimal, facts)
        : new(false, true);

    /// <summary>The value of digits with their marks; null where they are no number of this style.</summary>
    public decimal? Value(string digits)
    {
        var (group, part) = PointIsDecimal ? (',', '.') : ('.', ',');
        var plain = digits
            .Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace("\u202F", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace("'", "", StringComparison.Ordinal);
        var groups = plain.Split(part)[0].Split(group);
        if (groups.Length > 1 && groups.Skip(1).All(g => g.Length == 3) && groups[0].Length is > 0 and <= 3)
            plain = plain.Replace(group.ToString(), "", StringComparison.Ordinal);
        else if (groups.Length == 2 && !plain.Contains(part, StringComparison.Ordinal))
            plain = plain.Replace(group, part);
        return decimal.TryParse(
            plain.Replace(part, '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
    }
}
