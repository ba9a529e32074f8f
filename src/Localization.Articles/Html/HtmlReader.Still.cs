using System.Collections.Immutable;
using System.Net;
using Localization.Articles.Markdown.Opaque;
using Localization.Articles.Markup;

namespace Localization.Articles.Html;

/// <content>What is shown and not translated: cells without words, program code, pictures, what says that it is to stay
/// as it is.</content>
internal sealed partial class HtmlReader
{
    private bool _isStill;

    /// <summary>Reads an element that is not translated, save for what in it says that it is.</summary>
    private void Still(List<MarkupToken> tokens, int start, int end)
    {
        EndRun();
        var name = tokens[start].Name;
        if (name == "pre")
        {
            Ended(_structure.Open(tokens[start]));
            Code(tokens, start, end);
        }

        if (name == "pre" || HtmlElements.Untranslated.Contains(name) || HtmlElements.RawText.Contains(name))
            return;
        var outside = _isStill;
        _isStill = true;
        ReadAll(tokens, start, end + 1);
        EndRun();
        _isStill = outside;
    }

    /// <summary>Reads what is to be translated inside what is not: the nearest attribute holds.</summary>
    private void Translated(List<MarkupToken> tokens, int start, int end)
    {
        EndRun();
        _isStill = false;
        ReadAll(tokens, start, end + 1);
        EndRun();
        _isStill = true;
    }

    private void Code(List<MarkupToken> tokens, int start, int end)
    {
        var text = string.Concat(
            tokens
                .Skip(start)
                .Take(end - start)
                .Select(t =>
                    t.Kind == MarkupTokenKind.Text ? WebUtility.HtmlDecode(Raw(t))
                    : t is { Kind: MarkupTokenKind.Start, Name: "br" } ? "\n"
                    : ""
                )
        );
        text = text.ReplaceLineEndings("\n").TrimEnd();

        // HTML Standard §13.1.2.5: the line end right after the tag is not part of the text.
        if (text.StartsWith('\n'))
            text = text[1..];
        if (text.Length > 0)
            Show(Alone(InlineCodeType.Code, text, null), BlockRole.Code, null);
    }

    private void ShowRun(List<MarkupToken> run)
    {
        var visible = run.FindAll(t => t.Name != "img");
        if (!visible.Exists(IsSeen))
            return;
        var text = new HtmlBlockText(html, _scope, stretches).Read(visible);
        var (from, length) = text.Trimmed();
        Show(text.Slice(from, length), _structure.Role, null);
    }

    // White space and tags alone are nothing to see; code is one.
    private bool IsSeen(MarkupToken token) =>
        (
            token.Kind == MarkupTokenKind.Text
            && !string.IsNullOrWhiteSpace(WebUtility.HtmlDecode(Raw(token)))
            && !IsMasked(token)
        ) || (token.Kind == MarkupTokenKind.Start && HtmlElements.Verbatim.Contains(token.Name));

    private bool IsMasked(MarkupToken text) =>
        _masked.AsSpan(text.Start, text.End - text.Start).Trim().TrimStart(MaskedDocument.Mask).IsEmpty;

    private void ShowPicture(MarkupToken tag)
    {
        if (HtmlAddresses.Of(tag) is { } address && !IsPixel(tag))
            Show(Alone(InlineCodeType.Image, tag.Attribute("alt")?.Value, address), BlockRole.Caption, address);
    }

    // What counts readers is not a picture.
    private static bool IsPixel(MarkupToken tag) =>
        tag.Attribute("width")?.Value is "0" or "1" || tag.Attribute("height")?.Value is "0" or "1";

    private static InlineText Alone(InlineCodeType type, string? shown, string? address) =>
        new(
            "",
            [
                new InlineCode(0, InlineCodeKind.Placeholder, "1", shown ?? "")
                {
                    Type = type,
                    Shown = shown,
                    Address = address,
                },
            ]
        );

    private void Show(InlineText text, BlockRole role, string? picture)
    {
        Copy(Math.Max(_at, 0));
        _skeleton.Show(text, role, 0, _lines.LineOf(_at), _structure.Current, picture);
        _structure.Use();
    }

    private void Ended(List<ImmutableArray<BlockContainer>> empty)
    {
        foreach (var containers in empty)
            _skeleton.Show(
                InlineText.Empty,
                containers[^1] is CellContainer ? BlockRole.TableCell : BlockRole.ListItem,
                0,
                _lines.LineOf(_at),
                containers
            );
    }
}
