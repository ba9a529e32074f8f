using System.Text;
using Localization.Segments.Srx;

namespace Localization.Segments.Tests.Srx;

/// <summary>Rule files written in a test.</summary>
internal static class SrxText
{
    public static readonly LanguageTag English = LanguageTag.Parse("en");

    /// <summary>A document with these rules for every language.</summary>
    public static SrxDocument Rules(params string[] rules) => Load(File(string.Concat(rules)));

    public static string File(
        string rules,
        string header = """<header segmentsubflows="yes" cascade="yes"/>""",
        string maps = """<languagemap languagepattern=".*" languagerulename="r"/>"""
    ) =>
        $"""
            <srx xmlns="http://www.lisa.org/srx20" version="2.0">{header}
            <body><languagerules><languagerule languagerulename="r">{rules}</languagerule></languagerules>
            <maprules>{maps}</maprules></body></srx>
            """;

    public static string Break(string before, string after) => Rule("yes", before, after);

    public static string Keep(string before, string after) => Rule("no", before, after);

    public static SrxDocument Load(string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return SrxDocument.Load(stream, "test.srx");
    }

    public static string[] Split(SrxDocument document, string text, string language = "en") =>
        [.. new SrxSegmenter(document).Split(new InlineText(text), LanguageTag.Parse(language)).Select(s => s.Text)];

    private static string Rule(string kind, string before, string after) =>
        $"<rule break=\"{kind}\"><beforebreak>{Escape(before)}</beforebreak><afterbreak>"
        + $"{Escape(after)}</afterbreak></rule>";

    private static string Escape(string pattern) =>
        pattern.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
