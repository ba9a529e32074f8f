using System.Text.RegularExpressions;
using Localization.Articles.PlainText;
using Localization.Articles.Roles;

namespace Localization.Articles.Markdown.Opaque;

/// <summary>Finds the quoted parameters of shortcodes, template tags and components that readers see.</summary>
internal static partial class OpaqueTitles
{
    /// <summary>The texts in a stretch.</summary>
    public static IEnumerable<OpaqueTitle> Of(string document, OpaqueStretch stretch)
    {
        if (stretch.Kind is OpaqueKind.Emoji or OpaqueKind.Display)
            yield break;
        var raw = document[stretch.Start..stretch.End];
        if (raw[0] == '$')
            yield break;
        foreach (Match match in Parameter().Matches(raw))
        {
            var group = match.Groups["text"];
            var escape = OpaqueEscape.OfParameter(raw, match.Groups["quote"].ValueSpan[0]);
            var text = OpaqueEscape.Read(group.Value, escape);
            if (
                !Sentence.HasWords(text)
                || text.Contains("{{", StringComparison.Ordinal)
                || (match.Groups["label"].Success && raw[0] != '<')
            )
                continue;
            var start = stretch.Start + group.Index;
            yield return new(
                start,
                start + group.Length,
                TextLine.Flatten(text),
                match.Groups["name"].Value.ToLowerInvariant(),
                escape
            );
        }
    }

    [GeneratedRegex(
        """(?<![\w-])(?<name>caption|title|alt|(?<label>label))\s*[=:]\s*(?<quote>["'`])"""
            + """(?<text>(?:\\.|(?!\k<quote>)[^\\]){0,2000})\k<quote>""",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Parameter();
}
