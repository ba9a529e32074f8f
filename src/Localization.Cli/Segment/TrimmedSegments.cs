using Localization.Segments.Srx;

namespace Localization.Cli.Segment;

/// <summary>The segments of a text without the white space around them.</summary>
internal static class TrimmedSegments
{
    public static IEnumerable<string> Of(string text, SrxSegmenter segmenter, LanguageTag language) =>
        segmenter.Split(new InlineText(text), language).Select(s => s.Text.Trim()).Where(s => s.Length > 0);
}
