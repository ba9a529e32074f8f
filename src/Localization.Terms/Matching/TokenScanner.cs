namespace Localization.Terms.Matching;

/// <summary>Takes a text apart: a run of letters and digits is a token, any other mark is one by itself; white space is
/// none, nor is a character that is not seen.</summary>
internal ref struct TokenScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where the token begins.</summary>
    public int Start { get; private set; }

    /// <summary>The index after it.</summary>
    public int End { get; private set; }

    /// <summary>Goes to the next token; false at the end.</summary>
    public bool Next()
    {
        var text = _text;
        var start = End;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || Characters.IsInvisible(text[start])))
            start++;
        if (start == text.Length)
            return false;

        var end = start;
        while (end < text.Length && Characters.InWord(text[end]))
            end++;
        while (end > start && Characters.IsInvisible(text[end - 1]))
            end--;
        Start = start;
        End = Math.Max(end, start + 1);
        return true;
    }
}
