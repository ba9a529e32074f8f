using System.Text;
using Localization.Model;

namespace Localization.Providers.Markup;

/// <summary>Writes a unit as markup that is well-formed XML and HTML. In: a text with codes and given translations. Out:
/// <c>g</c> around what a pair of codes spans, <c>x</c> for any other code, <c>t</c> around what is not to be translated.</summary>
internal static class MarkupWriter
{
    public const string Protected = "t";

    public static string Write(TranslationUnit unit)
    {
        var (text, given) = Substitute(unit);
        var paired = CodePairs.Of(text.Codes);
        var result = new StringBuilder();
        var at = 0;
        var next = 0;
        for (var i = 0; i <= text.Codes.Length; i++)
        {
            var end = i < text.Codes.Length ? text.Codes[i].Position : text.Text.Length;
            // Substitution moved every code to the edge of a given stretch, so one is never cut.
            while (next < given.Count && given[next].End <= end)
            {
                Append(given[next].Start);
                result.Append("<t translate=\"no\" class=\"notranslate\">");
                Append(given[next++].End);
                result.Append("</t>");
            }

            Append(end);
            if (i < text.Codes.Length)
                result.Append(Tag(i, paired));
        }

        return result.ToString();

        void Append(int end)
        {
            result.Append(Escape(text.Text[at..end]));
            at = end;
        }
    }

    // Only what must be: a letter written as an entity is no letter to an engine.
    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Tag(int index, IReadOnlyDictionary<int, int> paired) =>
        !paired.TryGetValue(index, out var partner) ? $"<x id=\"{index}\"></x>"
        : index < partner ? $"<g id=\"{index}\">"
        : "</g>";

    private static (InlineText Text, List<(int Start, int End)> Given) Substitute(TranslationUnit unit)
    {
        var text = unit.Text;
        var given = new List<(int Start, int End)>();
        if (unit.Protection != TermProtection.Markup)
            return (text, given);

        var shift = 0;
        foreach (var constraint in unit.Constraints)
        {
            var start = constraint.Start + shift;
            text = text.Replace(start, constraint.Length, constraint.Target);
            given.Add((start, start + constraint.Target.Length));
            shift += constraint.Target.Length - constraint.Length;
        }

        return (text, given);
    }
}
