using System.Text;

namespace Localization.Apertium.StreamFormat;

/// <summary>Text in the engine's stream format: the characters that mean something to it, escaped with a
/// backslash.</summary>
internal static class StreamText
{
    private const string Reserved = "\\^$/[]{}<>";

    /// <summary>Characters that a generator with <c>-d</c> takes as marks of its own.</summary>
    private const string Marks = "#*+~@";

    /// <summary>Appends <paramref name="text"/>, escaped. One reserved character left bare would kill a stage, and NUL
    /// ends a question, so it becomes a space.</summary>
    public static void AppendEscaped(StringBuilder stream, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Reserved.Contains(c, StringComparison.Ordinal))
                stream.Append('\\').Append(c);
            else if (Marks.Contains(c, StringComparison.Ordinal))
                stream.Append('[').Append(c).Append(']');
            else
                stream.Append(c is '\0' or '\uFFFD' ? ' ' : c);
        }
    }
}
