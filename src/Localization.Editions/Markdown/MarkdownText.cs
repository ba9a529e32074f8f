using System.Buffers;
using System.Text;
using Localization.Editions.Structure;

namespace Localization.Editions.Markdown;

/// <summary>A text as Markdown on one line: its formatting, links, code, pictures and notes are kept, and no character
/// of the text is taken for markup.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create(" <>");
    private static readonly SearchValues<char> Breaking = SearchValues.Create(" ()<>\\");

    private const string Special = "\\`*_[]<>#|~&";

    /// <summary>A block on one side.</summary>
    public static string Of(ShownBlock block, bool isTarget)
    {
        if (block.Block.Picture is { } picture)
        {
            var alternative = block.Block.IsTranslatable
                ? block.Text(isTarget).Text
                : block.Block.Source.Codes.FirstOrDefault().Shown;
            return Picture(picture, Escape(alternative ?? ""));
        }

        return Of(block, block.Text(isTarget), isTarget).Trim();
    }

    /// <summary>A text of a block.</summary>
    /// <param name="block">The block, which knows what the codes are.</param>
    /// <param name="text">The text.</param>
    /// <param name="isTarget">Whether it is of the translation.</param>
    public static string Of(ShownBlock block, InlineText text, bool isTarget)
    {
        var result = new StringBuilder();
        var marks = new Stack<(string Id, string Mark)>();
        var at = 0;
        foreach (var code in text.Codes.Select(block.Known))
        {
            result.Append(Escape(text.Text[at..code.Position]));
            at = code.Position;
            if (code.Kind == InlineCodeKind.Placeholder)
                result.Append(Alone(code, block.Shown(code, isTarget)));
            else if (code.Kind == InlineCodeKind.Start)
            {
                var (open, close) = Marks(code, block.Title(code, isTarget));
                result.Append(open);
                marks.Push((code.Id, close));
            }
            else if (marks.TryPeek(out var mark) && mark.Id == code.Id)
                result.Append(marks.Pop().Mark);
        }

        result.Append(Escape(text.Text[at..]));
        while (marks.TryPop(out var open))
            result.Append(open.Mark);
        return result.ToString();
    }

    /// <summary>Characters that represent themselves.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal))
                result.Append('\\');
            result.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return result.ToString();
    }

    /// <summary>A label of a note as a mark (the extension for footnotes).</summary>
    public static string Note(string label) => $"[^{Flat(label).Replace(' ', '-')}]";

    /// <summary>Program code in a line (CommonMark 0.31 §6.1).</summary>
    public static string Code(string code)
    {
        code = Flat(code);
        if (code.Length == 0)
            return "";
        var fence = new string('`', LongestRun(code) + 1);
        var space = code[0] == '`' || code[^1] == '`' ? " " : "";
        return fence + space + code + space + fence;
    }

    /// <summary>The length of the longest run of backquotes.</summary>
    public static int LongestRun(string code)
    {
        var (longest, run) = (0, 0);
        foreach (var c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static (string Open, string Close) Marks(InlineCode code, string? title) =>
        code.Type switch
        {
            InlineCodeType.Italic => ("*", "*"),
            InlineCodeType.Bold => ("**", "**"),
            InlineCodeType.Strike => ("~~", "~~"),
            InlineCodeType.Subscript => ("<sub>", "</sub>"),
            InlineCodeType.Superscript or InlineCodeType.Note => ("<sup>", "</sup>"),
            InlineCodeType.Link when code.Address is { } address => ("[", $"]({Destination(address)}{Title(title)})"),
            InlineCodeType.Image when code.Address is { } address => ("![", $"]({Destination(address)}{Title(title)})"),
            _ => ("", ""),
        };

    private static string Alone(InlineCode code, string? shown) =>
        code.Type switch
        {
            InlineCodeType.Break => "<br>",
            InlineCodeType.Code => Code(shown ?? ""),
            InlineCodeType.Image when code.Address is { } address => Picture(address, Escape(shown ?? "")),
            InlineCodeType.Note when !string.IsNullOrEmpty(shown) => Note(shown),
            InlineCodeType.Link when code.Address is { } address => IsAutomatic(address, shown)
                ? $"<{Flat(address)}>"
                : $"[{Escape(shown ?? address)}]({Destination(address)})",
            InlineCodeType.Field => Flat(shown ?? ""),
            _ => Escape(shown ?? ""),
        };

    private static string Picture(string address, string alternative) => $"![{alternative}]({Destination(address)})";

    private static string Title(string? title) =>
        title is null ? "" : $" \"{Escape(title).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static bool IsAutomatic(string address, string? shown) =>
        (shown is null || shown == address)
        && address.Contains("://", StringComparison.Ordinal)
        && !address.AsSpan().ContainsAny(Brackets);

    // CommonMark 0.31 §6.3: an address with spaces or brackets is between < and >.
    private static string Destination(string address)
    {
        address = Flat(address);
        return address.Length > 0 && !address.AsSpan().ContainsAny(Breaking)
            ? address
            : "<"
                + address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
                + ">";
    }

    private static string Flat(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
