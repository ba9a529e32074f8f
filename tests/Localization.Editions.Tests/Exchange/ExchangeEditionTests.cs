using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Localization.Articles.Xliff;
using Localization.Editions.Html;
using Localization.Editions.Json;
using Localization.Editions.Markdown;
using Localization.Editions.Xliff;
using Localization.Exchange;
using Localization.Memory.Xliff;

namespace Localization.Editions.Tests.Exchange;

public sealed class ExchangeEditionTests
{
    private static readonly Xliff2Edition Two = new(Localizers.Issues);
    private static readonly Xliff1Edition One = new(Localizers.Issues);

    [Fact]
    public void Write_Xliff2_MatchesGoldenFile() =>
        InEnglish(() => Golden.ShouldBe(Two.Write(SampleArticles.Oil()), "oil.xlf"));

    [Fact]
    public void Write_Xliff1_MatchesGoldenFile() =>
        InEnglish(() => Golden.ShouldBe(One.Write(SampleArticles.Oil()), "oil.1.2.xlf"));

    [Theory]
    [InlineData(SegmentState.Translated)]
    [InlineData(SegmentState.Reviewed)]
    [InlineData(SegmentState.Final)]
    public void Write_TextOfAPerson_KeepsAuthorDateAndState(SegmentState state)
    {
        var day = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        var oil = SampleArticles.Oil();
        var article = oil with
        {
            Segments = [.. oil.Segments.Select(s => s with { State = state, Author = "Ana Prado", Changed = day })],
        };
        foreach (var written in new[] { One.Write(article), Two.Write(article) })
        {
            StandardCheck.Check(new MemoryStream(written)).ShouldBeEmpty();
            var segments = XliffReader.ReadFile(new MemoryStream(written), "a.xlf").Segments;
            segments.ShouldAllBe(s => s.State == state && s.Author == "Ana Prado" && s.Changed == day);
        }

        Encoding.UTF8.GetString(One.Write(article)).ShouldContain("contact-name=\"Ana Prado\"");
    }

    [Fact]
    public void Write_Json_MatchesGoldenFile() =>
        Golden.ShouldBe(new JsonEdition().Write(SampleArticles.Oil()), "oil.json");

    [Fact]
    public void Write_Markdown_MatchesGoldenFile() =>
        Golden.ShouldBe(
            new MarkdownEdition(Localizers.Labels, asTable: false).Write(SampleArticles.Oil()),
            "oil.bilingual.md"
        );

    [Fact]
    public void Write_MarkdownTable_MatchesGoldenFile() =>
        Golden.ShouldBe(
            new MarkdownEdition(Localizers.Labels, asTable: true).Write(SampleArticles.Oil()),
            "oil.bilingual.table.md"
        );

    [Fact]
    public void Write_AnyText_Xliff2IsReadBackAsItWas() =>
        Texts.Sample(
            (source, target) =>
            {
                var article = Article(source, target);
                var file = XliffReader.ReadFile(new MemoryStream(Two.Write(article)), "a.xlf");
                file.Segments.Length.ShouldBe(1);
                Plain(file.Segments[0].Source).ShouldBe(Plain(source));
                Plain(file.Segments[0].Target).ShouldBe(Plain(target));
            },
            iter: Cases.Of(200, 2_000)
        );

    [Fact]
    public void Write_AnyText_Xliff2IsAnArticleThatKeepsTheTranslation() =>
        Texts
            .Where(t => t.Item1.Text.Any(char.IsLetterOrDigit) && t.Item2.Text.Length > 0)
            .Sample(
                (source, target) =>
                {
                    var read = new XliffFormat().Read(
                        "a.xlf",
                        Two.Write(Article(source, target)),
                        ArticleReadOptions.Default
                    );
                    read.Blocks.Length.ShouldBe(1);
                    read.Blocks[0].Source.Text.ShouldBe(XmlCharacters.Clean(source.Text));
                    read.Blocks[0].Target!.Text.ShouldBe(XmlCharacters.Clean(target.Text));
                },
                iter: Cases.Of(200, 2_000)
            );

    [Fact]
    public void Write_AnyText_Xliff1IsReadBackAsItWas() =>
        Texts.Sample(
            (source, target) =>
            {
                var file = XliffReader.ReadFile(new MemoryStream(One.Write(Article(source, target))), "a.xlf");
                Plain(file.Segments.Single().Source).ShouldBe(Plain(source));
                Plain(file.Segments.Single().Target).ShouldBe(Plain(target));
            },
            iter: Cases.Of(200, 2_000)
        );

