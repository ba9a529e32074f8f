using Localization.Conventions.Reading;
using Localization.Conventions.Segments;
using Localization.Language;
using Localization.Language.Locales;

namespace Localization.Conventions;

/// <summary>Renders the segments that need no engine: bylines, datelines, copyright lines, site names, and those of
/// nothing but figures, dates and signs.</summary>
public static class WholeSegment
{
    /// <summary>The translation, or null where the segment holds prose. Inline codes keep their number and order. Site
    /// names are kept for every pair of languages; dates and figures are for English to Spanish and to languages with
    /// <see cref="LanguageFacts"/>, the rest is for English to Spanish.</summary>
    /// <param name="source">The segment.</param>
    /// <param name="role">What its block is in the article.</param>
    /// <param name="from">The language of the source.</param>
    /// <param name="to">The language and place it is written for.</param>
    /// <param name="options">What the house decides; null for the defaults.</param>
    public static InlineText? Render(
        InlineText source,
        BlockRole role,
        LanguageTag from,
        LanguageTag to,
        ConventionOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        if (role == BlockRole.SiteName)
            return source;
        var pair = LanguagePairs.Of(from, to);
        if (pair == LanguagePair.EnglishToFacts)
            return Figures(source, role, from, to, options);
        if (pair != LanguagePair.EnglishToSpanish || LocaleConventions.For(to) is not { } locale)
            return null;
        if (CopyrightLine.Read(source.Text, role) is { } copyright)
            return Edited(source, copyright);
        if (BylineParser.Read(new SourceScan(source.Text, BlockRole.Byline, locale)) is { } byline)
            return Edited(source, byline);
        return Figures(source, role, from, to, options);
    }

    /// <summary>A segment whose every letter is in a stretch given by convention.</summary>
    private static InlineText? Figures(
        InlineText source,
        BlockRole role,
        LanguageTag from,
        LanguageTag to,
        ConventionOptions? options
    )
    {
        var constraints = ConventionFinder.Find(source, role, from, to, options: options);
        var at = 0;
        foreach (var constraint in constraints)
        {
            if (HasLetter(source.Text.AsSpan(at..constraint.Start)))
                return null;
            at = constraint.End;
        }

        return HasLetter(source.Text.AsSpan(at))
            ? null
            : Edited(source, Sentence(source.Text, [.. constraints.Select(c => (c.Start, c.Length, c.Target))]));
    }

    // 'One in ten.' is a sentence and keeps its capital; 'Monday' in a cell is a word.
    private static List<(int Start, int Length, string Target)> Sentence(
        string source,
        List<(int Start, int Length, string Target)> changes
    )
    {
        if (
            changes.Count > 0
            && changes[0].Target is [var first, ..]
            && char.IsLower(first)
            && char.IsUpper(source[changes[0].Start])
            && source.AsSpan().TrimEnd() is [.., '.' or '!' or '?']
        )
            changes[0] = changes[0] with { Target = char.ToUpperInvariant(first) + changes[0].Target[1..] };
        return changes;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    private static InlineText Edited(InlineText source, IEnumerable<(int Start, int Length, string Target)> changes)
    {
        var text = new EditedText(source);
        foreach (var (start, length, target) in changes)
            text.ReplaceAnything(start, length, target);
        text.Commit();
        return text.ToInlineText();
    }
}
