using System.IO.Compression;
using System.Text;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Localization.Editions.Docx;
using Localization.Editions.Packaging;
using Localization.Editions.Tests.Validation;
using Localization.Memory.Xliff;

namespace Localization.Editions.Tests.Exchange;

public sealed class DocxEditionTests
{
    private static readonly DocxEdition Edition = new(Localizers.Labels, Localizers.Issues);

    [Fact]
    public void Write_Article_MatchesGoldenDocument() =>
        Golden.ShouldBe(
            Package.Read(Edition.Write(SampleArticles.Oil())).Single(p => p.Name == "word/document.xml").Content,
            "oil.document.xml"
        );

    [Fact]
    public void Write_TwoTimes_GivesTheSameBytes() =>
        Edition
            .Write(SampleArticles.Moscow())
            .AsSpan()
            .SequenceEqual(Edition.Write(SampleArticles.Moscow()))
            .ShouldBeTrue();

    [Fact]
    public void Write_Article_IsValid() => Errors(Edition.Write(SampleArticles.Oil())).ShouldBeEmpty();

    [Fact]
    public void Write_AnyText_IsValid() =>
        Gen
            .String.Where(t => t.Any(char.IsLetterOrDigit))
            .Sample(text => Errors(Edition.Write(HostileArticles.Of(text))).ShouldBeEmpty(), iter: 30);

