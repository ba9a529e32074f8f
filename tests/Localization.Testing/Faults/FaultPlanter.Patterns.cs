using System.Text.RegularExpressions;

namespace Localization.Testing.Faults;

public static partial class FaultPlanter
{
    [GeneratedRegex(@"(?<![\d.,:\p{L}])\d{2,3}(?![\d.,:]\d|\d)(?! ?[a-z]?[:/-])")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b(?![-–/])")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b\d{1,3}[. ]\d{3}\b(?![.,]\d)")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\b\d{1,3},\d{3}\b")]
    private static partial Regex English();

    [GeneratedRegex(@"(?<=\d )(?:mil millones|millones)\b")]
    private static partial Regex Scale();

    [GeneratedRegex(@"(\d)[ \u00A0]?(?:%|por ciento)")]
    private static partial Regex Percent();

    [GeneratedRegex(@"\d ?(?:%|percent|per cent)")]
    private static partial Regex EnglishPercent();

    [GeneratedRegex(@"\bdólares\b|\beuros\b|\$|€")]
    private static partial Regex Money();

    [GeneratedRegex(@"(?<=\d de )(?:enero|febrero|abril|junio|julio|septiembre|octubre|noviembre|diciembre)\b")]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?:January|February|April|June|July|September|October|November|December)\b")]
    private static partial Regex EnglishMonth();

    [GeneratedRegex(@"(?<=[\p{Ll}] )(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b")]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")]
    private static partial Regex EnglishDay();

    [GeneratedRegex(@"(?<=\b\p{Ll}{3,} )(?:de|y|con|que)(?= \p{Ll}{3,})")]
    private static partial Regex Joining();

    [GeneratedRegex(@"\b\p{Ll}{3,}\b")]
    private static partial Regex Letters();

    [GeneratedRegex(@"(?<=\p{Ll})\.(?=\s+[¿¡""«“]?\p{Lu}|$)")]
    private static partial Regex End();

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}{5,}\b")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b[A-Z]{3,5}\b")]
    private static partial Regex Acronym();

    [GeneratedRegex(@"[""“”«»'‘’]")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"""[^""]{8,}""|“[^”]{8,}”")]
    private static partial Regex English2();

    [GeneratedRegex(@"\)")]
    private static partial Regex Closing();

    [GeneratedRegex("¿")]
    private static partial Regex Question();

    [GeneratedRegex(
        @"(?<=\p{Ll})( de | en )(enero|febrero|abril|junio|julio|septiembre|octubre|noviembre|diciembre)\b"
    )]
    private static partial Regex InnerMonth();

    [GeneratedRegex(@"(?<=\s)\p{Ll}{4,}(?=\s\p{Ll})")]
    private static partial Regex Small();

    [GeneratedRegex(@"(?<=\p{Ll}) (?=\p{Ll})")]
    private static partial Regex Blank();

    [GeneratedRegex(@"(\p{Ll}),(?= )")]
    private static partial Regex Comma();

    [GeneratedRegex(@"(\p{Ll}{2}), (\p{Ll}{2})")]
    private static partial Regex CommaBlank();

    [GeneratedRegex(@"\b\p{Ll}*o\p{Ll}{2,}\b")]
    private static partial Regex WithO();

    [GeneratedRegex(@"(?<=\s)\p{Ll}{4,} \p{Ll}{2,} \p{Ll}{3,}(?=\s)")]
    private static partial Regex Phrase();

    [GeneratedRegex(@"\b\p{L}*[áéíó]\p{L}*\b")]
    private static partial Regex Accented();
}
