using System.Text;
using CsCheck;
using Localization.Terms.Csv;
using Localization.Terms.Editing;

namespace Localization.Terms.Tests;

public sealed class GlossaryFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("glossary").FullName;

    private string Path => System.IO.Path.Combine(_folder, "terms.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Edit_CommentsQuotesAndWindowsLineEnds_ChangesOneLineOnly()
    {
        const string Before =
            "\uFEFF# people\r\nsource,target,policy,gender,note\r\n\r\n\"Maduro\",Maduro,keep,m,\"a, b\"\r\n# "
            + "places\r\nKyiv,Kiev,translate,m,\r\nRostec,Rostec,keep,,last";
        await File.WriteAllTextAsync(Path, Before, new UTF8Encoding(false), TestContext.Current.CancellationToken);
        await EditAsync(edit => edit.Replace(1, edit.Terms[1] with { Target = "Kyiv" }));
        ReadRaw().ShouldBe(Before.Replace("Kyiv,Kiev,translate,m,", "Kyiv,Kyiv,translate,m", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Add_FileWithoutFinalLineEndOrColumn_AddsBoth()
    {
        await File.WriteAllTextAsync(Path, "source,target\nKyiv,Kiev", TestContext.Current.CancellationToken);
        await EditAsync(edit =>
            edit.Add(new Term("Kremlin", "Kremlin", TermPolicy.Keep) { Article = TermArticle.Definite })
        );
        ReadRaw().ShouldBe("source,target,policy,article\nKyiv,Kiev\nKremlin,Kremlin,keep,definite\n");
        CsvGlossary.Load(Path)[0].Policy.ShouldBe(TermPolicy.Translate);
    }

    [Fact]
    public async Task Edit_SemicolonsAndColumnsOfAnotherProgram_KeepsThem()
    {
        await File.WriteAllTextAsync(
            Path,
            "source;target;Owner;policy\nKyiv;Kiev;Ana;translate\nMoscow;Moscú;Eva\n",
            TestContext.Current.CancellationToken
        );
        await EditAsync(edit => edit.Replace(0, edit.Terms[0] with { Target = "Kyiv" }));
        await EditAsync(edit => edit.Add(new Term("Lima", "Lima", TermPolicy.Keep)));
        ReadRaw().ShouldBe("source;target;Owner;policy\nKyiv;Kyiv;Ana;translate\nMoscow;Moscú;Eva\nLima;Lima;;keep\n");
    }

    [Fact]
    public async Task Remove_EntryOfTwoLinesUnderAComment_LeavesTheComment()
    {
        await File.WriteAllTextAsync(
            Path,
            "source,target,note\n# keep me\nA,B,\"two\nlines\"\nC,D,\n",
            TestContext.Current.CancellationToken
        );
        await EditAsync(edit => edit.Remove(0));
        ReadRaw().ShouldBe("source,target,note\n# keep me\nC,D,\n");
    }

    [Fact]
    public async Task Edit_FileInUtf16_StaysInUtf16()
    {
        await File.WriteAllTextAsync(
            Path,
            "source,target\nKyiv,Kiev\n",
            Encoding.Unicode,
            TestContext.Current.CancellationToken
        );
        await EditAsync(edit => edit.Add(new Term("Řež", "Řež", TermPolicy.Translate)));
        File.ReadAllBytes(Path)[..2].ShouldBe([0xFF, 0xFE]);
        CsvGlossary.Load(Path).Select(t => t.Source).ShouldBe(["Kyiv", "Řež"]);
    }

    [Fact]
    public async Task Edit_ManyAtOnce_LosesNobodysEntry()
    {
        await File.WriteAllTextAsync(Path, "source,target\n", TestContext.Current.CancellationToken);
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    Task.Run(() => EditAsync(edit => edit.Add(new Term($"S{i}", $"T{i}", TermPolicy.Translate))))
                )
        );
        CsvGlossary
            .Load(Path)
            .Select(t => t.Source)
            .Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, 20).Select(i => $"S{i}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Edit_AnotherProgramWritesMeanwhile_KeepsItsChangeToo()
    {
        await File.WriteAllTextAsync(Path, "source,target\nA,B\n", TestContext.Current.CancellationToken);
        var first = true;
        await EditAsync(edit =>
        {
            if (first)
                File.AppendAllText(Path, "C,D\n");
            first = false;
            edit.Add(new Term("E", "F", TermPolicy.Translate));
        });
        CsvGlossary.Load(Path).Select(t => t.Source).ShouldBe(["A", "C", "E"]);
    }

    [Fact]
    public async Task Edit_BrokenFile_NamesTheLineAndLeavesItAsItWas()
    {
        await File.WriteAllTextAsync(Path, "source,target,policy\nA,B,guess\n", TestContext.Current.CancellationToken);
        var error = await Should.ThrowAsync<TermBaseException>(() => EditAsync(edit => edit.Remove(0)));
        error.Message.ShouldContain("line 2");
        ReadRaw().ShouldBe("source,target,policy\nA,B,guess\n");
    }

    [Fact]
    public void Edit_AnyFile_AddingThenRemovingGivesTheFileBack()
    {
        var line = Gen.Int[0, 4]
            .Select(i =>
                i switch
                {
                    0 => "# comment, with a comma",
                    1 => "",
                    2 => "A,B,keep,\"x, \"\"y\"\"\"",
                    3 => "C,D,translate,\"two\nlines\"",
                    _ => "  É ,F,forbid,",
                }
            );
        Gen.Select(line.List[0, 8], Gen.Bool)
            .Sample(
                (lines, windows) =>
                {
                    var end = windows ? "\r\n" : "\n";
                    var text = string.Concat(lines.Prepend("source,target,policy,note").Select(l => l + end));
                    var file = System.IO.Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".csv");
                    File.WriteAllText(file, text);
                    var editor = new GlossaryFile(file, TimeProvider.System);
                    editor
                        .EditAsync(edit => edit.Add(new Term("New", "Nuevo", TermPolicy.Translate)), default)
                        .GetAwaiter()
                        .GetResult();
                    editor.EditAsync(edit => edit.Remove(edit.Terms.Length - 1), default).GetAwaiter().GetResult();
                    File.ReadAllText(file).ShouldBe(text);
                }
            );
    }

    private Task EditAsync(Action<GlossaryEdit> change) =>
        new GlossaryFile(Path, TimeProvider.System).EditAsync(change, TestContext.Current.CancellationToken);

    private string ReadRaw() => Encoding.UTF8.GetString(File.ReadAllBytes(Path));
}
