using System.Text;
using Localization.Language.Locales;

namespace Localization.Conventions.Figures;

/// <summary>A number as English writes it, kept as digits so that no precision is lost.</summary>
/// <param name="Integer">The digits before the point, without commas.</param>
/// <param name="Fraction">The digits after it, or nothing.</param>
internal readonly record struct Figure(string Integer, string Fraction)
{
    /// <summary>Whether it is one: in Spanish the only figure that takes the singular.</summary>
    public bool IsOne => Fraction.Length == 0 && Integer == "1";

    /// <summary>Reads a number such as <c>1,234.5</c>, <c>2,5</c> or <c>3½</c>; the tokenizer has checked its
    /// form.</summary>
    public static Figure Read(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[^1] is '½' or '¼' or '¾')
            return new(
                text[..^1].ToString().Replace(",", "", StringComparison.Ordinal),
                text[^1] switch
                {
                    '½' => "5",
                    '¼' => "25",
                    _ => "75",
                }
            );
        var point = text.IndexOf('.');
        if (point < 0 && text.LastIndexOf(',') is > 0 and var comma && text.Length - comma <= 3)
            point = comma;
        var integer = (point < 0 ? text : text[..point]).ToString().Replace(",", "", StringComparison.Ordinal);
        return new(integer.Length == 0 ? "0" : integer, point < 0 ? "" : text[(point + 1)..].ToString());
    }

    /// <summary>A thousand times as much.</summary>
    public Figure Thousandfold()
    {
        var moved = Fraction.PadRight(3, '0');
        var integer = (Integer + moved[..3]).TrimStart('0');
        return new(integer.Length == 0 ? "0" : integer, moved[3..].TrimEnd('0'));
    }

    /// <summary>The number as <paramref name="locale"/> writes it; <paramref name="group"/> false leaves the digits in
    /// one row, as those of a year.</summary>
    public string Format(LocaleConventions locale, bool group = true)
    {
        var grouped = group && Integer.Length >= locale.GroupFrom && Integer[0] != '0';
        if (!grouped && Fraction.Length == 0)
            return Integer;

        var result = new StringBuilder(Integer.Length * 2);
        for (var i = 0; i < Integer.Length; i++)
        {
            if (grouped && i > 0 && (Integer.Length - i) % 3 == 0)
                result.Append(locale.GroupSign);
            result.Append(Integer[i]);
        }

        if (Fraction.Length > 0)
            result.Append(locale.DecimalSign).Append(Fraction);
        return result.ToString();
    }
}
