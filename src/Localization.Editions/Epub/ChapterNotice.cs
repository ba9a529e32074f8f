using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Localization.Editions.Labels;
using Microsoft.Extensions.Localization;

namespace Localization.Editions.Epub;

/// <summary>Says at the head of a chapter of a translated book that it is not translated, or not completely, so that no
/// reader takes the source text for the translation.</summary>
/// <param name="labels">The words of the notice.</param>
public sealed partial class ChapterNotice(IStringLocalizer<EditionLabels> labels)
{
    /// <summary>The chapter with the notice. Anything but XHTML with a body in UTF-8 stays as it is.</summary>
    /// <param name="chapter">The chapter's bytes.</param>
    /// <param name="source">The language of text that is not translated.</param>
    /// <param name="target">The language of the book.</param>
    /// <param name="isPartial">Whether some of it is translated.</param>
    public byte[] Write(byte[] chapter, LanguageTag source, LanguageTag target, bool isPartial)
    {
        if (!Utf8.IsValid(chapter))
            return chapter;
        var text = Encoding.UTF8.GetString(chapter);
        if (Body().Match(text) is not { Success: true } body)
            return chapter;
        var chrome = new Chrome(labels, null, target.Language);
        var tag = body.Value;
        // Without a language of its own it would have that of the book.
        if (!isPartial && !Language().IsMatch(text[..(body.Index + body.Length)]))
            tag = $"{tag[..^1]} xml:lang=\"{source}\" lang=\"{source}\">";
        var sentence = WebUtility.HtmlEncode(chrome[isPartial ? "notice-chapter-partial" : "notice-chapter"]);
        var own = $"xml:lang=\"{chrome.Language}\" lang=\"{chrome.Language}\"";
        var notice = $"<p class=\"notice\" {own}><strong>{sentence}</strong></p>";
        return Encoding.UTF8.GetBytes(text[..body.Index] + tag + notice + text[(body.Index + body.Length)..]);
    }

    [GeneratedRegex("<body(?:\\s[^<>]*[^<>/]|\\s*)>", RegexOptions.NonBacktracking)]
    private static partial Regex Body();

    [GeneratedRegex("<(?:html|body)\\s[^<>]*\\blang\\s*=", RegexOptions.NonBacktracking)]
    private static partial Regex Language();
}
