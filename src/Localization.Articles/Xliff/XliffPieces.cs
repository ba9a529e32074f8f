using System.Globalization;
using System.Text.RegularExpressions;
using Localization.Articles.Markup;

namespace Localization.Articles.Xliff;

/// <summary>The pieces of an XLIFF file that a translation changes, and what they become.</summary>
internal static partial class XliffPieces
{
    private const string Language = "target-language ";
    private const string State = "state ";
    private const string Target = "target ";
    private const string Segment = "segment ";
    private const string Addition = "addition ";
    private const string TargetState = "targetstate ";

    /// <summary>The escape of the place, empty or filled, of the attribute that names the target language.</summary>
    /// <param name="attribute">Its name.</param>
    public static string OfLanguage(string attribute) => Language + attribute;

    /// <summary>The escape of the start tag of a segment of XLIFF 2.</summary>
    /// <param name="block">Its block.</param>
    public static string OfState(int block) => State + block.ToString(CultureInfo.InvariantCulture);

    /// <summary>The escape of a target, empty or filled.</summary>
    /// <param name="name">The name of the element, with its prefix.</param>
    /// <param name="isXliff1">Whether the state is told by the target, as in XLIFF 1.2.</param>
    /// <param name="space">The white space of the source, where it says so itself; XLIFF 2 wants both alike.</param>
    public static string OfTarget(string name, bool isXliff1, string? space) =>
        $"{Target}{(isXliff1 ? 1 : 2)} {name}{(isXliff1 || space is null ? "" : $" {space}")}";

    /// <summary>The escape of a segment of XLIFF 1.2, empty or filled.</summary>
    /// <param name="tag">Its start tag.</param>
    public static string OfSegment(string tag) => Segment + tag;

    /// <summary>The escape of what is written only where one of some blocks is translated.</summary>
    /// <param name="first">The first of these blocks.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="text">What is written.</param>
    public static string OfAddition(int first, int count, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{Addition}{first} {count} {text}");

    /// <summary>The escape of the start tag of a target whose segments are blocks.</summary>
    /// <param name="first">The first of these blocks.</param>
    /// <param name="count">How many there are.</param>
    public static string OfTargetState(int first, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{TargetState}{first} {count} ");

    /// <summary>A start tag, of an empty element too, as one that opens.</summary>
    public static string Opened(string tag) => tag.TrimEnd('>', '/').TrimEnd() + ">";

    /// <summary>The start tag of a target whose text is new: who made the old one, and how, no longer
    /// applies.</summary>
    public static string Translated(string tag) =>
        With(Without(tag, "state-qualifier", "phase-name"), "state", "translated");

    /// <summary>A piece as it is written.</summary>
    public static string Write(
        Article article,
        SkeletonPart part,
        Func<Block, InlineText?> translation,
        LanguageTag? language
    )
    {
        if (part.Block is { } index)
            return Translated(article.Blocks[index], translation) is { } target ? Element(target, part) : part.Raw;
        if (part.Escape is not { } escape)
            return part.Raw;
        if (
            escape.StartsWith(Addition, StringComparison.Ordinal)
            || escape.StartsWith(TargetState, StringComparison.Ordinal)
        )
            return Conditional(article, part.Raw, escape.Split(' ', 4), translation);
        if (escape.StartsWith(State, StringComparison.Ordinal))
        {
            var block = article.Blocks[int.Parse(escape[State.Length..], CultureInfo.InvariantCulture)];
            return Translated(block, translation) is null
                ? part.Raw
                : With(Without(part.Raw, "subState"), "state", "translated");
        }

        return
            escape.StartsWith(Language, StringComparison.Ordinal)
            && language is { } tag
            && article.Blocks.Any(b => Translated(b, translation) is not null)
            && !XliffLanguages.IsKept(Value(part.Raw), tag)
            ? $" {escape[Language.Length..]}=\"{tag.Value}\""
            : part.Raw;
    }

    // Of an attribute, without its quotation marks; empty for none.
    private static string Value(string attribute) => attribute[(attribute.IndexOf('=') + 1)..].Trim().Trim('"', '\'');

    // Null where the file is to stay as it is.
    private static InlineText? Translated(Block block, Func<Block, InlineText?> translation) =>
        translation(block) is { } target && !target.Equals(block.Target) ? target : null;

    private static string Conditional(Article article, string raw, string[] words, Func<Block, InlineText?> translation)
    {
        var first = int.Parse(words[1], CultureInfo.InvariantCulture);
        var count = int.Parse(words[2], CultureInfo.InvariantCulture);
        if (!Enumerable.Range(first, count).Any(i => Translated(article.Blocks[i], translation) is not null))
            return raw;
        if (words[0] + " " == Addition)
            return words[3];

        // A target that came without a state has what a person wrote beside what was filled: it stays without.
        return Has(raw, "state") ? With(raw, "state", "translated") : raw;
    }

    private static string Element(InlineText target, SkeletonPart part)
    {
        if (part.Escape!.StartsWith(Segment, StringComparison.Ordinal))
        {
            var opened = part.Escape[Segment.Length..];
            var mark = opened[1..opened.IndexOfAny([' ', '\t', '\n', '\r', '>'])];
            return $"{opened}{target.Render(XmlEscape.Text)}</{mark}>";
        }

        var words = part.Escape!.Split(' ');
        var (isXliff1, name) = (words[1] == "1", words[2]);
        var tag = StartTag().Match(part.Raw) is { Success: true } old
            ? old.Value.TrimEnd('>', '/').TrimEnd() + ">"
            : $"<{name}>";
        if (words.Length > 3)
            tag = With(tag, "xml:space", words[3]);
        if (isXliff1)
            tag = Translated(tag);
        return $"{tag}{target.Render(XmlEscape.Text)}</{name}>";
    }

    private static string With(string tag, string attribute, string value)
    {
        var isThere = false;
        var written = $" {attribute}=\"{value}\"";
        var changed = Attribute()
            .Replace(tag, m => m.Groups[1].Value == attribute && (isThere = true) ? written : m.Value);
        return isThere
            ? changed
            : tag.Insert(tag.Length - (tag.EndsWith("/>", StringComparison.Ordinal) ? 2 : 1), written);
    }

    private static string Without(string tag, params ReadOnlySpan<string> attributes)
    {
        string[] names = [.. attributes];
        return Attribute().Replace(tag, m => names.Contains(m.Groups[1].Value) ? "" : m.Value);
    }

    private static bool Has(string tag, string attribute) =>
        Attribute().Matches(tag).Any(m => m.Groups[1].Value == attribute);

    [GeneratedRegex("""^<(?:[^>"']|"[^"]*"|'[^']*')*>""")]
    private static partial Regex StartTag();

    [GeneratedRegex("""\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')""")]
    private static partial Regex Attribute();
}
