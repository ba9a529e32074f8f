using System.Collections.Frozen;

namespace Localization.Quality.Figures;

/// <summary>The words for numbers and scales in English and Spanish.</summary>
internal static class NumberWords
{
    /// <summary>Cardinal and ordinal words of English. <c>One</c> is left out: it is a pronoun.</summary>
    private static readonly FrozenDictionary<string, decimal> English = Words(
        "zero 0 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen "
            + "13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 "
            + "eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 "
            + "ninety 90 hundred 100 thousand 1000 dozen 12 half 0.5 "
            + "first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 twice 2 "
            + "double 2 triple 3 both 2 couple 2 pair 2 quarter 0.25 one 1"
    );

    private static readonly FrozenDictionary<string, decimal> Spanish = Words(
        "cero 0 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 "
            + "catorce 14 quince 15 dieciséis 16 diecisiete 17 "
            + "dieciocho 18 diecinueve 19 veinte 20 veintiún 21 veintiuno 21 veintiuna 21 veintidós 22 "
            + "veintitrés 23 veinticuatro 24 veinticinco 25 veintiséis 26 veintisiete 27 "
            + "veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 "
            + "noventa 90 cien 100 ciento 100 cientos 100 centenar 100 centenares 100 "
            + "doscientos 200 doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400 quinientos 500 "
            + "seiscientos 600 setecientos 700 ochocientos 800 novecientos 900 mil 1000 docena 12 docenas 12 "
            + "medio 0.5 media 0.5 mitad 0.5 primer 1 primero 1 primera 1 segundo 2 segunda 2 tercer 3 tercero 3 "
            + "tercera 3 cuarto 4 cuarta 4 quinto 5 quinta 5 sexto 6 sexta 6 séptimo 7 séptima 7 "
            + "octavo 8 octava 8 noveno 9 novena 9 décimo 10 décima 10 doble 2 triple 3 ambos 2 ambas 2 par 2 "
            + "pareja 2 un 1 una 1 uno 1"
    );

    private static readonly FrozenDictionary<string, decimal> EnglishScales = Words(
        "hundred 100 thousand 1000 k 1000 million 1000000 millions 1000000 m 1000000 mn 1000000 mln 1000000 "
            + "billion 1000000000 billions 1000000000 bn 1000000000 b 1000000000 trillion 1000000000000 tn "
            + "1000000000000 trn 1000000000000 dozen 12"
    );

    private static readonly FrozenDictionary<string, decimal> SpanishScales = Words(
        "cientos 100 mil 1000 miles 1000 millón 1000000 millones 1000000 m 1000000 billón 1000000000000 "
            + "billones 1000000000000 millardo 1000000000 millardos 1000000000"
    );

    /// <summary>What a word means alone; null where it is not a number.</summary>
    public static decimal? Value(string word, NumberStyle style) =>
        style.Facts is { } facts ? facts.Number(word)
        : (style.IsSpanish ? Spanish : English).TryGetValue(word, out var value) ? value
        : null;

    /// <summary>What a word multiplies the number before it by; null where it is not a scale.</summary>
    public static decimal? Scale(string word, NumberStyle style) =>
        style.Facts is { } facts ? facts.Multiplier(word)
        : (style.IsSpanish ? SpanishScales : EnglishScales).TryGetValue(word, out var value) ? value
        : null;

    private static FrozenDictionary<string, decimal> Words(string table)
    {
        var parts = table.Split(' ');
        return Enumerable
            .Range(0, parts.Length / 2)
            .ToFrozenDictionary(
                i => parts[2 * i],
                i => decimal.Parse(parts[(2 * i) + 1], System.Globalization.CultureInfo.InvariantCulture),
                StringComparer.OrdinalIgnoreCase
            );
    }
}
