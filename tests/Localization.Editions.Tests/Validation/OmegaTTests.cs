using Localization.Exchange;
using Localization.Memory;
using Localization.Memory.Tmx;
using Localization.Memory.Xliff;
using Localization.Model;

namespace Localization.Editions.Tests.Validation;

/// <summary>OmegaT translates a project that has our XLIFF as a source and our TMX as a memory, and we take back what
/// it
/// writes.</summary>
public sealed class OmegaTTests
{
    private const string Program = "/usr/share/omegat/OmegaT.jar";
    private const string Project = """
        <?xml version="1.0" encoding="UTF-8"?>
        <omegat><project version="1.0">
        <source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
        <glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
        <source_lang>EN</source_lang><target_lang>ES</target_lang><sentence_seg>false</sentence_seg>
        </project></omegat>
        """;
    private const string New = "Frase nueva.";
    private const string Changed = "Otra frase: «así» & <ya>.";

    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    [Fact]
    public void Write_XliffAndTmx_ComeBackFromOmegaT()
    {
        Tool.Needed(Program, "OmegaT");
        var folder = Tool.Folder();
        foreach (var name in new[] { "source", "target", "tm/auto", "glossary", "dictionary", "omegat" })
            Directory.CreateDirectory(Path.Combine(folder, "project", name));
        File.WriteAllText(In("omegat.project"), Project);
        var article = SampleArticles.Oil();
        var untranslated = article.Segments.Last(s =>
            s.Segment.Source.Codes.IsEmpty && s.Segment.Source.Text.Length > 40 && s.State < SegmentState.Reviewed
        );
        article = article with
        {
            Segments =
            [
                .. article.Segments.Select(s =>
                    s == untranslated ? s with { State = SegmentState.Initial, Target = InlineText.Empty } : s
                ),
            ],
        };
        File.WriteAllBytes(In("source/oil.xlf"), new Xliff1Edition(Localizers.Issues).Write(article));
        File.WriteAllText(In("source/cat.txt"), "The cat & the <dog>.\n");
        var before = Segments(In("source/oil.xlf"));
        var wanted = before.First(s =>
            s.State > SegmentState.Initial
            && s.Target.Codes.IsEmpty
            && before.Count(b => b.Target.Equals(s.Target)) == 1
        );
        var english = untranslated.Segment.Source.Text;

        // What OmegaT translates in XLIFF is the target, so that of a segment is the source of an entry. What has no
        // translation has its source there.
        using (var memory = File.Create(In("tm/auto/memory.tmx")))
        {
            TmxWriter.Write(
                memory,
                [
                    Entry(wanted.Target.Text, Changed),
                    Entry(english, New),
                    Entry("The cat & the <dog>.", "El gato y el «perro»."),
                ],
                English
            );
        }

        var (code, said) = Tool.Run(
            Tool.Program("java"),
            "-Djava.awt.headless=true",
            $"-Duser.home={folder}",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            Program,
            In("."),
            "--mode=console-translate",
            $"--config-dir={folder}"
        );
        code.ShouldBe(0, said);

        File.ReadAllText(In("target/cat.txt")).Trim().ShouldBe("El gato y el «perro».");
        StandardCheck.Check(new MemoryStream(File.ReadAllBytes(In("target/oil.xlf")))).ShouldBeEmpty();
        var after = Segments(In("target/oil.xlf"));
        after.Select(s => s.Source).ShouldBe(before.Select(s => s.Source));
        after.Where(s => s.IsChanged).Select(s => s.Target.Text).ShouldBe([Changed, New], ignoreOrder: true);
        after.Where(s => !s.IsChanged).ShouldAllBe(s => before.Single(b => b.Id == s.Id).Target.Equals(s.Target));

        var written = Directory.GetFiles(In("."), "*-level2.tmx").ShouldHaveSingleItem();
        using var input = File.OpenRead(written);
        TmxReader
            .Read(input, written, new TmxLanguages(English, Spanish), s => Assert.Fail(s.Reason))
            .Select(e => (e.Source.Text, e.Target.Text, e.Author))
            .ShouldBe(
                [
                    ("The cat & the <dog>.", "El gato y el «perro».", "Ana Prado"),
                    (wanted.Target.Text, Changed, "Ana Prado"),
                    (english, New, "Ana Prado"),
                ],
                ignoreOrder: true
            );

        string In(string name) => Path.Combine(folder, "project", name);
    }

    private static MemoryEntry Entry(string source, string target) =>
        HumanEntry.Of(
            English,
            Spanish,
            new InlineText(source),
            "",
            "",
            new InlineText(target),
            SegmentState.Reviewed,
            "Ana Prado",
            "a"
        );

    private static List<XliffSegment> Segments(string file)
    {
        using var input = File.OpenRead(file);
        return [.. XliffReader.ReadFile(input, file).Segments];
    }
}
