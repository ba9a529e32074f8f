using Localization.Editions.Xliff;
using Localization.Exchange;
using Localization.Memory;
using Localization.Memory.Tmx;
using Localization.Memory.Xliff;

namespace Localization.Editions.Tests.Validation;

/// <summary>The Translate Toolkit reads our files, changes a translation and writes them, and we take them
/// back.</summary>
public sealed class ToolkitTests
{
    // Debian's package is for its own Python.
    private const string Python = "/usr/bin/python3";
    private const string Toolkit = "/usr/lib/python3/dist-packages/translate/__init__.py";
    private const string Change = """
        import sys
        from translate.storage import factory
        store = factory.getobject(sys.argv[1])
        units = [u for u in store.units if u.source and u.target]
        print(len(units))
        print(units[0].source)
        units[int(sys.argv[2])].target = "Otra frase: «así» & <ya>."
        store.save()
        """;

    [Fact]
    public void Write_Xliff1_ComesBackFromTheToolkit()
    {
        var article = SampleArticles.Oil();
        var file = Path.Combine(Tool.Folder(), "oil.xlf");
        File.WriteAllBytes(file, new Xliff1Edition(Localizers.Issues).Write(article));
        var before = Segments(file);

        var said = Changed(file, before.FindIndex(s => s.Target.Codes.IsEmpty));
        said[0].ShouldBe($"{before.Count(s => !s.Target.IsBlank)}");

        StandardCheck.Check(new MemoryStream(File.ReadAllBytes(file))).ShouldBeEmpty();
        var after = Segments(file);
        after.Select(s => s.Source).ShouldBe(before.Select(s => s.Source));
        after.Where(s => s.IsChanged).ShouldHaveSingleItem().Target.Text.ShouldBe("Otra frase: «así» & <ya>.");
        after.Where(s => !s.IsChanged).ShouldAllBe(s => before.Single(b => b.Id == s.Id).Target.Equals(s.Target));
    }

    [Fact]
    public void Write_Tmx_ComesBackFromTheToolkit()
    {
        var (english, spanish) = (LanguageTag.Parse("en"), LanguageTag.Parse("es"));
        var bold = new InlineText(
            "A bold dog.",
            [
                new InlineCode(2, InlineCodeKind.Start, "1", "<b>") { Type = InlineCodeType.Bold },
                new InlineCode(6, InlineCodeKind.End, "1", "</b>") { Type = InlineCodeType.Bold },
            ]
        );
        MemoryEntry[] entries =
        [
            .. new[] { (new InlineText("The cat."), new InlineText("El gato.")), (bold, bold) }.Select(e =>
                HumanEntry.Of(
                    english,
                    spanish,
                    e.Item1,
                    "Before.",
                    "",
                    e.Item2,
                    SegmentState.Reviewed,
                    "Ana Prado",
                    "a"
                )
            ),
        ];
        var file = Path.Combine(Tool.Folder(), "memory.tmx");
        using (var output = File.Create(file))
            TmxWriter.Write(output, entries, english);

        Changed(file, 0).ShouldBe(["2", "The cat."]);

        using var input = File.OpenRead(file);
        var back = TmxReader.Read(input, file, new TmxLanguages(english, spanish), s => Assert.Fail(s.Reason)).ToList();
        back.Select(e => (e.Key, e.Source, e.Author, e.State, e.Previous))
            .ShouldBe(entries.Select(e => (e.Key, e.Source, e.Author, e.State, e.Previous)));
        back.Select(e => e.Target.Text).ShouldBe(["Otra frase: «así» & <ya>.", "A bold dog."]);
        back[1].Target.Codes.ShouldBe(bold.Codes);
    }

    private static string[] Changed(string file, int unit)
    {
        Tool.Needed(Toolkit, "The Translate Toolkit");
        var script = Path.Combine(Path.GetDirectoryName(file)!, "change.py");
        File.WriteAllText(script, Change);
        var (code, said) = Tool.Run(Python, script, file, $"{unit}");
        code.ShouldBe(0, said);
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static List<XliffSegment> Segments(string file)
    {
        using var input = File.OpenRead(file);
        return [.. XliffReader.ReadFile(input, file).Segments];
    }
}
