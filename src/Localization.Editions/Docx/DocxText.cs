using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Localization.Editions.Docx;

/// <summary>A text in a cell for review: codes are numbered tags in a style of their own, such as <c>&lt;1&gt;</c>,
/// <c>&lt;/1&gt;</c> and <c>&lt;2/&gt;</c>, and what they make bold or italic is so.</summary>
public static partial class DocxText
{
    /// <summary>The id of the style of tags.</summary>
    public const string TagStyle = "LocalizationTag";

    /// <summary>The numbers of the codes of a segment, from 1.</summary>
    public static Dictionary<string, int> Numbers(InlineText source, InlineText target) =>
        source
            .Codes.Concat(target.Codes)
            .Select(c => c.Id)
            .Distinct()
            .Select((id, index) => (id, index))
            .ToDictionary(p => p.id, p => p.index + 1);

    /// <summary>An edited text with its codes.</summary>
    /// <param name="edited">The text of the cell, tags and all.</param>
    /// <param name="source">The source, which has the codes.</param>
    /// <param name="target">The translation as it was.</param>
    public static InlineText Read(string edited, InlineText source, InlineText target)
    {
        var numbers = Numbers(source, target);
        var text = new StringBuilder();
        var codes = new List<InlineCode>();
        var at = 0;
        foreach (Match match in TagForm().Matches(edited))
        {
            var kind = KindOf(match);
            var id = numbers
                .FirstOrDefault(n => n.Value == int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
                .Key;
            var known = source.Codes.Concat(target.Codes).Where(c => c.Id == id && c.Kind == kind).ToList();
            if (known.Count == 0)
                continue;
            text.Append(edited, at, match.Index - at);
            codes.Add(known[0] with { Position = text.Length });
            at = match.Index + match.Length;
        }

        text.Append(edited, at, edited.Length - at);
        return new InlineText(text.ToString(), [.. codes]);
    }

    /// <summary>A text of which nothing is known but its tags: their numbers are the ids of its codes.</summary>
    internal static InlineText Read(string edited)
    {
        var text = new StringBuilder();
        var codes = new List<InlineCode>();
        var at = 0;
        foreach (Match match in TagForm().Matches(edited))
        {
            text.Append(edited, at, match.Index - at);
            codes.Add(new InlineCode(text.Length, KindOf(match), match.Groups["number"].Value, match.Value));
            at = match.Index + match.Length;
        }

        text.Append(edited, at, edited.Length - at);
        return new InlineText(text.ToString(), [.. codes]);
    }

    private static InlineCodeKind KindOf(Match tag) =>
        tag.Groups["end"].Length > 0 ? InlineCodeKind.End
        : tag.Groups["alone"].Length > 0 ? InlineCodeKind.Placeholder
        : InlineCodeKind.Start;

    /// <summary>Words in the formatting of the codes that are open.</summary>
    internal static Run Plain(string text, IReadOnlyCollection<InlineCode> open, LanguageTag language)
    {
        var properties = new RunProperties();
        if (open.Any(o => o.Type == InlineCodeType.Bold))
            properties.Append(new Bold());
        if (open.Any(o => o.Type == InlineCodeType.Italic))
            properties.Append(new Italic());
        if (open.Any(o => o.Type == InlineCodeType.Strike))
            properties.Append(new Strike());
        properties.Append(new Languages { Val = DocxStyles.Language(language) });
        return new Run(properties, new Text(XmlCharacters.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>The tag of a code.</summary>
    public static string Tag(InlineCodeKind kind, int number) =>
        kind switch
        {
            InlineCodeKind.Start => string.Create(CultureInfo.InvariantCulture, $"<{number}>"),
            InlineCodeKind.End => string.Create(CultureInfo.InvariantCulture, $"</{number}>"),
            _ => string.Create(CultureInfo.InvariantCulture, $"<{number}/>"),
        };

    [GeneratedRegex("<(?<end>/?)(?<number>[0-9]{1,5})(?<alone>/?)>")]
    private static partial Regex TagForm();
}
