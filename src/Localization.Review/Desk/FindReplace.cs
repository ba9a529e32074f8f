using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Model;

namespace Localization.Review;

/// <summary>Find and replace in translations, with a preview of each change.</summary>
public static class FindReplace
{
    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(1);

    /// <summary>The segments that would change, and what each would be.</summary>
    /// <param name="segments">Where to look.</param>
    /// <param name="find">The text, as it stands.</param>
    /// <param name="replacement">What takes its place.</param>
    /// <param name="wholeWords">Whether it must not be part of a longer word.</param>
    /// <param name="sameCase">Whether capitals count.</param>
    public static ImmutableArray<(ReviewSegment Segment, InlineText Target)> Preview(
        IEnumerable<ReviewSegment> segments,
        string find,
        string replacement,
        bool wholeWords,
        bool sameCase
    )
    {
        if (find.Length == 0)
            return [];
        var sought = Regex.Escape(find);
        var pattern = new Regex(
            wholeWords ? $@"(?<!\w){sought}(?!\w)" : sought,
            sameCase ? RegexOptions.CultureInvariant : RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
            LongestSearch
        );
        return
        [
            .. segments
                .Select(s => (s, Target: Replace(s.Target, pattern, replacement)))
                .Where(c => !c.Target.Equals(c.s.Target)),
        ];
    }

    private static InlineText Replace(InlineText text, Regex pattern, string replacement)
    {
        foreach (var match in pattern.Matches(text.Text).Reverse())
            text = text.Replace(match.Index, match.Length, replacement);
        return text;
    }
}