    [Theory]
    [InlineData("<w:p/>", 20_000_000, "article-docx-large")]
    [InlineData("a", 30_000_000, "article-docx-large")]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\">]>", 1, "article-xml-dtd")]
    public void Read_HostilePackage_IsRefusedBeforeItIsParsed(string text, int times, string code)
    {
        using var package = new MemoryStream();
        using (var archive = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            for (var i = 0; i < times; i++)
                part.Write(text);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var content = package.ToArray();
        Should.Throw<ArticleFormatException>(() => EditedDocx.Read("a.docx", content)).Code.ShouldBe(code);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(content.Length + 10_000_000);
    }

    [Fact]
    public void Read_DocumentThatNobodyEdited_GivesEverySegmentBack()
    {
        var article = SampleArticles.Oil();
        var edited = EditedDocx.Read("a.docx", Edition.Write(article));
        var handed = XliffReader.ReadFile(new MemoryStream(edited.Xliff!), "a.docx");
        handed.Segments.Length.ShouldBe(article.Segments.Length);
        for (var i = 0; i < handed.Segments.Length; i++)
        {
            var (segment, pair) = (article.Segments[i], handed.Segments[i]);
            edited.Target(i + 1, pair.Source, pair.Target).ShouldBe(pair.Target);
            pair.Target.Render().ShouldBe(segment.Target.Render());
        }
    }

    [Fact]
    public void Read_EditedRow_KeepsItsCodes()
    {
        var document = Edited(Edition.Write(SampleArticles.Oil()), "780.000 barriles diarios", "780.000 toneles");
        var edited = EditedDocx.Read("a.docx", document);
        var handed = XliffReader.ReadFile(new MemoryStream(edited.Xliff!), "a.docx");
        var index = handed
            .Segments.ToList()
            .FindIndex(s => s.Target.Text.Contains("780.000", StringComparison.Ordinal));
        edited
            .Target(index + 1, handed.Segments[index].Source, handed.Segments[index].Target)!
            .Render()
            .ShouldContain("**780.000 toneles**");
    }

    [Fact]
    public void Read_ForeignDocument_SaysSo()
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new(new DocumentFormat.OpenXml.Wordprocessing.Body());
        Should
            .Throw<ArticleFormatException>(() => EditedDocx.Read("a.docx", file.ToArray()))
            .Code.ShouldBe("docx-foreign");
        Should
            .Throw<ArticleFormatException>(() => EditedDocx.Read("a.docx", "no"u8.ToArray()))
            .Code.ShouldBe("article-docx");
    }

    [Fact]
    public void Read_DocumentWithoutItsXliff_IsKnownByItsTable()
    {
        var article = SampleArticles.Oil();
        var edited = EditedDocx.Read("a.docx", WithoutXliff(Edition.Write(article)));
        edited.Xliff.ShouldBeNull();
        edited.Languages.ShouldBe(new DocxColumns(article.SourceLanguage, article.TargetLanguage));
        edited
            .Segments.Select(s => (s.Number, s.Source.Text, s.Target.Text, s.Target.Codes.Length))
            .ShouldBe(article.Segments.Select((s, i) => Shown(s, i + 1)));
    }

    [Fact]
    public void Read_DocumentThatAWordProcessorSaved_IsKnownByItsTable()
    {
        var office = Tool.Program("soffice");
        var (folder, article) = (Tool.Folder(), SampleArticles.Oil());
        var file = Path.Combine(folder, "bilingual.docx");
        File.WriteAllBytes(file, Edited(Edition.Write(article), "780.000 barriles", "780.000 toneles"));
        var saved = Directory.CreateDirectory(Path.Combine(folder, "saved")).FullName;
        Tool.Run(
            office,
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}",
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            saved,
            file
        );

        var edited = EditedDocx.Read("bilingual.docx", File.ReadAllBytes(Path.Combine(saved, "bilingual.docx")));
        edited.Xliff.ShouldBeNull();
        edited
            .Segments.Select(s =>
                (
                    s.Number,
                    s.Source.Text,
                    s.Target.Text.Replace("toneles", "barriles", StringComparison.Ordinal),
                    s.Target.Codes.Length
                )
            )
            .ShouldBe(article.Segments.Select((s, i) => Shown(s, i + 1)));
        edited.Segments.Where(s => !s.HandedOut!.IsSame(s.Target)).ShouldHaveSingleItem();
        edited.Segments.Count(s => s.Target.Text.Contains("780.000 toneles", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("One <b/>", 4)]
    [InlineData(" <b/> two", 1)]
    [InlineData("One\ttwo ", 3)]
    public void Read_TextWithSpacesAtItsEnds_IsTheOneThatWasHandedOut(string text, int code)
    {
        var target = new InlineText(
            text.Replace("<b/>", "", StringComparison.Ordinal),
            [new InlineCode(code, InlineCodeKind.Placeholder, "1", "<b/>")]
        );
        var article = SampleArticles.Oil();
        article = article with
        {
            Segments =
            [
                .. article.Segments.Select(
                    (s, i) => i > 0 ? s : s with { Target = target, Segment = s.Segment with { Source = target } }
                ),
            ],
        };
        EditedDocx
            .Read("a.docx", WithoutXliff(Edition.Write(article)))
            .Segments.ShouldAllBe(s => s.HandedOut!.IsSame(s.Target));
    }

    // What was not translated is shown as its source.
    private static (int Number, string Source, string Target, int Codes) Shown(TranslatedSegment segment, int number)
    {
        var target = segment.Target.IsEmpty ? segment.Segment.Source : segment.Target;
        return (number, segment.Segment.Source.Text.Trim(), target.Text.Trim(), target.Codes.Length);
    }

    private static byte[] WithoutXliff(byte[] document)
    {
        using var file = new MemoryStream();
        file.Write(document);
        using (var opened = WordprocessingDocument.Open(file, isEditable: true))
            opened.MainDocumentPart!.DeleteParts(opened.MainDocumentPart.CustomXmlParts.ToList());
        return file.ToArray();
    }

    private static byte[] Edited(byte[] document, string before, string after) =>
        Package.Write(
            Package
                .Read(document)
                .Select(p =>
                    p.Name == "word/document.xml"
                        ? (
                            p.Name,
                            Encoding.UTF8.GetBytes(
                                Encoding.UTF8.GetString(p.Content).Replace(before, after, StringComparison.Ordinal)
                            )
                        )
                        : p
                )
        );

    private static List<string> Errors(byte[] document)
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(opened)
                .Select(e => $"{e.Path?.XPath}: {e.Description}"),
        ];
    }
}
