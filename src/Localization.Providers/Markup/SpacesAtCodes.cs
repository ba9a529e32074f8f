namespace Localization.Providers.Markup;

/// <summary>Restores the spaces next to inline codes: providers lose them, or move them across a tag. In: a source and
/// its translation with the same codes. Out: the translation with a space at a code where the source has one and words
/// would touch, on the side where the source has it, and with the spaces of the source at both ends.</summary>
internal static class SpacesAtCodes
{
    private const string Openers = "(«¿¡“‘[{";
    private const string Closers = ")»”’]}.,;:!?…%";

    public static InlineText Restore(InlineText source, InlineText answer)
    {
        var text = AtEnds(source.Text, answer);
        for (var i = 0; i < text.Codes.Length; i++)
        {
            if (Find(source, text.Codes[i]) is { } position)
                text = AtCode(source.Text, position, text, i);
        }

        return text;
    }

    private static InlineText AtEnds(string source, InlineText answer)
    {
        if (string.IsNullOrWhiteSpace(source) || string.IsNullOrWhiteSpace(answer.Text))
            return answer;
        var start = source.Length - source.TrimStart().Length;
        var end = source.TrimEnd().Length;
        var kept = answer.Text.TrimEnd().Length;
        if (answer.Text[kept..] != source[end..])
            answer = answer.Replace(kept, answer.Text.Length - kept, source[end..]);
        var first = answer.Text.Length - answer.Text.TrimStart().Length;
        return answer.Text[..first] == source[..start] ? answer : answer.Replace(0, first, source[..start]);
    }

    private static InlineText AtCode(string source, int position, InlineText answer, int index)
    {
        var text = answer.Text;
        var at = answer.Codes[index].Position;
        var (before, after) = (IsSpace(source, position - 1), IsSpace(source, position));
        if (!before && !after)
            return answer;
        var (hasBefore, hasAfter) = (IsSpace(text, at - 1), IsSpace(text, at));
        if (before && after)
            return Between(answer, index, hasBefore, hasAfter);
        // On the wrong side: the code moves across it.
        if (before && !hasBefore && hasAfter && at + 1 < text.Length)
            return Moved(answer, index, at + 1);
        if (after && hasBefore && !hasAfter && at > 1)
            return Moved(answer, index, at - 1);
        return !hasBefore && !hasAfter && Touch(text, at) ? WithSpace(answer, index, before) : answer;
    }

    // What is alone between spaces is a word: each side has its own.
    private static InlineText Between(InlineText answer, int index, bool hasBefore, bool hasAfter)
    {
        var at = answer.Codes[index].Position;
        if (answer.Codes[index].Kind is InlineCodeKind.Start or InlineCodeKind.End)
            return !hasBefore && !hasAfter && Touch(answer.Text, at) ? WithSpace(answer, index, before: true) : answer;
        if (!hasAfter && at < answer.Text.Length && char.IsLetterOrDigit(answer.Text[at]))
            answer = WithSpace(answer, index, before: false);
        return !hasBefore && at > 0 && char.IsLetterOrDigit(answer.Text[at - 1])
            ? WithSpace(answer, index, before: true)
            : answer;
    }

    /// <summary>Whether what is around a place must be kept apart.</summary>
    private static bool Touch(string text, int at) =>
        at > 0
        && at < text.Length
        && (char.IsLetterOrDigit(text[at - 1]) || Closers.Contains(text[at - 1]))
        && (char.IsLetterOrDigit(text[at]) || Openers.Contains(text[at]));

    // Codes at the same place keep their order, so the space goes between this one and its neighbor.
    private static InlineText WithSpace(InlineText answer, int index, bool before)
    {
        var at = answer.Codes[index].Position;
        return new InlineText(
            answer.Text.Insert(at, " "),
            [
                .. answer.Codes.Select(
                    (code, i) =>
                        code.Position > at || (code.Position == at && (before ? i >= index : i > index))
                            ? code with
                            {
                                Position = code.Position + 1,
                            }
                            : code
                ),
            ]
        );
    }

    /// <summary>The text with one code elsewhere; unchanged where it would pass another code.</summary>
    private static InlineText Moved(InlineText answer, int index, int to)
    {
        var codes = answer.Codes;
        var isFree =
            (index == 0 || codes[index - 1].Position <= to)
            && (index == codes.Length - 1 || codes[index + 1].Position >= to);
        return isFree ? new InlineText(answer.Text, codes.SetItem(index, codes[index] with { Position = to })) : answer;
    }

    private static int? Find(InlineText source, InlineCode code)
    {
        foreach (var own in source.Codes)
        {
            if (own with { Position = code.Position } == code)
                return own.Position;
        }

        return null;
    }

    private static bool IsSpace(string text, int at) => at >= 0 && at < text.Length && char.IsWhiteSpace(text[at]);
}
