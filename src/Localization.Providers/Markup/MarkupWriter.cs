using System.Net;
using System.Text;

namespace Localization.Providers.Markup;

/// <summary>Writes a unit as markup that is well-formed XML and HTML. In: a text with codes and given translations.
/// Out: <c>g</c> around what a pair of codes spans, <c>x</c> for any other code, <c>t</c> around what is not to be
/// translated.</summary>
internal static class MarkupWriter
{
    public const string Protected = "t";

    /// <summary>An entry of Microsoft's dynamic dictionary: what it spans is translated so.</summary>
    public static (string Open, string Close) Dictionary(string target) =>
        ($"<mstrans:dictionary translation=\"{WebUtility.HtmlEncode(target)}\">", "</mstrans:dictionary>");

    public static string Write(TranslationUnit unit) => Write(unit, dictionary: null);

    /// <param name="unit">The text.</param>
    /// <param name="dictionary">The tags around a stretch whose translation the provider's own glossary is to give;
    /// null where it has none.</param>
    public static string Write(TranslationUnit unit, Func<string, (string Open, string Close)>? dictionary)
    {
        var (text, given) = Substitute(unit, dictionary);
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
                result.Append(given[next].Open);
                Append(given[next].End);
                result.Append(given[next++].Close);
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

    /// <summary>The characters of what is sent without its tags, in code points.</summary>
    public static long TextLength(TranslationUnit unit) =>
        ProviderBill.CodePoints(Substitute(unit, dictionary: null).Text.Text);

    // Only what must be: a letter written as an entity is not a letter to an engine.
    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Tag(int index, IReadOnlyDictionary<int, int> paired) =>
        !paired.TryGetValue(index, out var partner) ? $"<x id=\"{index}\"></x>"
        : index < partner ? $"<g id=\"{index}\">"
        : "</g>";

    private static (InlineText Text, List<Given> Given) Substitute(
        TranslationUnit unit,
        Func<string, (string Open, string Close)>? dictionary
    )
    {
        var text = unit.Text;
        var given = new List<Given>();
        var isDictionary = unit.Protection == TermProtection.Glossary && dictionary is not null;
        if (unit.Protection != TermProtection.Markup && !isDictionary)
            return (text, given);

        var shift = 0;
        foreach (var constraint in unit.Constraints)
        {
            var start = constraint.Start + shift;
            var shown = isDictionary
                ? unit.Text.Text.Substring(constraint.Start, constraint.Length)
                : constraint.Target;
            // Replacing moves every code to the edge of the stretch.
            text = text.Replace(start, constraint.Length, shown);
            var (open, close) = isDictionary
                ? dictionary!(constraint.Target)
                : ("<t translate=\"no\" class=\"notranslate\">", "</t>");
            given.Add(new Given(start, start + shown.Length, open, close));
            shift += shown.Length - constraint.Length;
        }

        return (text, given);
    }

    /// <summary>A stretch that is marked, and the tags around it.</summary>
    private readonly record struct Given(int Start, int End, string Open, string Close);
}
