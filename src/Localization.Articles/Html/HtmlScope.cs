namespace Localization.Articles;

/// <summary>Which elements are to stay as they are, and where they end.</summary>
internal static class HtmlScope
{
    /// <summary>Whether an element is not to be translated: it says so (HTML §3.2.6.7, <c>translate</c>), or it holds code.</summary>
    public static bool IsVerbatim(MarkupToken start) =>
        HtmlElements.Verbatim.Contains(start.Name)
        || HtmlElements.Untranslated.Contains(start.Name)
        || start.Attribute("translate")?.Value.Equals("no", StringComparison.OrdinalIgnoreCase) == true
        || start.Attribute("class")?.Value.Split(' ').Contains("notranslate") == true;

    /// <summary>The index of the tag that closes the element of the tag at <paramref name="start"/>; of an element without content
    /// its own, of one that is never closed the last.</summary>
    public static int EndOf(IReadOnlyList<MarkupToken> tokens, int start)
    {
        var name = tokens[start].Name;
        if (HtmlElements.Void.Contains(name))
            return start;
        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            if (tokens[i].Name != name)
                continue;
            depth += tokens[i].Kind switch { MarkupTokenKind.Start => 1, MarkupTokenKind.End => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        return tokens.Count - 1;
    }
}
