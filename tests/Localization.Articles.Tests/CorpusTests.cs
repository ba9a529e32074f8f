using System.Text;

namespace Localization.Articles.Tests;

/// <summary>Documents in the manner of real sites. Beside each stands a list of what is to be translated in it
/// (<c>+</c>) and of what is not (<c>-</c>).</summary>
public sealed class CorpusTests
{
    private static readonly ArticleFormats Formats = new();

    public static TheoryData<string> Documents =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.expected")
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Order(StringComparer.Ordinal),
        ];

    private static string Folder => Repository.Path("tests", "Localization.Articles.Tests", "Corpus");

    [Theory]
    [MemberData(nameof(Documents))]
    public void Read_Document_FindsAllThatIsRead(string name)
    {
        var texts = Texts(name);
        foreach (var expected in Expected(name, '+'))
            texts.ShouldContain(t => t.Contains(expected, StringComparison.Ordinal), expected);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Read_Document_LeavesAllElse(string name)
    {
        var texts = Texts(name);
        foreach (var kept in Expected(name, '-'))
            texts.ShouldNotContain(t => t.Contains(kept, StringComparison.Ordinal), kept);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Write_TranslationThatIsTheSource_GivesTheSameBytes(string name)
    {
        var article = Formats.Read(Path.Combine(Folder, name));
        Encoding
            .UTF8.GetString(Formats.Of(article).Write(article, b => b.IsTranslatable ? b.Source : null))
            .ShouldBe(File.ReadAllText(Path.Combine(Folder, name)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Write_Translation_KeepsAllThatIsNotTranslated(string name)
    {
        var article = Formats.Read(Path.Combine(Folder, name));
        var written = Encoding.UTF8.GetString(
            Formats.Of(article).Write(article, b => b.IsTranslatable ? Marked(b.Source) : null)
        );
        foreach (var kept in Expected(name, '-'))
            written.ShouldContain(kept);
        foreach (var expected in Expected(name, '+').Where(e => e.Any(char.IsLower)))
            written.ShouldNotContain(expected, Case.Sensitive);
    }

    private static InlineText Marked(InlineText source) => new(source.Text.ToUpperInvariant(), source.Codes);

    private static List<string> Texts(string name) =>
        [.. Formats.Read(Path.Combine(Folder, name)).Blocks.Where(b => b.IsTranslatable).Select(b => b.Source.Text)];

    private static IEnumerable<string> Expected(string name, char sign) =>
        File.ReadLines(Path.Combine(Folder, name + ".expected")).Where(l => l.StartsWith(sign)).Select(l => l[2..]);
}
