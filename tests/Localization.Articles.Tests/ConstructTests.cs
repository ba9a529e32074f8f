using System.Text;
using Localization.Articles.Tests.Docx;

namespace Localization.Articles.Tests;

/// <summary>Documents with one construct each. In them a reader sees each word that begins with <c>vis</c>, and no word
/// that begins with <c>keep</c>: the first are translated, the others stay, and so does every other byte.</summary>
public sealed class ConstructTests
{
    private static readonly ArticleFormats Formats = new();

    public static TheoryData<string, string> Documents => SpecDocuments.Of("constructs.txt");

    public static TheoryData<string, string> Bodies => SpecDocuments.Of("docx-constructs.txt");

    [Theory]
    [MemberData(nameof(Documents))]
    public void Write_Construct_TranslatesWhatIsSeenAndNothingElse(string name, string content) =>
        Check(name, Encoding.UTF8.GetBytes(content), Encoding.UTF8.GetString);

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Write_ConstructOfDocx_TranslatesWhatIsSeenAndNothingElse(string kind, string body) =>
        Check(kind + ".docx", SampleDocument.Of(body), d => SampleDocument.Part(d, "word/document.xml"));

    private static void Check(string name, byte[] content, Func<byte[], string> shown)
    {
        var format = Formats.Find(name)!;
        var article = format.Read(name, content, ArticleReadOptions.Default);
        format.Write(article, b => b.IsTranslatable ? b.Source : null).ShouldBe(content);
        var written = shown(
            format.Write(
                article,
                b => b.IsTranslatable ? new InlineText(b.Source.Text.ToUpperInvariant(), b.Source.Codes) : null
            )
        );
        var source = shown(content);
        Words(written, "[Vv]is").ShouldBeEmpty();
        Words(written, "VIS").ShouldBe(Words(source, "[Vv]is").Select(w => w.ToUpperInvariant()));
        Words(written, "[Kk]eep").ShouldBe(Words(source, "[Kk]eep"));
    }

    private static IEnumerable<string> Words(string text, string beginning) =>
        System.Text.RegularExpressions.Regex.Matches(text, $@"\b{beginning}\w*").Select(m => m.Value);
}
