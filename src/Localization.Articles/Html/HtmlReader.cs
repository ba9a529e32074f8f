using System.Collections.Immutable;
using System.Net;
using Localization.Articles.Markdown.Opaque;
using Localization.Articles.Markup;
using Localization.Articles.Structure;

namespace Localization.Articles.Html;

/// <summary>Finds what is to be translated in HTML: running text with its inline elements, attributes and metadata that
/// people read, and what readers see of JSON-LD. All else is copied.</summary>
/// <param name="html">The document.</param>
/// <param name="stretches">What is not HTML in it, in order: the tags of a site generator.</param>
/// <param name="structure">What the HTML itself is in; null for a document of its own.</param>
/// <param name="skeleton">Takes what is found; null for a document of its own.</param>
internal sealed partial class HtmlReader(
    string html,
    ImmutableArray<OpaqueStretch> stretches,
    HtmlStructure? structure = null,
    SkeletonBuilder? skeleton = null
)
{
    private readonly SkeletonBuilder _skeleton = skeleton ?? new();
    private readonly HtmlStructure _structure = structure ?? new(new ContainerIds(), []);
    private readonly LineCounter _lines = new(html);
    private readonly HtmlContext _context = new();
    private HtmlScope _scope = new(null);
    private readonly List<MarkupToken> _run = [];
    private readonly string _masked = Masked(html, stretches);
    private bool _isPreformatted;
    private int _at;

    /// <summary>A reader of a document that is HTML alone.</summary>
    public HtmlReader(string html)
        : this(html, BracketTags.In(html)) { }

    /// <summary>The headline, where there is one.</summary>
    public string? Title { get; private set; }

    /// <summary>The name of the site, where the page says it (Open Graph, <c>og:site_name</c>).</summary>
    public string? SiteName { get; private set; }

    /// <summary>Where the page is published, where it says so.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Blocks and skeleton.</summary>
    public SkeletonBuilder Read()
    {
        var tokens = MarkupTokenizer.Read(_masked);
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
        ReadAll(tokens, 0, tokens.Count);
        EndRun();
        _skeleton.Copy(html.AsSpan(_at));
        return _skeleton;
    }

    private static string Masked(string html, ImmutableArray<OpaqueStretch> stretches)
    {
        if (stretches.IsEmpty)
            return html;
        var masked = html.ToCharArray();
        foreach (var stretch in stretches)
            masked.AsSpan(stretch.Start, stretch.End - stretch.Start).Fill(MaskedDocument.Mask);
        return new string(masked);
    }

    private void ReadAll(List<MarkupToken> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var token = tokens[i];
            if (_isStill && HtmlScope.IsTranslated(token))
            {
                var last = HtmlScope.EndOf(tokens, i);
                Translated(tokens, i, last);
                i = last;
                continue;
            }

            if (_isPreformatted && token.Kind == MarkupTokenKind.Text)
            {
                Lines(token);
                continue;
            }

            var isInline =
                token.Kind == MarkupTokenKind.Text
                || (token.Kind == MarkupTokenKind.Other && token.Name.Length == 0 && _run.Count > 0)
                || HtmlElements.Inline.Contains(token.Name);
            if (isInline && !(token.Kind == MarkupTokenKind.Start && IsVerbatim(tokens, i)))
            {
                if (token.Kind == MarkupTokenKind.Text)
                    Run(token);
                else
                    _run.Add(token);
                continue;
            }

            if (token.Kind == MarkupTokenKind.Start && IsVerbatim(tokens, i))
            {
                var end = HtmlScope.EndOf(tokens, i);
                if (isInline && !IsPartlyTranslated(tokens, i, end))
                    _run.AddRange(tokens[i..(end + 1)]);
                else
                    Still(tokens, i, end);
                i = end;
                continue;
            }

            EndRun();
            if (token.Name == "pre")
                _isPreformatted = token.Kind == MarkupTokenKind.Start;
            Block(token, tokens, i);
        }
    }

    private bool IsVerbatim(List<MarkupToken> tokens, int index)
    {
        var token = tokens[index];
        return (_isStill ? HtmlElements.Untranslated.Contains(token.Name) : _scope.IsVerbatim(token))
            || (
                token.Name == "pre" && !HtmlPreformatted.IsProse(_masked, tokens, index, HtmlScope.EndOf(tokens, index))
            );
    }

    private static bool IsPartlyTranslated(List<MarkupToken> tokens, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (HtmlScope.IsTranslated(tokens[i]))
                return true;
        }

        return false;
    }

    // Each line of preformatted text stays a line.
    private void Lines(MarkupToken text)
    {
        for (var start = text.Start; start < text.End; )
        {
            var length = html.AsSpan(start, text.End - start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.End : start + length;
            if (end > start)
                _run.Add(text with { Start = start, End = end });
            if (length >= 0)
                EndRun();
            start = end + 1;
        }
    }

    private void Block(MarkupToken token, List<MarkupToken> tokens, int index)
    {
        if (token.Kind == MarkupTokenKind.Start)
        {
            _context.Open(token);
            Ended(_structure.Open(token));
            Attributes(token);
        }
        else if (token.Kind == MarkupTokenKind.End)
        {
            _context.Close(token);
            Ended(_structure.Close(token));
        }
        else if (
            token.Name == "script"
            && tokens[index - 1]
                .Attribute("type")
                ?.Value.Equals("application/ld+json", StringComparison.OrdinalIgnoreCase) == true
        )
            LinkedData(token);
    }

    // Tags and white space around the words stay where they are.
    private void EndRun()
    {
        var (first, last) = InkedStretch();
        if (!_run.Exists(t => t.Kind == MarkupTokenKind.Text && HasWords(t)) || first < 0 || last < first)
            (first, last) = (_run.Count, _run.Count - 1);
        if (_isStill)
            first = _run.Count;
        if (first > last)
            ShowRun(_run);
        Attributes(_run.Take(first));
        if (first <= last)
            Slot(_run[first..(last + 1)]);
        Attributes(_run.Skip(Math.Max(first, last + 1)));
        _run.Clear();
    }

    // Elements at the edges that hold no text, such as the span around an icon, are not part of the sentence.
    private (int First, int Last) InkedStretch()
    {
        var inkStart = _run.FindIndex(IsInked);
        if (inkStart < 0)
            return (-1, -1);
        var inkEnd = _run.FindLastIndex(IsInked);
        var (first, last) = (inkStart, inkEnd);
        var open = new Stack<int>();
        for (var i = 0; i < inkStart; i++)
        {
            if (_run[i].Kind == MarkupTokenKind.End)
                open.TryPop(out _);
            else if (_run[i].Kind == MarkupTokenKind.Start && !HtmlElements.Void.Contains(_run[i].Name))
                open.Push(i);
        }

        first = open.Count > 0 ? open.Min() : first;
        open.Clear();
        for (var i = _run.Count - 1; i > inkEnd; i--)
        {
            if (_run[i].Kind == MarkupTokenKind.End)
                open.Push(i);
            else if (_run[i].Kind == MarkupTokenKind.Start && !HtmlElements.Void.Contains(_run[i].Name))
                open.TryPop(out _);
        }

        return (first, open.Count > 0 ? open.Max() : last);
    }

    private void Attributes(IEnumerable<MarkupToken> tags)
    {
        foreach (var tag in tags.Where(t => t.Kind == MarkupTokenKind.Start))
            Attributes(tag);
    }

    private void Slot(List<MarkupToken> run)
    {
        var (start, end) = (run[0].Start, run[^1].End);
        if (run[0].Kind == MarkupTokenKind.Text)
            start += Raw(run[0]).Length - Raw(run[0]).TrimStart().Length;
        if (run[^1].Kind == MarkupTokenKind.Text)
            end -= Raw(run[^1]).Length - Raw(run[^1]).TrimEnd().Length;
        var reader = new HtmlBlockText(html, _scope, stretches);
        var read = reader.Read(run);
        var text =
            read.Slice(0, read.Text.TrimEnd(' ').Length) is var trimmed && trimmed.Codes.Length == read.Codes.Length
                ? trimmed
                : read;
        var (role, level) = _context.RoleOf(text.Text);
        if (role == BlockRole.Headline)
            Title = text.Text;
        if (role == BlockRole.Metadata && text.Codes.IsEmpty && run.Count == 1)
            AddTitle(start, end, text.Text, escape: null);
        else
            Add(start, end, text, role, level, escape: null, reader.Inner);
    }

    private void Add(
        int start,
        int end,
        InlineText text,
        BlockRole role,
        int level,
        string? escape,
        IReadOnlyList<CodeText>? inner = null,
        string? picture = null
    )
    {
        Copy(start);
        _skeleton.Slot(
            html[start..end],
            text,
            role,
            level,
            _lines.LineOf(start),
            escape,
            inner,
            _structure.Current,
            picture
        );
        _structure.Use();
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
        && WebUtility.HtmlDecode(_masked[text.Start..text.End]).Any(char.IsLetterOrDigit);

    // A no-break space at the edge is layout, as other spaces there are.
    private bool IsInked(MarkupToken token) =>
        token.Kind == MarkupTokenKind.Text
        && html.AsSpan(token.Start, token.End - token.Start).ContainsAnyExcept(Blank)
        && !string.IsNullOrWhiteSpace(WebUtility.HtmlDecode(Raw(token)));

    private static readonly System.Buffers.SearchValues<char> Blank = System.Buffers.SearchValues.Create(" \t\r\n\f");
}
