using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Localization.Editions.Structure;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Localization.Editions.Docx;

/// <summary>What the document for review has beside the texts: it is not part of them. Bookmarks say what was handed
/// out, also to who reads a document that a word processor saved without our own part.</summary>
internal static partial class DocxMarks
{
    /// <summary>The id of the style of a segment's number in the cell of a table.</summary>
    public const string NumberStyle = "LocalizationSegment";

    /// <summary>The id of the style of what is only shown: signs of items, program code, names of pictures.</summary>
    public const string ShownStyle = "LocalizationShown";

    /// <summary>Whether a run has one of the styles of this program.</summary>
    public static bool Is(Run? run, string style) => run?.RunProperties?.RunStyle?.Val?.Value == style;

    /// <summary>A run in a style of this program.</summary>
    public static Run Of(string style, string text)
    {
        var run = new Run(new RunProperties(new RunStyle { Val = style }, new NoProof()));
        var isFirst = true;
        foreach (var line in text.Split('\n'))
        {
            if (!isFirst)
                run.Append(new Break());
            run.Append(new Text(XmlCharacters.Clean(line)) { Space = SpaceProcessingModeValues.Preserve });
            isFirst = false;
        }

        return run;
    }

    /// <summary>The bookmark of a segment that is handed out.</summary>
    /// <param name="segment">The segment.</param>
    public static IEnumerable<OpenXmlElement> HandedOut(NumberedSegment segment)
    {
        var shown = segment.Segment.Target is { IsEmpty: false } target ? target : segment.Segment.Segment.Source;
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"segment_{segment.Number}_{segment.Segment.State}_{TextDigest.Of(AsShown(shown))}"
        );
        var id = segment.Number.ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = id, Name = name }, new BookmarkEnd { Id = id }];
    }

    /// <summary>What was handed out, by the number of the segment.</summary>
    public static Dictionary<int, HandedOut> HandedOut(Table table)
    {
        var handed = new Dictionary<int, HandedOut>();
        foreach (var bookmark in table.Descendants<BookmarkStart>())
        {
            if (
                BookmarkForm().Match(bookmark.Name?.Value ?? "") is { Success: true } match
                && Enum.TryParse<SegmentState>(match.Groups["state"].Value, out var state)
            )
                handed[int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)] = new HandedOut(
                    match.Groups["digest"].Value,
                    state
                );
        }

        return handed;
    }

    // A cell has a space where the text has a tab or a line end, and none before or after all words and tags.
    private static InlineText AsShown(InlineText text)
    {
        var plain = text.Text.Replace('\t', ' ').Replace('\n', ' ');
        var (first, last) = text.Codes.IsEmpty
            ? (plain.Length, 0)
            : (text.Codes.Min(c => c.Position), text.Codes.Max(c => c.Position));
        var start = 0;
        while (start < first && char.IsWhiteSpace(plain[start]))
            start++;
        var end = plain.Length;
        while (end > Math.Max(start, last) && char.IsWhiteSpace(plain[end - 1]))
            end--;
        return new InlineText(plain[start..end], [.. text.Codes.Select(c => c with { Position = c.Position - start })]);
    }

    [GeneratedRegex("^segment_(?<number>[0-9]{1,7})_(?<state>[A-Za-z]+)_(?<digest>[0-9a-f]{16})$")]
    private static partial Regex BookmarkForm();
}
