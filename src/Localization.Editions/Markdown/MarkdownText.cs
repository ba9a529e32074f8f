using System.Text;
using Localization.Model;

namespace Localization.Editions;

/// <summary>A text as Markdown on one line: formatting that Markdown has is kept, other codes are left out, and no
/// character of the text is taken for markup.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>#|~&";

    /// <summary>The text with its formatting.</summary>
    public static string Of(InlineText text)
    {
        var ends = text
            .Codes.Where(c => c.Kind == InlineCodeKind.End)
            .DistinctBy(c => c.Id)
            .ToDictionary(c => c.Id, c => c.Data);
        var result = new StringBuilder();
        var marks = new Stack<(string Id, string Mark)>();
        var at = 0;
        foreach (var code in text.Codes)
        {
            result.Append(Escape(text.Text[at..code.Position]));
            at = code.Position;
            if (code.Kind == InlineCodeKind.Start)
            {
                var (element, attributes) = InlineMarkup.Span(code, ends.GetValueOrDefault(code.Id, ""));
                var address = Array.Find(attributes, a => a.Name == "href").Value;
                var (open, close) = element switch
                {
                    "em" => ("*", "*"),
                    "strong" => ("**", "**"),
                    "s" => ("~~", "~~"),
                    "a" => ("[", $"]({address})"),
                    _ => ("", ""),
                };
                result.Append(open);
                marks.Push((code.Id, close));
            }
            else if (code.Kind == InlineCodeKind.End && marks.TryPeek(out var mark) && mark.Id == code.Id)
                result.Append(marks.Pop().Mark);
        }

        result.Append(Escape(text.Text[at..]));
        while (marks.TryPop(out var open))
            result.Append(open.Mark);
        return result.ToString();
    }

    /// <summary>Characters that stand for themselves.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal))
                result.Append('\\');
            result.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return result.ToString();
    }
}
