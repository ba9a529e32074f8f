namespace Localization.Terms.Matching.Context;

/// <summary>Where a term ends in a text: <c>Jr.</c> belongs to the name before it, and the full stop of an abbreviation
/// that ends a sentence is the sentence's too.</summary>
internal static class NameEnds
{
    /// <summary>The length of what follows a person's name and belongs to it, such as <c> Jr.</c>; 0 for
    /// nothing.</summary>
    public static int Generation(SourceContext context, int end)
    {
        var text = context.Text;
        var from = end < text.Length && text[end] == ',' ? end + 1 : end;
        var word = context.After(from);
        if (word.IsEmpty)
            return 0;
        var written = word.Written;
        if (written is [.. var stem, '\'' or '’', 's'])
            return NearWords.Generations.Contains(stem.TrimEnd('.')) ? word.Start + stem.Length - end : 0;
        // 'Jr.' at the end of a sentence leaves it its full stop, and that of 'III.' is never its own.
        var bare = written.TrimEnd('.');
        if (!NearWords.Generations.Contains(bare))
            return 0;
        var keepsStop = bare.Length < written.Length && bare is "Jr" or "Sr" && !EndsSentence(context, word.End);
        return word.Start + bare.Length + (keepsStop ? 1 : 0) - end;
    }

    /// <summary>Whether the sentence ends with the full stop before a place.</summary>
    public static bool EndsSentence(SourceContext context, int end)
    {
        var text = context.Text;
        var at = end;
        while (at < text.Length && text[at] is '"' or '”' or '’' or '\'' or ')' or ']' or '»')
            at++;
        if (at == text.Length || text[at] is '\n' or '\r')
            return true;
        if (!char.IsWhiteSpace(text[at]))
            return false;
        var next = context.After(at);
        if (next.IsEmpty)
            return text.AsSpan(at).IsWhiteSpace()
                || text.AsSpan(at).TrimStart() is ['“' or '"' or '«' or '—' or '–' or '\n', ..];
        return next.IsRaised && NearWords.Starters.Contains(next.Small);
    }
}
