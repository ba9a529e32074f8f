using System.Text.RegularExpressions;

namespace Localization.Terms.Matching.Context;

/// <summary>The place at the head of a dispatch, which is in capitals in both languages: <c>BERLIN (AP) —</c>,
/// <c>MOSCOW, Nov. 2 (Reuters) —</c>.</summary>
internal static partial class Datelines
{
    /// <summary>Whether a stretch is such a place.</summary>
    public static bool Hold(string text, int start, int end) =>
        start == 0
        && end - start > 3
        && !text.AsSpan(start, end - start).ContainsAnyInRange('a', 'z')
        && Behind().IsMatch(text.AsSpan(end, Math.Min(60, text.Length - end)));

    // What lies between the place and the dash; an agency in brackets or a dash that no hyphen is.
    [GeneratedRegex(
        @"^(?:,[^()\n—–]{1,30})?(?: ?\([A-Z][\p{L} ]{1,20}\) ?[-—–]| ?[—–] )",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Behind();
}
