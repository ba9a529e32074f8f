using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Localization.Cli.Tests.Texts;

/// <summary>The texts of every project's <c>.resx</c> files use the words that the specification allows.</summary>
public sealed class MessageWordsTests
{
    private const string Specification = "words.md";

    public static TheoryData<SpecRow> Rows =>
        [.. SpecTable.Rows(Specification, "en"), .. SpecTable.Rows(Specification, "es")];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Texts_DroppedWord_IsNotUsed(SpecRow row)
    {
        var spanish = row.Header[0] == "es";
        foreach (var file in Files().Where(f => f.EndsWith(".es.resx", StringComparison.Ordinal) == spanish))
        {
            foreach (var data in XDocument.Load(file).Root!.Elements("data"))
            {
                var text = data.Element("value")!.Value;
                Violates(row, text).ShouldBeFalse($"{Path.GetFileName(file)}, {data.Attribute("name")!.Value}: {text}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Entry_ItsExample_IsFound(SpecRow row) => Violates(row, row.Cell("example")).ShouldBeTrue();

    [Fact]
    public void Files_EnglishAndSpanish_AreFound()
    {
        Files().Count(f => f.EndsWith(".es.resx", StringComparison.Ordinal)).ShouldBeGreaterThan(5);
        foreach (var file in Files().Where(f => !f.EndsWith(".es.resx", StringComparison.Ordinal)))
            File.Exists(Path.ChangeExtension(file, ".es.resx")).ShouldBeTrue(file);
    }

    private static bool Violates(SpecRow row, string text)
    {
        foreach (
            var allowed in row.Cell("allowed").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(a => a.Trim())
        )
            text = text.Replace(allowed, "", StringComparison.Ordinal);
        return Regex.IsMatch(text, $@"(?<![\w-]){row[0].Trim('`')}", RegexOptions.IgnoreCase);
    }

    private static List<string> Files() =>
        [
            .. Directory
                .EnumerateFiles(Repository.Path("src"), "*.resx", SearchOption.AllDirectories)
                .Where(f =>
                    !Path.GetRelativePath(Repository.Root, f)
                        .Split(Path.DirectorySeparatorChar)
                        .Any(p => p is "bin" or "obj")
                ),
        ];
}
