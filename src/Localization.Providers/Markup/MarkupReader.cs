using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Localization.Providers.Markup;

/// <summary>Reads what <see cref="MarkupWriter"/> wrote after a provider translated it. In: markup, and the codes that
/// were sent. Out: the translation with the same codes, or nothing where one is lost, doubled, crossed or
/// new.</summary>
internal static partial class MarkupReader
{
    public static InlineText? Read(string markup, ImmutableArray<InlineCode> codes)
    {
        var paired = CodePairs.Of(codes);
        var text = new StringBuilder();
        var found = ImmutableArray.CreateBuilder<InlineCode>(codes.Length);
        var seen = new HashSet<int>();
        var open = new Stack<int>();
        var at = 0;
        foreach (Match tag in Tag().Matches(markup))
        {
            if (!Characters(markup[at..tag.Index], text))
                return null;
            at = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value;
            var closes = tag.Groups["close"].Length > 0;
            if (name == MarkupWriter.Protected || (name == "x" && closes))
                continue;
            if (name == "g" && closes)
            {
                if (!open.TryPop(out var start) || !Take(paired[start]))
                    return null;
                continue;
            }

            if (!int.TryParse(tag.Groups["id"].Value, out var id) || id < 0 || id >= codes.Length)
                return null;
            var opens = paired.TryGetValue(id, out var partner) && id < partner;
            if (opens != (name == "g") || (name == "x" && paired.ContainsKey(id)) || !Take(id))
                return null;
            if (opens)
                open.Push(id);
        }

        return Characters(markup[at..], text) && seen.Count == codes.Length
            ? new InlineText(text.ToString(), found.ToImmutable())
            : null;

        bool Take(int code)
        {
            found.Add(codes[code] with { Position = text.Length });
            return seen.Add(code);
        }
    }

    // Characters of the text were escaped: a bare angle bracket is a tag that nobody sent.
    private static bool Characters(string markup, StringBuilder text)
    {
        if (markup.Contains('<'))
            return false;
        text.Append(WebUtility.HtmlDecode(markup));
        return true;
    }

    [GeneratedRegex("""<(?<close>/?)(?<name>[gxt])(?:\s[^<>]*?\bid="?(?<id>[0-9]{1,6})"?[^<>]*|\s[^<>]*)?/?>""")]
    private static partial Regex Tag();
}
