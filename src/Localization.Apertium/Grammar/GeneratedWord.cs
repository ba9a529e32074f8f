using System.Text;

namespace Localization.Apertium.Grammar;

/// <summary>A word as the generator writes it: plain, or with a mark before it and its tags, escaped, after
/// it.</summary>
internal static class GeneratedWord
{
    /// <summary>Reads the word that begins at <paramref name="at"/> and moves after it.</summary>
    public static (string Lemma, string Tags) Read(string stream, ref int at)
    {
        if (stream[at] == '\\')
            at++;
        if (stream[at] is '*' or '#' or '@')
            at++;

        var lemma = new StringBuilder();
        var tags = new StringBuilder();
        while (at < stream.Length)
        {
            var c = stream[at];
            if (c == '\\' && at + 1 < stream.Length && stream[at + 1] == '<')
            {
                at += 2;
                var end = stream.IndexOf("\\>", at, StringComparison.Ordinal);
                end = end < 0 ? stream.Length : end;
                tags.Append('<').Append(stream, at, end - at).Append('>');
                at = Math.Min(end + 2, stream.Length);
            }
            else if (char.IsLetterOrDigit(c) || c == '\'')
            {
                lemma.Append(c);
                at++;
            }
            else
            {
                break;
            }
        }

        return (lemma.ToString(), tags.ToString());
    }
}
