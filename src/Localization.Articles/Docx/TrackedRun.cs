namespace Localization.Articles.Docx;

/// <summary>The formatting of a run that is a tracked insertion (ISO/IEC 29500-1 §17.13.5.18, <c>w:ins</c>, and
/// §17.13.5.25, <c>w:moveTo</c>): the tag of the insertion, which names its author and date, and the run's own
/// properties.</summary>
internal static class TrackedRun
{
    private const string Properties = "<w:rPr>";

    /// <summary>Where the formatting begins in the data of a code that may open a group before it.</summary>
    public static int FormatStart(string data)
    {
        var start = PropertiesStart(data);
        var tag = data.AsSpan(0, start).LastIndexOf('<');
        return tag >= 0 && IsInsertion(data.AsSpan(tag..start)) ? tag : start;
    }

    /// <summary>A run in a formatting.</summary>
    /// <param name="content">What is in the run, in XML.</param>
    /// <param name="format">Its formatting.</param>
    public static string Run(string content, string format)
    {
        var start = PropertiesStart(format);
        return Wrap($"<w:r>{format[start..]}{content}</w:r>", format[..start]);
    }

    /// <summary>A run inside its insertion.</summary>
    /// <param name="run">The run.</param>
    /// <param name="insertion">The tag of the insertion; empty for none.</param>
    public static string Wrap(string run, string insertion) =>
        insertion.Length == 0 ? run : $"{insertion}{run}</{insertion.AsSpan(1, insertion.IndexOf(' ') - 1)}>";

    private static int PropertiesStart(string data) =>
        data.EndsWith("</w:rPr>", StringComparison.Ordinal)
        && data.LastIndexOf(Properties, StringComparison.Ordinal) is >= 0 and var index
            ? index
            : data.Length;

    private static bool IsInsertion(ReadOnlySpan<char> tag) =>
        (tag.StartsWith("<w:ins ") || tag.StartsWith("<w:moveTo ")) && tag[^1] == '>';
}