    [Fact]
    public void Write_AnyText_JsonSaysIt() =>
        Texts.Sample(
            (source, target) =>
            {
                var block = JsonDocument
                    .Parse(new JsonEdition().Write(Article(source, target)))
                    .RootElement.GetProperty("blocks")[0]
                    .GetProperty("segments")[0];
                block
                    .GetProperty("source")
                    .GetString()
                    .ShouldBe(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(source.Text)));
            },
            iter: Cases.Of(200, 500)
        );

    [Fact]
    public void Write_PersonsText_NamesItsAuthorTimeAndState()
    {
        var when = new DateTimeOffset(2026, 11, 23, 20, 0, 0, TimeSpan.Zero);
        var article = Article(new InlineText("One."), new InlineText("Uno."));
        var entry = new MemoryEntry(
            "",
            article.SourceLanguage,
            article.TargetLanguage,
            new InlineText("One."),
            new InlineText("Uno."),
            "",
            ""
        )
        {
            Origin = MemoryOrigin.Human,
        };
        article = article with
        {
            Segments =
            [
                article.Segments[0] with
                {
                    Origin = SegmentOrigin.Memory,
                    Match = new MemoryMatch(entry, MatchKind.InContext, 101, entry.Target),
                    Author = "Ana & Luis",
                    Changed = when,
                },
            ],
        };
        ArticleCounts.Of(article).ShouldSatisfyAllConditions(c => c.ByMachine.ShouldBe(0), c => c.ByPeople.ShouldBe(1));

        var json = JsonDocument
            .Parse(new JsonEdition().Write(article))
            .RootElement.GetProperty("blocks")[0]
            .GetProperty("segments")[0];
        (json.GetProperty("author").GetString(), json.GetProperty("origin").GetString()).ShouldBe(
            ("Ana & Luis", "memory")
        );
        json.GetProperty("changed").GetDateTimeOffset().ShouldBe(when);
        foreach (
            var file in new[]
            {
                new Xliff2Edition(Localizers.Issues).Write(article),
                new Xliff1Edition(Localizers.Issues).Write(article),
            }
        )
        {
            var segment = XliffReader.ReadFile(new MemoryStream(file), "a.xlf").Segments.Single();
            (segment.Author, segment.Changed, segment.IsMachine, segment.IsChanged).ShouldBe(
                ("Ana & Luis", when, false, false)
            );
            segment.HandedOut!.State.ShouldBe(SegmentState.Translated);
        }

        var page = Encoding.UTF8.GetString(
            new BilingualHtmlEdition(Localizers.Labels, Localizers.Issues).Write(article)
        );
        page.ShouldContain("1 · Ana &amp; Luis");
        page.ShouldContain("editado, sin aprobar · una persona · Ana &amp; Luis");
        page.ShouldContain("0 · test");
    }

    private static readonly Gen<(InlineText, InlineText)> Texts = Gen.Select(
            Gen.OneOf(Gen.String, Gen.Const("a <b> & \"c\" ]]> é"), Gen.Const("word  two \u0007 🚢")),
            Gen.Int[0, 3],
            Gen.Int[0, 20]
        )
        .Select(
            (text, shape, place) =>
            {
                text = text.ReplaceLineEndings(" ");
                var at = Math.Min(place, text.Length);
                if (at > 0 && at < text.Length && char.IsLowSurrogate(text[at]))
                    at--;
                InlineCode[] codes = shape switch
                {
                    0 => [],
                    1 => [new(0, InlineCodeKind.Start, "1", "<b>"), new(at, InlineCodeKind.End, "1", "</b>")],
                    2 =>
                    [
                        new(0, InlineCodeKind.Start, "1", "<b>"),
                        new(0, InlineCodeKind.Start, "2", "<i>"),
                        new(at, InlineCodeKind.End, "1", "</b>"),
                        new(at, InlineCodeKind.End, "2", "</i>"),
                    ],
                    _ => [new(0, InlineCodeKind.End, "9", "</x>"), new(at, InlineCodeKind.Placeholder, "2", "<br/>")],
                };
                return (new InlineText(text, [.. codes]), new InlineText(text.ToUpperInvariant() + "!", [.. codes]));
            }
        );

    private static TranslatedArticle Article(InlineText source, InlineText target)
    {
        var block = new Block(0, BlockRole.Paragraph, source);
        var article = new Article(
            "a",
            "Plain text",
            ".txt",
            new ArticleMetadata(),
            [block],
            new Skeleton([], [], "utf-8")
        );
        var segment = new TranslatedSegment(
            new Segment(0, 0, BlockRole.Paragraph, source, "", ""),
            target,
            SegmentState.Translated,
            SegmentOrigin.Engine,
            [],
            []
        );
        return new TranslatedArticle(article, LanguageTag.Parse("en"), LanguageTag.Parse("es"), [segment], "test");
    }

    // Ids are the file's own.
    private static string Plain(InlineText text)
    {
        var names = text
            .Codes.Select(c => c.Id)
            .Distinct()
            .Select((id, i) => (id, i))
            .ToDictionary(p => p.id, p => p.i);
        return XmlCharacters.Clean(text.Text)
            + string.Concat(
                text.Codes.Select(c =>
                    string.Create(CultureInfo.InvariantCulture, $" {c.Position}{c.Kind}{names[c.Id]}{c.Data}")
                )
            );
    }

    private static void InEnglish(Action action)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo("en");
        try
        {
            action();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
