using System.Collections.Frozen;
using System.Globalization;
using Localization.Conventions.Data;

namespace Localization.Conventions.FromSpanish;

/// <summary>Spanish number words up to 999, and how English writes a number.</summary>
internal static class SpanishNumbers
{
    private const int LastWord = 10;

    private static readonly FrozenDictionary<string, int> Values = Read();

    private static readonly FrozenDictionary<int, string> English = DataFile
        .Rows("number-words.tsv")
        .ToFrozenDictionary(r => int.Parse(r[1], null), r => r[0]);

    /// <summary>A number word, or several with <c>y</c>: a part of a regular expression.</summary>
    public static readonly string Word =
        $"(?:(?:{string.Join('|', Values.Keys.OrderByDescending(k => k.Length))})"
        + $"(?:(?: y)? (?:{string.Join('|', Values.Keys.OrderByDescending(k => k.Length))})){{0,2}})";

    /// <summary>The value of number words; 0 where they make no number together.</summary>
    public static int Value(string words)
    {
        var value = 0;
        var last = 1000;
        foreach (var word in words.ToLowerInvariant().Split(' '))
        {
            if (word == "y")
                continue;
            if (!Values.TryGetValue(word, out var part) || part >= last)
                return 0;
            last =
                part is 100 ? 100
                : part > 100 ? 100
                : part is >= 30 && part % 10 == 0 ? 10
                : 1;
            value += part;
        }

        return value;
    }

    /// <summary>The number in words up to ten, in figures from there on (AP stylebook).</summary>
    public static string Written(decimal value) =>
        value == decimal.Truncate(value) && value is > 0 and < LastWord && English.TryGetValue((int)value, out var word)
            ? word
            : value.ToString("#,0.############", CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, int> Read()
    {
        var values = DataFile.Rows("number-words.tsv").ToDictionary(r => r[2], r => int.Parse(r[1], null));
        values["uno"] = values["una"] = 1;
        values["ciento"] = 100;
        string[] units = ["ún", "uno", "una", "dós", "trés", "cuatro", "cinco", "séis", "siete", "ocho", "nueve"];
        int[] add = [1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        for (var i = 0; i < units.Length; i++)
            values["veinti" + units[i]] = 20 + add[i];
        string[] hundreds = ["dos", "tres", "cuatro", "quin", "seis", "sete", "ocho", "nove"];
        for (var i = 0; i < hundreds.Length; i++)
        {
            var stem = hundreds[i] == "quin" ? "quinient" : hundreds[i] + "cient";
            values[stem + "os"] = values[stem + "as"] = (i + 2) * 100;
        }

        return values.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
