using CsCheck;
using Localization.Model;

namespace Localization.Segments.Tests;

public sealed class SegmentationSpecTests
{
    private static readonly string[] Pieces =
        ["U.S.", "Mr.", " ", "\n", "\r\n\r\n", "?", "!", ".", "\"", "”", "A", "a", "1", "\u00A0", "。", "😀", "\uD83D", "e\u0301", "¿", "…"];

    private static readonly string[] Languages = ["en", "es", "zh"];

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var language in Languages[..2])
        {
            var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", $"segmentation.{language}.md"))
                .Where(l => l.StartsWith("| ", StringComparison.Ordinal))
                .Skip(2);
            foreach (var row in rows)
                data.Add(language, row.Trim('|').Trim());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Split_SpecRow_BreaksWhereItSays(string language, string marked)
    {
        var text = marked.Replace("‖", "", StringComparison.Ordinal);
        var segments = SrxSegmenter.Default.Split(new InlineText(text), LanguageTag.Parse(language));
        string.Join('‖', segments.Select(s => s.Text)).ShouldBe(marked);
    }

    [Fact]
    public void Split_AnyText_JoinsToTheSameText() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 30].Select(string.Concat).Sample(text =>
        {
            foreach (var language in Languages)
            {
                var segments = SrxSegmenter.Default.Split(new InlineText(text), LanguageTag.Parse(language));
                InlineText.Concat(segments).Text.ShouldBe(text);
                segments.ShouldAllBe(s => !s.IsEmpty);
            }
        });

    [Fact]
    public void Split_TextWithCodes_LosesNone()
    {
        var text = new InlineText("One. Two.", [
            new InlineCode(0, InlineCodeKind.Start, "1", "<b>"), new InlineCode(4, InlineCodeKind.End, "1", "</b>"),
            new InlineCode(5, InlineCodeKind.Start, "2", "<i>"), new InlineCode(9, InlineCodeKind.End, "2", "</i>")]);
        var segments = SrxSegmenter.Default.Split(text, LanguageTag.Parse("en"));
        segments.Select(s => s.Render()).ShouldBe(["<b>One.</b> ", "<i>Two.</i>"]);
    }
}
