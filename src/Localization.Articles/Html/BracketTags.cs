using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Articles.Markdown.Opaque;

namespace Localization.Articles.Html;

/// <summary>Finds the tags in square brackets that publishing systems put in HTML, such as WordPress's
/// <c>[caption id="a"]…[/caption]</c>. What they enclose is text, save for addresses and program code.</summary>
internal static partial class BracketTags
{
    private static readonly FrozenSet<string> Alone = FrozenSet.Create(
        "gallery",
        "playlist",
        "audio",
        "video",
        "embed"
    );

    private static readonly FrozenSet<string> Raw = FrozenSet.Create(
        "code",
        "sourcecode",
        "embed",
        "audio",
        "video",
        "latex",
        "math",
        "youtube",
        "vimeo"
    );

    /// <summary>The tags of a document, in order.</summary>
    public static ImmutableArray<OpaqueStretch> In(string html)
    {
        if (!html.Contains('[', StringComparison.Ordinal))
            return [];
        var tags = Tag().Matches(html);
        var closed = tags.Where(t => t.Groups["close"].Success).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var opened = tags.Where(t => !t.Groups["close"].Success).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var stretches = ImmutableArray.CreateBuilder<OpaqueStretch>();
        var (at, unclosed) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (Match tag in tags)
        {
            var name = NameOf(tag);
            var isTag = tag.Groups["close"].Success
                ? opened.Contains(name)
                : closed.Contains(name) || tag.Groups["quoted"].Success || Alone.Contains(name);
            if (!isTag || tag.Index < at)
                continue;
            at = tag.Index + tag.Length;
            if (!tag.Groups["close"].Success && Raw.Contains(name) && !unclosed.Contains(name))
            {
                var close = $"[/{name}]";
                if (html.IndexOf(close, at, StringComparison.Ordinal) is >= 0 and var end)
                    at = end + close.Length;
                else
                    unclosed.Add(name);
            }

            stretches.Add(new(tag.Index, at, OpaqueKind.Tag));
        }

        return stretches.ToImmutable();
    }

    private static string NameOf(Match tag) => tag.Groups["name"].Value;

    [GeneratedRegex(
        """(?<!\[)\[(?<close>/)?(?<name>[a-z][a-z0-9_-]{1,40})"""
            + """(?:\s{1,20}[\w-]{1,40}(?<quoted>=(?:"[^"\[\]<>]{0,400}"|'[^'\[\]<>]{0,400}')"""
            + """|=[^\s"'\[\]<>]{1,200})?){0,20}"""
            + """\s{0,20}/?\](?![\](])"""
    )]
    private static partial Regex Tag();
}
