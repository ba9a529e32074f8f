using System.Text.RegularExpressions;

namespace Localization.Articles.Markdown;

/// <summary>The footnotes of a document that nothing refers to. The parser drops them, but they are text.</summary>
internal static partial class UnusedNotes
{
    /// <summary>References to them, to be read after the document; empty where there are none.</summary>
    public static string References(string document)
    {
        var unused = Definition()
            .Matches(document)
            .Select(m => m.Groups["label"].Value)
            .Distinct()
            .Where(label => Count(document, label) < 2)
            .ToList();
        return unused.Count == 0 ? "" : $"\n\n{string.Join(' ', unused)}\n";
    }

    private static int Count(string document, string label)
    {
        var (count, at) = (0, 0);
        while ((at = document.IndexOf(label, at, StringComparison.Ordinal)) >= 0)
            (count, at) = (count + 1, at + label.Length);
        return count;
    }

    [GeneratedRegex(@"^ {0,3}(?<label>\[\^[^\]\s]+\]):", RegexOptions.Multiline)]
    private static partial Regex Definition();
}
