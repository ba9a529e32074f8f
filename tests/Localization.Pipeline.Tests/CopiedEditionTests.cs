using CsCheck;

namespace Localization.Pipeline.Tests;

/// <summary>With a provider that answers with the source, the edition in the source's format is the file to the
/// byte.</summary>
public sealed class CopiedEditionTests
{
    private static readonly string[] Words =
    [
        "The Houthis' attack",
        "Bogota\u0301",
        "\"He said 'no',\" she wrote",
        "10,000 people",
        "$5 million",
        "Nov. 2, 2025",
        "rock 'n' roll",
        "Home » News",
        "x < y",
        "a <b> c",
        "👩\u200D🚀",
        "שלום",
        "Mos\u200Bcow",
        "[ ]",
        "5 %",
        "the end.",
        "Is it?",
        "U.S. troops",
        "—",
        "Sana'a",
        "C# & F#",
    ];

    private static readonly string[] MarkdownCodes = ["`npm  test`", "**bold**", "[a link](x)", "![](p.png)", "<br>"];
    private static readonly string[] HtmlCodes =
    [
        "<code>npm test</code>",
        "<b>bold</b>",
        "<a href=\"x\">a link</a>",
        "<img src=\"p.png\">",
        "<br>",
        "<sup>5</sup>",
        "<span translate=\"no\">Foo</span>",
        "<b> </b>",
    ];

    [Fact]
    public Task Write_CopiedText_IsTheFile() =>
        IsTheFileAsync(".txt", Sentence(Words, [], t => t), t => $"A title\n\nThe text: {t}\n");

    [Fact]
    public Task Write_CopiedMarkdown_IsTheFile() =>
        IsTheFileAsync(
            ".md",
            Sentence(Words, MarkdownCodes, t => t.Replace("<", "\\<", StringComparison.Ordinal)),
            t => $"# A title\n\n{t}\n\n| {t.Replace('|', ' ')} | 5 |\n|---|---|\n| x | y |\n"
        );

    [Fact]
    public Task Write_CopiedHtml_IsTheFile() =>
        IsTheFileAsync(
            ".html",
            Sentence(Words, HtmlCodes, System.Net.WebUtility.HtmlEncode!),
            t => $"<!DOCTYPE html>\n<html><head><title>T</title></head><body>\n<p>{t}</p>\n</body></html>\n"
        );

    private static Gen<string> Sentence(string[] words, string[] codes, Func<string, string> escape) =>
        Gen.Select(
                Gen.Int[0, words.Length + codes.Length - 1],
                Gen.OneOf(Gen.Const(" "), Gen.Const(", "), Gen.Const("")),
                (i, gap) => (i < words.Length ? escape(words[i]) : codes[i - words.Length]) + gap
            )
            .Array[1, 8]
            .Select(string.Concat);

    private static async Task IsTheFileAsync(string extension, Gen<string> text, Func<string, string> document)
    {
        using var batch = new BatchFixture { Provider = new CopyingProvider(), Editions = ["source"] };
        var files = new Dictionary<string, string>();
        text.Sample(
            t => files[batch.Write($"a{files.Count}{extension}", document(t))] = document(t),
            iter: Cases.Of(100, 2000),
            threads: 1
        );
        var bogota = new Term("Bogotá", "Santafé", TermPolicy.Translate);
        await batch.RunAsync([.. files.Keys], [bogota]);
        foreach (var (file, source) in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            File.ReadAllText(batch[$"output/{name}/{name}.es{extension}"]).ShouldBe(source);
        }
    }
}
