using System.Text.RegularExpressions;

namespace Localization.Language.English;

/// <summary>English words whose first letters an apostrophe replaces: <c>'em</c>, <c>'til</c>, <c>rock 'n' roll</c>,
/// the <c>'90s</c>. Such an apostrophe opens no quotation.</summary>
public static partial class EnglishElision
{
    private const int Longest = 8;

    /// <summary>Whether such a word begins with the apostrophe at <paramref name="at"/>.</summary>
    public static bool BeginsAt(string text, int at)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Word().Match(text, at, Math.Min(Longest, text.Length - at)).Success;
    }

    [GeneratedRegex(
        @"\G['‘’](?:em|til|cause|cuz|tis|twas|twere|twill|bout|round|nuff|n['’]|\d0s?)(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Word();
}
