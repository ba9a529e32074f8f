using Localization.Articles.Markup;

namespace Localization.Articles.Html;

/// <summary>Which elements are to stay as they are, and where they end.</summary>
/// <param name="language">The language of the page, as its <c>html</c> element says; null where it does not.</param>
internal sealed class HtmlScope(string? language)
{
    /// <summary>The scope of a page.</summary>
    public static HtmlScope Of(List<MarkupToken> tokens) =>
        new(tokens.Find(t => t is { Kind: MarkupTokenKind.Start, Name: "html" })?.Attribute("lang")?.Value);

    /// <summary>Whether an element is not to be translated: it says so (HTML §3.2.6.7, <c>translate</c>), it holds
    /// code, or it is in another language than the page, such as a title that is quoted.</summary>
    public bool IsVerbatim(MarkupToken start) =>
        IsForeign(start.Attribute("lang")?.Value)
        || HtmlElements.Verbatim.Contains(start.Name)
        || HtmlElements.Untranslated.Contains(start.Name)
        || start.Attribute("translate")?.Value.Equals("no", StringComparison.OrdinalIgnoreCase) == true
        || start.Attribute("class")?.Value.Split(' ').Contains("notranslate") == true;

    /// <summary>Whether an element is of the language of the page.</summary>
    public bool IsOwn(string? own) =>
        own is { Length: > 0 }
        && language is { Length: > 0 }
        && Main(own).Equals(Main(language), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an element says that it is to be translated.</summary>
    public static bool IsTranslated(MarkupToken start) =>
        start.Kind == MarkupTokenKind.Start && start.Attribute("translate")?.Value.ToLowerInvariant() is "yes" or "";

    /// <summary>The index of the tag that closes the element of the tag at <paramref name="start"/>; of an element
    /// without content its own, of one that is never closed the last.</summary>
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
            depth += tokens[i].Kind switch
            {
                MarkupTokenKind.Start => 1,
                MarkupTokenKind.End => -1,
                _ => 0,
            };
            if (depth == 0)
                return i;
        }

        return tokens.Count - 1;
    }

    private bool IsForeign(string? own) =>
        own is { Length: > 0 }
        && language is { Length: > 0 }
        && !Main(own).Equals(Main(language), StringComparison.OrdinalIgnoreCase);

    private static string Main(string tag) => tag.Split('-')[0];
}
