using System.Globalization;
using System.Text.RegularExpressions;
using Localization.Model;

namespace Localization.Articles;

/// <summary>The pieces of an XLIFF file that a translation changes, and what they become.</summary>
internal static partial class XliffPieces
{
    private const string Language = "target-language ";
    private const string State = "state ";
    private const string Target = "target ";

    /// <summary>The escape of the place, empty or filled, of the attribute that names the target language.</summary>
    /// <param name="attribute">Its name.</param>
    public static string OfLanguage(string attribute) => Language + attribute;

    /// <summary>The escape of the start tag of a segment of XLIFF 2.</summary>
    /// <param name="block">Its block.</param>
    public static string OfState(int block) => State + block.ToString(CultureInfo.InvariantCulture);

    /// <summary>The escape of a target, empty or filled.</summary>
    /// <param name="name">The name of the element, with its prefix.</param>
    /// <param name="isXliff1">Whether the state is told by the target, as in XLIFF 1.2.</param>
    public static string OfTarget(string name, bool isXliff1) => $"{Target}{(isXliff1 ? 1 : 2)} {name}";

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
        if (escape.StartsWith(State, StringComparison.Ordinal))
        {
            var block = article.Blocks[int.Parse(escape[State.Length..], CultureInfo.InvariantCulture)];
            return Translated(block, translation) is null
                ? part.Raw
                : With(SubState().Replace(part.Raw, ""), "state", "translated");
        }

        return
            escape.StartsWith(Language, StringComparison.Ordinal)
            && language is { } tag
            && article.Blocks.Any(b => Translated(b, translation) is not null)
            ? $" {escape[Language.Length..]}=\"{tag.Value}\""
            : part.Raw;
    }

    // Null where the file is to stay as it is.
    private static InlineText? Translated(Block block, Func<Block, InlineText?> translation) =>
        translation(block) is { } target && !target.Equals(block.Target) ? target : null;

    private static string Element(InlineText target, SkeletonPart part)
    {
        var words = part.Escape!.Split(' ');
        var (isXliff1, name) = (words[1] == "1", words[2]);
        var tag = StartTag().Match(part.Raw) is { Success: true } old
            ? old.Value.TrimEnd('>', '/').TrimEnd() + ">"
            : $"<{name}>";
        if (isXliff1)
            tag = With(tag, "state", "translated");
        return $"{tag}{target.Render(XmlEscape.Text)}</{name}>";
    }

    private static string With(string tag, string attribute, string value)
    {
        var old = new Regex($"\\s{attribute}\\s*=\\s*(\"[^\"]*\"|'[^']*')", RegexOptions.CultureInvariant);
        return old.IsMatch(tag)
            ? old.Replace(tag, $" {attribute}=\"{value}\"", 1)
            : tag.Insert(
                tag.Length - (tag.EndsWith("/>", StringComparison.Ordinal) ? 2 : 1),
                $" {attribute}=\"{value}\""
            );
    }

    [GeneratedRegex("^<[^>]*>")]
    private static partial Regex StartTag();

    [GeneratedRegex("\\ssubState\\s*=\\s*(\"[^\"]*\"|'[^']*')")]
    private static partial Regex SubState();
}
