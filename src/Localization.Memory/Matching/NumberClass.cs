using System.Globalization;

namespace Localization.Memory.Matching;

/// <summary>What a number asks of the words around it: numbers of different classes cannot take each other's
/// place.</summary>
internal static class NumberClass
{
    /// <summary>Whether one number can represent the other: both are written alike, and both are one, both many
    /// millions or both neither (CLDR plural rules of English and Spanish: one, many, other).</summary>
    public static bool Same(string stored, string asked) =>
        Plural(stored) == Plural(asked) && Separators(stored) == Separators(asked);

    /// <summary>Whether both ask for the same plural.</summary>
    public static bool SamePlural(string stored, string asked) => Plural(stored) == Plural(asked);

    /// <summary>Whether the conjunction before the number stays right: before a number that is spoken with an o,
    /// Spanish says u.</summary>
    public static bool SameConjunction(string target, int at, string stored, string asked)
    {
        var before = target.AsSpan(0, at).TrimEnd();
        return !(before.EndsWith(" o") || before.EndsWith(" u")) || BeginsWithO(stored) == BeginsWithO(asked);
    }

    private static bool BeginsWithO(string number)
    {
        var digits = Digits(number);
        return digits.StartsWith('8') || (digits.StartsWith("11", StringComparison.Ordinal) && digits.Length % 3 == 2);
    }

    // The first figure of a stretch counts; a scale word after it counts as its zeros: 1 million.
    private static int Plural(string stretch)
    {
        var start = stretch.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
            return -1;
        var end = start;
        while (end < stretch.Length && (char.IsAsciiDigit(stretch[end]) || stretch[end] is '.' or ','))
            end++;
        var figure = stretch[start..end].TrimEnd('.', ',');
        if (figure is "1")
            return 1;
        var isMillions =
            decimal.TryParse(Digits(figure), CultureInfo.InvariantCulture, out var value)
            && value >= 1_000_000
            && value % 1_000_000 == 0;
        return isMillions ? 2 : 0;
    }

    private static string Separators(string number) => string.Concat(number.Where(c => c is '.' or ','));

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));
}
