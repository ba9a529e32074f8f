using System.Text.RegularExpressions;

namespace Localization.Exchange.Grammar;

/// <summary>Language tags after BCP 47 (RFC 5646 §2.1). Primary subtags of four to eight letters are refused: none is
/// registered.</summary>
internal static partial class LanguageCode
{
    /// <summary>Whether a tag has the form of BCP 47 and no subtag twice.</summary>
    public static bool IsWellFormed(string tag)
    {
        if (Grandfathered().IsMatch(tag) || PrivateUse().IsMatch(tag))
            return true;
        if (!Form().IsMatch(tag))
            return false;

        // Variants and extension letters may occur only once.
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var inExtension = false;
        foreach (var part in tag.Split('-').Skip(1))
        {
            if (part is "x" or "X")
                break;
            inExtension |= part.Length == 1;
            var isVariant = !inExtension && (part.Length > 4 || (part.Length == 4 && char.IsAsciiDigit(part[0])));
            if ((part.Length == 1 || isVariant) && !seen.Add(part))
                return false;
        }

        return true;
    }

    /// <summary>Whether <paramref name="tag"/> is <paramref name="range"/> or a more special tag below it.</summary>
    public static bool IsWithin(string tag, string range) =>
        tag.StartsWith(range, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == range.Length || tag[range.Length] == '-');

    [GeneratedRegex(
        "^[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
            + "(-[0-9a-wyz](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Form();

    [GeneratedRegex("^x(-[a-z0-9]{1,8})+$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PrivateUse();

    [GeneratedRegex(
        "^(en-GB-oed|i-(ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(BE-FR|BE-NL|CH-DE)"
            + "|zh-min)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Grandfathered();
}
