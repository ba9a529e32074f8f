using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Conventions;

namespace Localization.Pipeline.Steps;

/// <summary>The source of a headline as an engine should read it. In: a segment. Out: its text in sentence case; that
/// of running text unchanged.</summary>
internal static partial class HeadlineSource
{
    /// <summary>The text for the engine. Its length is that of the segment's.</summary>
    public static InlineText InSentenceCase(
        Segment segment,
        ImmutableArray<LexicalConstraint> constraints,
        CaseEvidence evidence
    )
    {
        if (
            segment.Role is not (BlockRole.Headline or BlockRole.Heading or BlockRole.Metadata or BlockRole.Question)
            && !IsShouted(segment.Source.Text)
        )
            return segment.Source;

        var headline = Truecaser.ToSentenceCase(
            segment.Source,
            evidence,
            [.. constraints.Select(c => (c.Start, c.Length))]
        );
        // In a headline all in capitals they say nothing of a word.
        var shouts = !segment.Source.Text.Any(char.IsLower);
        return shouts || headline.Unknown.IsEmpty || headline.Text.Text.Length != segment.Source.Text.Length
            ? headline.Text
            : WithUnknownNames(headline, segment.Source);
    }

    // 'CONTACT US' in running text: a line of acronyms alone is none.
    private static bool IsShouted(string text) =>
        !text.Any(char.IsLower) && Word().Matches(text) is { Count: > 1 } words && words.Any(w => w.Length > 5);

    // A word of which nothing is known may be a name. An engine with a lexicon of its own knows better than a guess, so
    // it gets the word as it was written.
    private static InlineText WithUnknownNames(TruecasedHeadline headline, InlineText source)
    {
        var unknown = headline.Unknown.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var text = Word()
            .Replace(
                headline.Text.Text,
                m => unknown.Contains(m.Value) ? source.Text.Substring(m.Index, m.Length) : m.Value
            );
        return new InlineText(text, headline.Text.Codes);
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
