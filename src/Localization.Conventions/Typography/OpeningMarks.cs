using System.Buffers;
using System.Text.RegularExpressions;

namespace Localization.Conventions.Typography;

/// <summary>A question and an exclamation open with <c>¿</c> and <c>¡</c>, where they begin and not always where the
/// sentence does (RAE, Ortografía 2010).</summary>
internal static partial class OpeningMarks
{
    private static readonly SearchValues<char> BeforeWords = SearchValues.Create(" «“‘(—\u00A0");

    /// <summary>Adds the opening marks that are missing.</summary>
    public static void Apply(EditedText edited)
    {
        var text = edited.Text;
        if (!text.AsSpan().ContainsAny('?', '!'))
            return;

        var begin = 0;
        var inserts = new List<(int At, string Mark)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '?' or '!' && IsEnd(text, i) && !edited.IsKept(i, 1))
            {
                // '?!' opens as its mirror image does.
                var both = i + 1 < text.Length && text[i + 1] is '?' or '!' && text[i + 1] != text[i];
                var mark =
                    text[i] == '?'
                        ? both
                            ? "¡¿"
                            : "¿"
                        : both
                            ? "¿¡"
                            : "¡";
                var clause = text.AsSpan(begin, i - begin);
                if (!clause.ContainsAny('¿', '¡') && clause.ContainsAnyExcept(BeforeWords) && clause[^1] != '(')
                    inserts.Add((begin + Begin(text[begin..i]), mark));
            }

            if (Sentences.EndsAt(text, i) || text[i] is '?' or '!')
                begin = i + 1;
        }

        foreach (var (at, mark) in inserts)
            edited.Replace(at, 0, mark);
        edited.Commit();
    }

    private static bool IsEnd(string text, int i) => i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1]);

    /// <summary>Where in a sentence its question begins: after what opens it, after a colon, or at a question word
    /// that follows a comma.</summary>
    private static int Begin(string clause)
    {
        var at = 0;
        while (
            at < clause.Length
            && (char.IsWhiteSpace(clause[at]) || Sentences.IsCloser(clause[at]) || clause[at] is '.' or ',')
        )
            at++;

        // A quotation or bracket left open at the end holds the question.
        var depth = 0;
        for (var i = clause.Length - 1; i >= at; i--)
        {
            if (Sentences.IsCloser(clause[i]))
                depth++;
            else if (Sentences.IsOpener(clause[i]) && --depth < 0)
            {
                at = i + 1;
                break;
            }
        }

        var colon = clause.LastIndexOf(": ", StringComparison.Ordinal);
        if (colon >= at && colon + 2 < clause.Length)
            at = colon + 2;
        while (at < clause.Length && (Sentences.IsOpener(clause[at]) || char.IsWhiteSpace(clause[at])))
            at++;
        if (at < clause.Length && clause[at] == '—')
            at++;

        var asked = Asked().Match(clause, at);
        return asked.Success ? asked.Groups["question"].Index : at;
    }

    [GeneratedRegex(
        @"[,;] (?<question>(?:(?:pero|y|entonces|a|al|de|del|con|en|por|para|hasta|desde|sobre) "
            + @"){0,2}(?:qué|quién|quiénes|cómo|cuándo|dónde|adónde|cuánto|cuánta|cuántos|cuántas|cuál|cuáles) )",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Asked();
}
