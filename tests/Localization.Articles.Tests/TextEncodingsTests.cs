using System.Text;

namespace Localization.Articles.Tests;

public sealed class TextEncodingsTests
{
    private static readonly ArticleFormats Formats = new();

    private static Encoding Western => Encoding.GetEncoding("windows-1252");

    [Fact]
    public void Read_Windows1252_IsFoundOutAndWrittenBack()
    {
        var bytes = Latin("The “summit” in Bogotá ended – at last – on Monday, señor Peña said.\n");
        var article = Formats.Find("a.txt")!.Read("a.txt", bytes, ArticleReadOptions.Default);

        article.Skeleton.EncodingName.ShouldBe("windows-1252");
        article.Blocks[0].Source.Text.ShouldContain("“summit” in Bogotá ended – at last");
        Formats.Of(article).Write(article, _ => new InlineText("Sí: «¿Qué?»")).ShouldBe(Latin("Sí: «¿Qué?»\n"));
    }

    [Fact]
    public void Write_CharacterThatTheEncodingLacks_IsUtf8()
    {
        var article = Formats
            .Find("a.txt")!
            .Read("a.txt", Latin("The café is open every day.\n"), ArticleReadOptions.Default);
        Encoding
            .UTF8.GetString(Formats.Of(article).Write(article, _ => new InlineText("El café → abierto")))
            .ShouldBe("El café → abierto\n");
    }

    [Fact]
    public void Read_DeclaredEncoding_IsTaken()
    {
        const string Page =
            "<html><head><meta charset=\"windows-1252\"></head><body><p>Plain words only.</p></body></html>";
        var article = Formats.Find("a.html")!.Read("a.html", Encoding.ASCII.GetBytes(Page), ArticleReadOptions.Default);

        article.Skeleton.EncodingName.ShouldBe("windows-1252");
        Formats
            .Of(article)
            .Write(article, _ => new InlineText("Niñas"))
            .ShouldBe(Latin(Page.Replace("Plain words only.", "Niñas", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<meta charset=\"iso-8859-1\">", "<meta charset=\"utf-8\">")]
    [InlineData(
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">",
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">"
    )]
    public void Write_PageThatHasToBecomeUtf8_SaysSo(string before, string after)
    {
        var article = Formats
            .Find("a.html")!
            .Read("a.html", Latin($"<head>{before}</head><p>The café.</p>"), ArticleReadOptions.Default);
        Encoding
            .UTF8.GetString(Formats.Of(article).Write(article, _ => new InlineText("El café →")))
            .ShouldBe($"<head>{after}</head><p>El café →</p>");
    }

    [Fact]
    public void Read_ToldEncoding_OutranksWhatWouldBeFound()
    {
        var told = new ArticleReadOptions { Encoding = "iso-8859-15" };
        Formats
            .Find("a.txt")!
            .Read("a.txt", new byte[] { 0x35, 0xA4, 0x20, 0x6E, 0x6F, 0x77 }, told)
            .Blocks[0]
            .Source.Text.ShouldBe("5€ now");
    }

    [Fact]
    public void Read_UnknownEncoding_SaysSo() =>
        Should
            .Throw<ArticleFormatException>(() =>
                Formats.Find("a.txt")!.Read("a.txt", "abc"u8.ToArray(), new ArticleReadOptions { Encoding = "klingon" })
            )
            .Code.ShouldBe("article-encoding-unknown");

    [Fact]
    public void Read_Utf8ThatBroke_IsNotTakenForWindows1252()
    {
        byte[] bytes = [.. "Bogotá is the capital of Colombia, a country in South America, and so on: "u8, 0xE9, 0x20];
        Should
            .Throw<ArticleFormatException>(() =>
                Formats.Find("a.txt")!.Read("a.txt", bytes, ArticleReadOptions.Default)
            )
            .Code.ShouldBe("article-encoding");
    }

    private static byte[] Latin(string text)
    {
        TextEncodings.CanHold("utf-8", "");
        return Western.GetBytes(text);
    }
}
