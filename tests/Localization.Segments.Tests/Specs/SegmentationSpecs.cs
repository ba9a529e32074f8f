using Localization.Segments.Srx;

namespace Localization.Segments.Tests.Specs;

/// <summary>Runs the tables of <c>segmentation.*.md</c>: each row is a text with ‖ where it is split.</summary>
public sealed class SegmentationSpecs
{
    public static TheoryData<string, string> Rows { get; } = new(Read("en").Concat(Read("es")).Concat(Read("other")));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Split_SpecifiedText_BreaksAtTheBars(string language, string row)
    {
        var text = row.Replace("‖ ", "", StringComparison.Ordinal).Replace("‖", "", StringComparison.Ordinal);

        var segments = SrxSegmenter.Default.Split(new InlineText(Shown(text)), LanguageTag.Parse(language));

        var expected = row.Split('‖', StringSplitOptions.TrimEntries).Select(Shown);
        segments.Select(s => s.Text.Trim()).ShouldBe(expected.Select(e => e.Trim()));
        string.Concat(segments.Select(s => s.Text)).ShouldBe(Shown(text));
    }

    private static string Shown(string text) => text.Replace('⏎', '\n');

    /// <summary>The first cell of every row of the file's tables. In <c>other</c>, the second cell names the
    /// language.</summary>
    private static IEnumerable<(string, string)> Read(string name) =>
        SpecTable.Rows($"segmentation.{name}.md").Select(r => (name == "other" ? r[1] : name, r[0]));
}
