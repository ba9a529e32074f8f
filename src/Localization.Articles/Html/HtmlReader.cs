using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Localization.Model;

namespace Localization.Articles;

/// <summary>Finds what is to be translated in HTML: running text with its inline elements, attributes and metadata that
/// people read, and the headline and description of a NewsArticle in JSON-LD. All else is copied.</summary>
internal sealed partial class HtmlReader(string html)
{
    private readonly SkeletonBuilder _skeleton = new();
    private readonly LineCounter _lines = new(html);
    private readonly HtmlContext _context = new();
    private HtmlScope _scope = new(null);
    private readonly List<MarkupToken> _run = [];
    private int _at;

    /// <summary>The headline, where there is one.</summary>
    public string? Title { get; private set; }

    /// <summary>The name of the site, where the page says it (Open Graph, <c>og:site_name</c>).</summary>
    public string? SiteName { get; private set; }

    /// <summary>Where the page is published, where it says so.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Blocks and skeleton.</summary>
    public SkeletonBuilder Read()
    {
        var tokens = MarkupTokenizer.Read(html);
        _scope = HtmlScope.Of(tokens);
        SiteName = tokens
            .Find(t => t.Name == "meta" && t.Attribute("property")?.Value == "og:site_name")
            ?.Attribute("content")
            ?.Value.Trim();
        Address =
            Uri.TryCreate(
                tokens
                    .Find(t => t.Name == "link" && t.Attribute("rel")?.Value == "canonical")
                    ?.Attribute("href")
                    ?.Value,
                UriKind.Absolute,
                out var address
            ) && address.Scheme is "http" or "https"
                ? address
                : null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var isInline =
                token.Kind == MarkupTokenKind.Text
                || (token.Kind == MarkupTokenKind.Other && token.Name.Length == 0 && _run.Count > 0)
                || HtmlElements.Inline.Contains(token.Name);
            if (isInline && !(token.Kind == MarkupTokenKind.Start && _scope.IsVerbatim(token)))
            {
                _run.Add(token);
                continue;
            }

            if (token.Kind == MarkupTokenKind.Start && _scope.IsVerbatim(token))
            {
                var end = HtmlScope.EndOf(tokens, i);
                if (isInline)
                    _run.AddRange(tokens[i..(end + 1)]);
                else
                    EndRun();
                i = end;
                continue;
            }

            EndRun();
            Block(token, tokens, i);
        }

