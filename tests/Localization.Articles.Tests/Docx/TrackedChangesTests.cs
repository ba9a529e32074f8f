using Localization.Articles.Docx;

namespace Localization.Articles.Tests.Docx;

/// <summary>What a person inserted says so in the translation, with author and date.</summary>
public sealed class TrackedChangesTests
{
    private const string Open = "<w:ins w:id=\"1\" w:author=\"A\" w:date=\"2024-01-01T00:00:00Z\">";
    private const string Again = "<w:ins w:id=\"7\" w:author=\"A\" w:date=\"2024-01-01T00:00:00Z\">";
    private const string Bold = "<w:rPr><w:b/></w:rPr>";

    private static readonly DocxFormat Format = new();

    public static TheoryData<string, string, string> Cases() =>
        new()
        {
            // The whole paragraph, as one insertion or cut into two.
            { $"{Open}{Run("Rain fell.")}</w:ins>", "Rain fell.", $"{Open}{Run("RAIN FELL.")}</w:ins>" },
            {
                $"{Open}{Run("Rain ")}</w:ins>{Again}{Run("fell.")}</w:ins>",
                "Rain fell.",
                $"{Open}{Run("RAIN FELL.")}</w:ins>"
            },
            // Part of it.
            {
                $"{Run("Rain ")}{Open}{Run("now")}</w:ins>{Run(" fell.")}",
                "Rain ‹now› fell.",
                $"{Run("RAIN ")}{Open}{Run("NOW")}</w:ins>{Run(" FELL.")}"
            },
            {
                $"{Run("Rain ")}{Open}{Run("now", Bold)}</w:ins>{Run(" fell.")}",
                "Rain ‹now› fell.",
                $"{Run("RAIN ")}{Open}{Run("NOW", Bold)}</w:ins>{Run(" FELL.")}"
            },
            // Inside a link, and a move.
            {
                $"{Run("See ")}<w:hyperlink r:id=\"r\">{Open}{Run("the rain")}</w:ins></w:hyperlink>{Run(" now.")}",
                "See ‹the rain› now.",
                $"{Run("SEE ")}<w:hyperlink r:id=\"r\">{Open}{Run("THE RAIN")}</w:ins></w:hyperlink>{Run(" NOW.")}"
            },
            {
                $"<w:moveTo w:id=\"1\" w:author=\"A\">{Run("Rain fell.")}</w:moveTo>",
                "Rain fell.",
                $"<w:moveTo w:id=\"1\" w:author=\"A\">{Run("RAIN FELL.")}</w:moveTo>"
            },
            // What is deleted in an insertion is gone; a break in it is inserted too.
            {
                $"{Open}{Run("Rain")}<w:del w:id=\"2\" w:author=\"B\"><w:r><w:delText>x</w:delText></w:r></w:del>"
                    + $"<w:r><w:br/></w:r>{Run("fell.")}</w:ins>",
                "Rain◊fell.",
                $"{Open}{Run("RAIN")}</w:ins>{Open}<w:r><w:br/></w:r></w:ins>{Open}{Run("FELL.")}</w:ins>"
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Write_TrackedInsertion_KeepsAuthorAndDate(string content, string text, string written)
    {
        var article = Format.Read("a.docx", SampleDocument.Of($"<w:p>{content}</w:p>"), ArticleReadOptions.Default);

        var after = Format.Write(article, b => Shouted(b.Source));

        Marked(article.Blocks.First(b => b.IsTranslatable).Source).ShouldBe(text);
        SampleDocument.Part(after, "word/document.xml").ShouldContain($"<w:p>{written}</w:p>");
    }

    private static string Run(string text, string format = "") =>
        $"<w:r>{format}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static InlineText Shouted(InlineText text) => new(text.Text.ToUpperInvariant(), text.Codes);

    private static string Marked(InlineText text) =>
        new InlineText(
            text.Text,
            [
                .. text.Codes.Select(c =>
                    c with
                    {
                        Data =
                            c.Kind == InlineCodeKind.Start ? "‹"
                            : c.Kind == InlineCodeKind.End ? "›"
                            : "◊",
                    }
                ),
            ]
        ).Render();
}
