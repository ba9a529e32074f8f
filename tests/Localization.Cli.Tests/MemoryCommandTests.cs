using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Localization.Cli.Tests;

/// <summary>An evening's work on the memory, as it reads in a terminal.</summary>
public sealed class MemoryCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public MemoryCommandTests()
    {
        _workspace.Write("in/a.txt", "The port is closed.\n\nThe mayor said so.\n");
        _workspace.Write(
            "memo.tmx",
            """
            <tmx version="1.4"><header srclang="en" creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" datatype="xml"/><body>
            <tu tuid="1" changeid="ANA" changedate="20240102T030405Z"><tuv xml:lang="en"><seg>The <bpt i="1">&lt;b&gt;</bpt>bridge<ept i="1">&lt;/b&gt;</ept> is open.</seg></tuv><tuv xml:lang="es"><seg>El <bpt i="1">&lt;b&gt;</bpt>puente<ept i="1">&lt;/b&gt;</ept> está abierto.</seg></tuv></tu>
            <tu tuid="2"><tuv xml:lang="en"><seg>Alone.</seg></tuv></tu>
            </body></tmx>
            """
        );
        _workspace.Write("memo.csv", "source,target\nGood night.,Buenas noches.\nNothing,\n");
    }

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("C.UTF-8", "memory.en.txt")]
    [InlineData("es_ES.UTF-8", "memory.es.txt")]
    public async Task Memory_AnEveningsWork_ReadsAsItShould(string language, string golden)
    {
        var session = new Sessions(_workspace, language);
        foreach (
            var command in new[]
            {
                "memory search port",
                "memory import memo.tmx",
                "memory import memo.csv --from en --to es",
                "memory import memo.doc",
                "memory export all.xlf",
                "memory import missing.tmx",
                "memory search bridge",
                "memory match \"The old bridge is open.\"",
                "memory match \"Nothing like it at all.\"",
                "memory edit ffff Nada",
            }
        )
            await session.RunAsync(command);
        var key = await KeyAsync("bridge");
        (await _workspace.RunAsync(["memory", "edit", key, "El puente está abierto."], language)).Errors.ShouldContain(
            "{0} {1}"
        );
        var edited = await _workspace.RunAsync(
            ["memory", "edit", key, "Está abierto el {0}puente{1}.", "--author", "Eva"],
            language
        );
        edited.Output.ShouldContain("Está abierto el {0}puente{1}.");
        foreach (
            var command in new[]
            {
                "memory search abierto --human",
                "memory export all.csv",
                "memory export all.tmx",
                "memory prune",
                "memory prune --older-than 30d --dry-run",
                "memory prune --human --unused",
            }
        )
            await session.RunAsync(command);
        session.ShouldBe(golden, ("[0-9a-f]{10} ·", "KEY ·"), ("20[0-9]{2}-[0-9]{2}-[0-9]{2}", "DATE"));
    }

    [Fact]
    public async Task Edit_AProvidersAnswer_IsUsedByTheNextRunAndNeverWrittenOver()
    {
        await _workspace.RunAsync("translate in");
        await _workspace.RunAsync(["memory", "edit", await KeyAsync("mayor"), "Así lo dijo la alcaldesa."], "C.UTF-8");

        await _workspace.RunAsync("translate in");
        _workspace.Read("output/a/a.es.txt").ShouldEndWith("Así lo dijo la alcaldesa.\n");

        (await _workspace.RunAsync("memory stats")).Output.ShouldContain("people");
    }

    [Theory]
    [InlineData("{0}{1}")]
    [InlineData(" {0}\u00a0{1}\u200b")]
    public async Task Edit_ToATextWithoutWords_KeepsTheEntryAndFails(string target)
    {
        await _workspace.RunAsync("memory import memo.tmx");
        var key = await KeyAsync("bridge");
        var before = (await _workspace.RunAsync("memory search bridge")).Output;

        var ran = await _workspace.RunAsync(["memory", "edit", key, target], "C.UTF-8");

        ran.ExitCode.ShouldBe(2);
        ran.Errors.ShouldContain("has no words");
        (await _workspace.RunAsync("memory search bridge")).Output.ShouldBe(before);
    }

    [Fact]
    public async Task Export_ThenImportElsewhere_BringsEveryEntryBack()
    {
        await _workspace.RunAsync("translate in");
        await _workspace.RunAsync("memory import memo.tmx");
        await _workspace.RunAsync("memory export all.tmx");
        using var other = new Workspace();
        File.Copy(_workspace["all.tmx"], other["all.tmx"]);
        File.Copy(_workspace["in/a.txt"], Path.Combine(Directory.CreateDirectory(other["in"]).FullName, "a.txt"));

        (await other.RunAsync("memory import all.tmx")).Output.ShouldBe("3 new or changed of 3 entries; 0 left out\n");
        // A provider's answers hold for their content keys there too.
        (await other.RunAsync("translate in")).Output.ShouldMatch(@"from memory\s+2");
    }

    [Fact]
    public async Task Recover_DamagedStore_SavesWhatCanBeRead()
    {
        _workspace.Write(
            "many.csv",
            "source,target\n"
                + string.Concat(
                    Enumerable
                        .Range(0, 4000)
                        .Select(i => $"Sentence number {i} of many others.,Frase número {i} de muchas otras.\n")
                )
        );
        await _workspace.RunAsync("memory import many.csv --from en --to es");
        var store = _workspace[".localization/workspace.db"];
        using (var connection = new SqliteConnection($"Data Source={store};Pooling=false"))
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        using (var file = File.OpenWrite(store))
        {
            file.Position = file.Length / 3 / 4096 * 4096;
            file.Write(Encoding.ASCII.GetBytes(new string('x', 8192)));
        }

        var result = await _workspace.RunAsync("memory recover");

        result.ExitCode.ShouldBe(0, result.Errors);
        int.Parse(result.Output.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBeInRange(2000, 4000);
        File.Exists(_workspace[".localization/workspace.db.damaged1"]).ShouldBeTrue();
        (await _workspace.RunAsync("memory search 3999")).ExitCode.ShouldBe(0);
        (await _workspace.RunAsync("translate in")).ExitCode.ShouldBe(0);
    }

    private async Task<string> KeyAsync(string text) =>
        (await _workspace.RunAsync($"memory search {text}")).Output.Split(' ')[0];
}
