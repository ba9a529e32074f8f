using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace Localization.Articles.Markdown;

/// <summary>Finds which inline HTML tags belong together.</summary>
internal static partial class HtmlTagPairs
{
    /// <summary>Each tag that opens or closes a span among the children of <paramref name="container"/>, with the other
    /// one.</summary>
    public static IReadOnlyDictionary<HtmlInline, HtmlInline> Find(ContainerInline container)
    {
        var tags = new List<HtmlInline>();
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is HtmlInline tag)
                tags.Add(tag);
        }

        if (tags.Count < 2)
            return FrozenDictionary<HtmlInline, HtmlInline>.Empty;
        var pairs = new Dictionary<HtmlInline, HtmlInline>();
        var open = new Stack<(string Name, HtmlInline Tag)>();
        foreach (var tag in tags)
        {
            var match = Tag().Match(tag.Tag);
            if (!match.Success)
                continue;
            var name = match.Groups["name"].Value.ToLowerInvariant();
            if (!match.Groups["close"].Success)
            {
                open.Push((name, tag));
                continue;
            }

            // What was opened later and never closed, such as <br>, is alone.
            if (!open.Any(o => o.Name == name))
                continue;
            var opener = open.Pop();
            while (opener.Name != name)
                opener = open.Pop();
            pairs[tag] = opener.Tag;
            pairs[opener.Tag] = tag;
        }

        return pairs;
    }

    [GeneratedRegex(@"^<(?<close>/)?(?<name>[A-Za-z][A-Za-z0-9-]*)(?:[^>]*[^/>])?>$", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
