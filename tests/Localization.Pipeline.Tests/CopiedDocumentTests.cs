using System.Text;
using System.Xml.Linq;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Localization.Pipeline.Tests;

/// <summary>With a provider that answers with the source, a document has the source's text, runs and properties, and an
/// XLIFF file has the source in its targets and nothing else that is new.</summary>
public sealed class CopiedDocumentTests
{
    private static readonly string[] Words =
    [
        "The Houthis' attack",
        "Bogota\u0301 & Sana'a",
        "\"He said 'no',\" she wrote",
        "10,000 people",
        "x < y",
        "👩\u200D🚀",
        "5 %",
        "the end.",
        " ",
        "  two spaces  ",
    ];

    [Fact]
    public async Task Write_CopiedDocx_HasTheSourcesRuns()
    {
        var documents = new List<(string Text, int Style)[]>();
        Runs().Sample(documents.Add, iter: Cases.Of(40, 1000), threads: 1);
        using var batch = new BatchFixture { Provider = new CopyingProvider(), Editions = ["source"] };
        var files = documents.Select((d, i) => Docx(batch[$"a{i}.docx"], d)).ToList();

        await batch.RunAsync(files);

        for (var i = 0; i < files.Count; i++)
            Body(batch[$"output/a{i}/a{i}.es.docx"]).ShouldBe(Body(files[i]));
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("2.0")]
    public async Task Write_CopiedXliff_AddsTheSourceAsTarget(string version)
    {
        var texts = new List<string>();
        Gen.Select(Runs(), r => Markup(r, version)).Sample(texts.Add, iter: Cases.Of(40, 1000), threads: 1);
        using var batch = new BatchFixture { Provider = new CopyingProvider(), Editions = ["source"] };
        var files = texts.Select((t, i) => batch.Write($"a{i}.xlf", Xliff(t, version))).ToList();

        await batch.RunAsync(files);

        for (var i = 0; i < files.Count; i++)
        {
            var document = XDocument.Load(batch[$"output/a{i}/a{i}.es.xlf"], LoadOptions.PreserveWhitespace);
            var target = document.Descendants().Single(e => e.Name.LocalName == "target");
            Inner(target).ShouldBe(Inner(document.Descendants().Single(e => e.Name.LocalName == "source")), texts[i]);
            Sources(document)
                .ShouldBe(Sources(XDocument.Load(files[i], LoadOptions.PreserveWhitespace)), customMessage: texts[i]);
        }
    }

    private static Gen<(string Text, int Style)[]> Runs() =>
        Gen.Select(Gen.Int[0, Words.Length - 1], Gen.Int[0, 3], (i, style) => (Words[i], style)).Array[1, 6];

    private static string Docx(string file, (string Text, int Style)[] runs)
    {
        using var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document);
        var paragraph = new Paragraph(
            runs.Select(r => new Run(
                new RunProperties(
                    r.Style switch
                    {
                        1 => [new Bold()],
                        2 => [new Italic()],
                        _ => Array.Empty<OpenXmlElement>(),
                    }
                ),
                r.Style == 3 ? new Break() : new Text(r.Text) { Space = SpaceProcessingModeValues.Preserve }
            ))
        );
        document.AddMainDocumentPart().Document = new Document(
            new Body(new Paragraph(new Run(new Text("A first line"))), paragraph)
        );
        return file;
    }

    // Runs with the same properties may be joined: what counts is how each character looks.
    private static string Body(string file)
    {
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        var text = new StringBuilder();
        foreach (var run in document.MainDocumentPart!.Document!.Body!.Descendants<Run>())
        {
            var look = run.RunProperties is { } properties
                ? string.Concat(properties.Where(p => p is Bold or Italic).Select(p => p.LocalName))
                : "";
            foreach (var child in run.ChildElements)
                text.Append(
                    child switch
                    {
                        Text t => string.Concat(t.Text.Select(c => $"{c}{look}")),
                        Break => "↵",
                        _ => "",
                    }
                );
        }

        return text.ToString();
    }

    private static string Markup((string Text, int Style)[] runs, string version)
    {
        var id = 0;
        return "The "
            + string.Concat(
                runs.Select(r =>
                {
                    id++;
                    var text = new XText(r.Text).ToString();
                    return (r.Style, version) switch
                    {
                        (0, _) => text,
                        (3, "1.2") => $"{text}<x id=\"{id}\"/>",
                        (3, _) => $"{text}<ph id=\"{id}\"/>",
                        (_, "1.2") => $"<g id=\"{id}\">{text}</g>",
                        _ => $"<pc id=\"{id}\">{text}</pc>",
                    };
                })
            )
            + " end.";
    }

    private static string Xliff(string source, string version) =>
        version == "1.2"
            ? $"""
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
                  <file original="a" source-language="en" target-language="es" datatype="plaintext"><body>
                    <trans-unit id="1" xml:space="preserve"><source>{source}</source></trans-unit>
                  </body></file>
                </xliff>
                """
            : $"""
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff version="2.0" srcLang="en" trgLang="es" xmlns="urn:oasis:names:tc:xliff:document:2.0">
                  <file id="f"><unit id="1" xml:space="preserve"><segment><source>{source}</source></segment></unit></file>
                </xliff>
                """;

    private static string Inner(XElement element) =>
        string.Concat(element.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting)));

    private static IEnumerable<string> Sources(XDocument document) =>
        document.Descendants().Where(e => e.Name.LocalName == "source").Select(Inner);
}