        EndRun();
        _skeleton.Copy(html.AsSpan(_at));
        return _skeleton;
    }

    private void Block(MarkupToken token, List<MarkupToken> tokens, int index)
    {
        if (token.Kind == MarkupTokenKind.Start)
        {
            _context.Open(token);
            Attributes(token);
        }
        else if (token.Kind == MarkupTokenKind.End)
            _context.Close(token);
        else if (
            token.Name == "script"
            && tokens[index - 1]
                .Attribute("type")
                ?.Value.Equals("application/ld+json", StringComparison.OrdinalIgnoreCase) == true
        )
            NewsArticle(token);
    }

    // Tags and white space around the words stay where they are.
    private void EndRun()
    {
        foreach (
            var tag in _run.Where(t =>
                t.Kind == MarkupTokenKind.Start && !_run.Exists(o => o.Kind == MarkupTokenKind.Text && HasWords(o))
            )
        )
            Attributes(tag);
        var first = _run.FindIndex(t =>
            t.Kind == MarkupTokenKind.Start && !HtmlElements.Void.Contains(t.Name)
            || (t.Kind == MarkupTokenKind.Text && HasInk(t))
        );
        var last = _run.FindLastIndex(t =>
            t.Kind == MarkupTokenKind.End || (t.Kind == MarkupTokenKind.Text && HasInk(t))
        );
        if (_run.Exists(t => t.Kind == MarkupTokenKind.Text && HasWords(t)) && first >= 0 && last >= first)
            Slot(_run[first..(last + 1)]);
        _run.Clear();
    }

    private void Slot(List<MarkupToken> run)
    {
        var (start, end) = (run[0].Start, run[^1].End);
        if (run[0].Kind == MarkupTokenKind.Text)
            start += Raw(run[0]).Length - Raw(run[0]).TrimStart().Length;
        if (run[^1].Kind == MarkupTokenKind.Text)
            end -= Raw(run[^1]).Length - Raw(run[^1]).TrimEnd().Length;
        var read = new HtmlBlockText(html, _scope).Read(run);
        var text =
            read.Slice(0, read.Text.TrimEnd(' ').Length) is var trimmed && trimmed.Codes.Length == read.Codes.Length
                ? trimmed
                : read;
        var (role, level) = _context.RoleOf(text.Text);
        if (role == BlockRole.Headline)
            Title = text.Text;
        if (role == BlockRole.Metadata && text.Codes.IsEmpty)
            AddTitle(start, end, text.Text, escape: null);
        else
            Add(start, end, text, role, level, escape: null);
    }

    private void Attributes(MarkupToken tag)
    {
        foreach (var attribute in tag.Attributes.Where(a => IsRead(tag, a) && a.Start >= _at).OrderBy(a => a.Start))
        {
            if (attribute.Name == "lang")
                Layout(attribute.Start, attribute.End, SkeletonWriter.Language);
            else if (attribute.Name == "charset")
                Layout(attribute.Start, attribute.End, SkeletonWriter.Encoding);
            else if (IsContentType(tag, attribute))
            {
                var name = html.IndexOf(
                    "charset=",
                    attribute.Start,
                    attribute.End - attribute.Start,
                    StringComparison.OrdinalIgnoreCase
                );
                if (name >= 0)
                    Layout(name + "charset=".Length, attribute.End, SkeletonWriter.Encoding);
            }
            else if (tag.Name == "meta" && attribute.Value.Any(char.IsLetter))
                AddTitle(
                    attribute.Start,
                    attribute.End,
                    TextLine.Flatten(attribute.Value).Trim(),
                    attribute.IsQuoted ? HtmlEscape.Attribute : HtmlEscape.Bare
                );
            else if (attribute.Value.Any(char.IsLetter))
                Add(
                    attribute.Start,
                    attribute.End,
                    new InlineText(TextLine.Flatten(attribute.Value).Trim()),
                    attribute.Name is "alt" ? BlockRole.Caption : BlockRole.Metadata,
                    0,
                    attribute.IsQuoted ? HtmlEscape.Attribute : HtmlEscape.Bare
                );
        }
    }

    private static bool IsRead(MarkupToken tag, MarkupAttribute attribute) =>
        HtmlElements.Attributes.Contains(attribute.Name)
        || (attribute.Name == "lang" && tag.Name == "html")
        || (attribute.Name == "charset" && tag.Name == "meta")
        || IsContentType(tag, attribute)
        || (
            attribute.Name == "content"
            && tag.Name == "meta"
            && (tag.Attribute("name") ?? tag.Attribute("property"))?.Value is { } name
            && HtmlElements.Meta.Contains(name.ToLowerInvariant())
        );

    private static bool IsContentType(MarkupToken tag, MarkupAttribute attribute) =>
        attribute.Name == "content"
        && tag.Name == "meta"
        && tag.Attribute("http-equiv")?.Value.Equals("content-type", StringComparison.OrdinalIgnoreCase) == true;

    private void Layout(int start, int end, string escape)
    {
        Copy(start);
        _skeleton.Layout(html[start..end], escape);
        _at = end;
    }

    // schema.org: an Article of any kind has these for people to read.
    private void NewsArticle(MarkupToken script)
    {
        var json = Raw(script);
        if (!ArticleType().IsMatch(json))
            return;
        foreach (Match match in ReadProperty().Matches(json))
        {
            var value = match.Groups["value"];
            if (Unescaped(value.Value) is { } text && text.Any(char.IsLetter))
                Add(
                    script.Start + value.Index,
                    script.Start + value.Index + value.Length,
                    new InlineText(TextLine.Flatten(text)),
                    BlockRole.Metadata,
                    0,
                    HtmlEscape.Json
                );
        }
    }

    private static string? Unescaped(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<string>($"\"{json}\"");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // "Headline | Site": the name of the site stays, and is no part of the sentence.
    private void AddTitle(int start, int end, string text, string? escape)
    {
        var raw = html[start..end];
        var bar = raw.LastIndexOf(" | ", StringComparison.Ordinal);
        if (
            bar < 0
            && SiteName is { Length: > 0 } site
            && raw.EndsWith(WebUtility.HtmlEncode(site), StringComparison.Ordinal)
        )
            bar = raw.AsSpan(0, raw.Length - WebUtility.HtmlEncode(site).Length)
                .TrimEnd()
                .TrimEnd("-–—·|:»")
                .TrimEnd()
                .Length;
        if (bar > 0 && escape != HtmlEscape.Bare && text.Length > raw.Length - bar)
            (end, text) = (start + bar, TextLine.Flatten(WebUtility.HtmlDecode(raw[..bar])).Trim());
        Add(start, end, new InlineText(text), BlockRole.Metadata, 0, escape);
    }

    private void Add(int start, int end, InlineText text, BlockRole role, int level, string? escape)
    {
        Copy(start);
        _skeleton.Slot(html[start..end], text, role, level, _lines.LineOf(start), escape);
        _at = end;
    }

    private void Copy(int end)
    {
        _skeleton.Copy(html.AsSpan(_at, end - _at));
        _at = end;
    }

    private string Raw(MarkupToken token) => html[token.Start..token.End];

    private bool HasWords(MarkupToken text) =>
        html.AsSpan(text.Start, text.End - text.Start).ContainsAnyExcept(Blank)
        && WebUtility.HtmlDecode(Raw(text)).Any(char.IsLetterOrDigit);

    private bool HasInk(MarkupToken text) => html.AsSpan(text.Start, text.End - text.Start).ContainsAnyExcept(Blank);

    private static readonly System.Buffers.SearchValues<char> Blank = System.Buffers.SearchValues.Create(" \t\r\n\f");

    [GeneratedRegex(
        """
            "@type"\s*:\s*\[?\s*"[A-Za-z]*Article"
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex ArticleType();

    [GeneratedRegex(
        """
            "(?:headline|alternativeHeadline|description)"\s*:\s*"(?<value>(?:[^"\\]|\\.)*)"
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex ReadProperty();
}
