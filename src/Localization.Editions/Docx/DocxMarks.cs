using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Localization.Model;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Localization.Editions;

/// <summary>What the document for review shows beside the texts: it is not part of them, and not read back.</summary>
internal static class DocxMarks
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
}
