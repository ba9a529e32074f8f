namespace Localization.Cli.Tests;

/// <summary>An evening's work on a glossary, as it reads in a terminal.</summary>
public sealed class GlossaryCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("C.UTF-8", "glossary.en.txt")]
    [InlineData("es_ES.UTF-8", "glossary.es.txt")]
    public async Task Glossary_AnEveningsWork_ReadsAsItShould(string language, string golden)
    {
        File.Delete(_workspace["glossaries/en-es.csv"]);
        _workspace.Write(
            "glossaries/en-es.csv",
            "# Names of the desk\nsource,target,policy,gender,note\nKyiv,Kiev,translate,m,\nRostec,Rostec,keep,"
                + ",\"a company, state-owned\"\n"
        );
        _workspace.Write("other.csv", "source,target,policy,gender\nKyiv,Kyiv,keep,\nBeijing,Pekín,translate,m\n");
        _workspace.Write("memo.utf8", "# of the translators\nEssequibo\tEsequibo\tregion\nno tab here\n");
        var session = new Sessions(_workspace, language);
        foreach (
            var command in new[]
            {
                "glossary list",
                "glossary add Essequibo Esequibo --gender m --article definite",
                "glossary add Sukhoi",
                "glossary add Kyiv Kiev",
                "glossary edit Rostec --gender f --note \"a state company\"",
                "glossary edit Rostec --gender x",
                "glossary show Essequibo",
                "glossary find kiev",
                "glossary lint",
                "glossary diff glossaries/en-es.csv other.csv",
                "glossary merge other.csv",
                "glossary merge other.csv --theirs",
                "glossary export terms.omegat --format omegat",
                "glossary export terms.xyz",
                "glossary import memo.utf8",
                "glossary import missing.tbx",
                "glossary remove Sukhoi",
                "glossary remove Sukhoi",
                "glossary stats",
            }
        )
            await session.RunAsync(command);
        session.ShouldBe(golden);
        _workspace
            .Read("glossaries/en-es.csv")
            .ShouldStartWith("# Names of the desk\nsource,target,policy,gender,note");
    }

    [Theory]
    [InlineData("C.UTF-8", "Beijing → Pekín", "has been translated")]
    [InlineData("es_ES.UTF-8", "Beijing → Pekín", "no se ha traducido")]
    public async Task History_AfterTwoBatches_ShowsWhatTheSecondHadNew(string language, string change, string none)
    {
        (await _workspace.RunAsync("glossary history", language)).Output.ShouldContain(none);
        await _workspace.RunAsync("translate seeds/grain-prices-weekly.txt --provider copy --editions source");
        await _workspace.RunAsync("glossary add Beijing Pekín");
        await _workspace.RunAsync("translate seeds/grain-prices-weekly.txt --provider copy --editions source");
        (await _workspace.RunAsync("glossary history", language)).Output.Split('\n')[0].ShouldContain("+1 −0 ~0");
        (await _workspace.RunAsync("glossary history 2", language)).Output.ShouldContain(change);
        (await _workspace.RunAsync("glossary history 3", language)).ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("tbx-basic", ".tbx")]
    [InlineData("xlsx", ".xlsx")]
    public async Task Export_ThenImportIntoAnEmptyGlossary_BringsEveryEntryBack(string format, string ending)
    {
        await _workspace.RunAsync($"glossary export all{ending} --format {format}");
        _workspace.Write("empty.csv", "source,target\n");
        var result = await _workspace.RunAsync($"glossary import all{ending} --glossary empty.csv");
        result.Errors.ShouldBeEmpty();
        var count = _workspace.Read("glossaries/en-es.csv").Split('\n').Count(l => l.Length > 0 && l[0] != '#') - 1;
        result.Output.ShouldBe($"{count} added, 0 replaced, 0 conflicts\n");
    }

    [Fact]
    public async Task Translate_WithATermBaseOfAnotherProgram_KeepsItsTerms()
    {
        _workspace.Write("in/a.txt", "The ministry in Kyiv said so.\n");
        _workspace.Write(
            "house.tbx",
            """
            <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="a">
            <langSec xml:lang="en"><termSec><term>Kyiv</term></termSec></langSec>
            <langSec xml:lang="es"><termSec><term>Kýiv</term></termSec></langSec></conceptEntry></body></text></tbx>
            """
        );
        await _workspace.RunAsync("translate in --glossary house.tbx");
        _workspace.Read("output/a/a.es.txt").ShouldContain("Kýiv");
    }
}
