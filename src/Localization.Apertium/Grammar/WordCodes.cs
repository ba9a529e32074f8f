using System.Collections.Immutable;

namespace Localization.Apertium.Grammar;

/// <summary>Codes inside a word, which would cut it in two for the engine: <c>H&lt;sub&gt;2&lt;/sub&gt;O</c>,
/// <c>&lt;b&gt;F&lt;/b&gt;ree</c>.</summary>
internal static class WordCodes
{
    /// <summary>The stretch of a formula or designation around a code, with all codes in it; null where there is none
    /// or it is a given word.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="index">The first of the codes.</param>
    public static (int Start, int End, int LastCode)? Designation(TranslationUnit unit, int index)
    {
        var (text, codes) = (unit.Text.Text, unit.Text.Codes);
        var (start, end) = WordAround(unit.Text, codes[index].Position);
        if (index > 0 && codes[index - 1].Position > start)
            return null;
        if (!char.IsLetter(At(text, start)) || !text.AsSpan(start, end - start).ContainsAnyInRange('0', '9'))
            return null;
        if (unit.Constraints.Any(c => c.Start < end && c.End > start))
            return null;
        var (open, last, isInside) = (new HashSet<string>(), index - 1, false);
        for (var i = index; i < codes.Length && codes[i].Position <= end; i++)
        {
            if (codes[i].Position == end && !(codes[i].Kind == InlineCodeKind.End && open.Contains(codes[i].Id)))
                break;
            if (codes[i].Kind == InlineCodeKind.Start)
                open.Add(codes[i].Id);
            else if (codes[i].Kind == InlineCodeKind.End && !open.Remove(codes[i].Id))
                return null;
            isInside |= codes[i].Position > start && codes[i].Position < end;
            last = i;
        }

        return isInside && open.Count == 0 ? (start, end, last) : null;
    }

    /// <summary>The stretch of keys that are pressed together, such as <c>&lt;x/&gt;+&lt;x/&gt;</c>: codes that are
    /// alone with a sign between; null where there is none.</summary>
    public static (int Start, int End, int LastCode)? Chord(InlineText source, int index)
    {
        var (text, codes) = (source.Text, source.Codes);
        var last = index;
        while (
            codes[last].Kind == InlineCodeKind.Placeholder
            && last + 1 < codes.Length
            && codes[last + 1].Kind == InlineCodeKind.Placeholder
            && text.AsSpan(codes[last].Position..codes[last + 1].Position) is ['+' or '-' or '/' or '–']
        )
            last++;
        return last > index ? (codes[index].Position, codes[last].Position, last) : null;
    }

    /// <summary>The text with the places where a word may be broken (<c>wbr</c>) at its end: the word is one, and where
    /// it breaks says nothing about its translation.</summary>
    public static InlineText Unbroken(InlineText text)
    {
        var inside = text.Codes.Where(c => IsInWord(text.Text, c)).ToArray();
        return inside.Length == 0
            ? text
            : new InlineText(
                text.Text,
                [
                    .. text.Codes.Where(c => !IsInWord(text.Text, c)),
                    .. inside.Select(c => c with { Position = text.Text.Length }),
                ]
            );
    }

    private static bool IsInWord(string text, InlineCode code) =>
        code.Kind == InlineCodeKind.Placeholder
        && code.Data.StartsWith("<wbr", StringComparison.OrdinalIgnoreCase)
        && code.Position > 0
        && code.Position < text.Length
        && char.IsLetterOrDigit(text[code.Position - 1])
        && char.IsLetterOrDigit(text[code.Position]);

    /// <summary>The text with the codes inside words of letters at their edges: the whole word has them.</summary>
    public static InlineText Widen(InlineText text)
    {
        ImmutableArray<InlineCode>.Builder? codes = null;
        var after = -1;
        for (var i = 0; i < text.Codes.Length; i++)
        {
            var code = text.Codes[i];
            var (start, end) = WordAround(text, code.Position);
            if (
                code.Kind == InlineCodeKind.Placeholder
                || code.Position == start
                || code.Position == end
                || text.Text.AsSpan(start, end - start).ContainsAnyInRange('0', '9')
            )
                continue;

            // After what ends in the word nothing can begin at its start.
            var isFirst = code.Kind == InlineCodeKind.Start && after != end;
            if (!isFirst)
                after = end;
            codes ??= text.Codes.ToBuilder();
            codes[i] = code with { Position = isFirst ? start : end };
        }

        return codes is null ? text : new InlineText(text.Text, codes.ToImmutable());
    }

    // A break, a picture or a field between letters is between two words.
    private static (int Start, int End) WordAround(InlineText source, int position)
    {
        var text = source.Text;
        var (start, end) = (position, position);
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]) && !IsParted(source, start))
            start--;
        while (end < text.Length && char.IsLetterOrDigit(text[end]) && !IsParted(source, end))
            end++;
        return (start, end);
    }

    private static bool IsParted(InlineText source, int position)
    {
        foreach (var code in source.Codes)
        {
            if (code.Position == position && code.Kind == InlineCodeKind.Placeholder)
                return true;
            if (code.Position > position)
                return false;
        }

        return false;
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';
}
