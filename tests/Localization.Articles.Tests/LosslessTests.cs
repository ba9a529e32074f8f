using System.Text;
using CsCheck;

namespace Localization.Articles.Tests;

/// <summary>Whatever is read can be written back to the byte.</summary>
public sealed class LosslessTests
{
    private static readonly ArticleFormats Formats = new();

    [Theory]
    [InlineData("moscow-steps-into-caribbean-crisis.txt")]
    [InlineData("grain-prices-weekly.txt")]
    [InlineData("venezuela-oil-exports-explained.md")]
    public void Write_Seed_IsTheSameToTheByte(string seed) =>
        ShouldBeLossless(seed, File.ReadAllBytes(Repository.Seed(seed)));

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    public void Write_HostileText_IsTheSameToTheByte(string path) =>
        Gen.Select(HostileText.Documents, Gen.Bool)
            .Sample(
                (text, mark) =>
                    ShouldBeLossless(path, [.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]),
                iter: Cases.Of(300, 20_000)
            );

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    public void Write_Utf16_IsTheSameToTheByte(string path) =>
        HostileText.Documents.Sample(
            text =>
            {
                ShouldBeLossless(path, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]);
                ShouldBeLossless(
                    path,
                    [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)]
                );
            },
            iter: Cases.Of(200, 1_000)
        );

    [Fact]
    public void Write_TagSoup_IsTheSameToTheByte() =>
        HostileText.TagSoup.Sample(
            text => ShouldBeLossless("a.html", Encoding.UTF8.GetBytes(text)),
            iter: Cases.Of(300, 20_000)
        );

    [Fact]
    public void Write_Tables_AreTheSameToTheByte() =>
        HostileText.Tables.Sample(
            text => ShouldBeLossless("a.txt", Encoding.UTF8.GetBytes(text)),
            iter: Cases.Of(300, 20_000)
        );

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    public void Read_RandomBytes_FailsOnlyAsAnArticleDoes(string path) =>
        Gen.Byte.Array[0, 200].Sample(bytes => ShouldBeLossless(path, bytes), iter: Cases.Of(200, 5_000));

    private static void ShouldBeLossless(string path, byte[] bytes)
    {
        var format = Formats.Find(path)!;
        foreach (var wrapped in new bool?[] { null, true, false })
        {
            Article article;
            try
            {
                article = format.Read(path, bytes, new ArticleReadOptions { Wrapped = wrapped });
            }
            catch (ArticleFormatException)
            {
                return;
            }

            var skeleton = article.Skeleton;
            var raw = Encoding
                .GetEncoding(skeleton.EncodingName)
                .GetBytes(string.Concat(skeleton.Parts.Select(p => p.Raw)));
            ShouldBeBytes([.. skeleton.Preamble, .. raw], bytes);
            ShouldBeBytes(format.Write(article, _ => null), bytes);
            ShouldBeBytes(format.Write(article, b => b.Source), bytes);
            article.Blocks.Select(b => b.Index).ShouldBe(Enumerable.Range(0, article.Blocks.Length));
            skeleton
                .Parts.Where(p => p.Block is not null)
                .Select(p => p.Block!.Value)
                .ShouldBe(article.Blocks.Select(b => b.Index));
        }
    }

    private static void ShouldBeBytes(byte[] actual, byte[] expected) =>
        actual.AsSpan().SequenceEqual(expected).ShouldBeTrue($"{Escaped(actual)} is not {Escaped(expected)}");

    private static string Escaped(byte[] bytes) =>
        System.Text.Json.JsonSerializer.Serialize(Encoding.UTF8.GetString(bytes));
}
