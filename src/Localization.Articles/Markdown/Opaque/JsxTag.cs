using System.Text.RegularExpressions;

namespace Localization.Articles.Markdown.Opaque;

/// <summary>Finds where tags and expressions of JSX end.</summary>
internal static partial class JsxTag
{
    /// <summary>The longest tag or expression: one that is not closed must not be searched for to the end of the
    /// document, again and again.</summary>
    private const int Reach = 20_000;

    /// <summary>The place after the tag that begins at <paramref name="at"/>; 0 where it is none, or a tag of
    /// HTML.</summary>
    public static int End(string document, int at, int limit, bool isMdx)
    {
        if (document.AsSpan(at, limit - at) is var rest && (rest.StartsWith("<>") || rest.StartsWith("</>")))
            return at + (rest[1] == '/' ? 3 : 2);
        var name = Name().Match(document, at, limit - at);
        if (!name.Success)
            return 0;
        var isComponent = name.Groups["component"].Success;
        var hasCode = false;
        limit = Math.Min(limit, at + Reach);
        for (var i = at + name.Length; i < limit; i++)
        {
            switch (document[i])
            {
                case '>':
                    return isComponent || hasCode ? i + 1 : 0;
                case '"' or '\'':
                    i = document.IndexOf(document[i], i + 1, limit - i - 1);
                    if (i < 0)
                        return 0;
                    break;
                case '{' when document[i - 1] == '=' || isComponent || isMdx:
                    if (document.AsSpan(i).StartsWith("{{") && !isComponent && !isMdx)
                        return 0;
                    hasCode = true;
                    i = Braces(document, i, limit) - 1;
                    if (i < 0)
                        return 0;
                    break;
                case '<':
                    return 0;
                case '\n' when i + 1 < limit && document[i + 1] is '\n' or '\r':
                    return 0;
            }
        }

        return 0;
    }

    /// <summary>The place after the braces that open at <paramref name="at"/>; 0 where they do not close.</summary>
    public static int Braces(string document, int at, int limit)
    {
        var depth = 0;
        limit = Math.Min(limit, at + Reach);
        for (var i = at; i < limit; i++)
        {
            switch (document[i])
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return i + 1;
                case '"' or '`' or '\'' when i > at && !char.IsLetterOrDigit(document[i - 1]):
                    var close = document.IndexOf(document[i], i + 1, limit - i - 1);
                    if (close > 0)
                        i = close;
                    break;
            }
        }

        return 0;
    }

    // Names in capitals alone are HTML's own, as pages wrote them once.
    [GeneratedRegex(@"\G</?(?:(?<component>[A-Z][A-Z0-9_.]{0,60}[a-z][\w.]{0,100})|[a-z][\w.-]{0,100})(?=[\s/>])")]
    private static partial Regex Name();
}
