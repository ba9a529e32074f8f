using System.Text.Json;

namespace Localization.Cli.Tests;

public sealed class TermReportTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public TermReportTests()
    {
        // A phrase that cannot take the verb's place, and a name.
        _workspace.Write(
            "terms.csv",
            "source,target,policy,part_of_speech\nreject,sin más trámite,translate,verb\nMaduro,Maduro,keep,person\n"
        );
        _workspace.Write("in/a.txt", "Maduro spoke today.\n\nThey reject the plan.\n");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Translate_TermIsMissing_NamesItWithFileAndSegment()
    {
        var result = await _workspace.RunAsync("translate in --glossary terms.csv");
        result.Output.ShouldContain("1/2 (50 %)");
        result.Output.ShouldContain("Missing: 'reject' (should be 'sin más trámite') in in/a.txt, segment 2");
    }

    [Fact]
    public async Task Translate_TermIsMissingInSpanish_NamesItInSpanish()
    {
        var result = await _workspace.RunAsync("translate in --glossary terms.csv", language: "es_ES.UTF-8");
        result.Output.ShouldContain("Falta: «reject» (debe ser «sin más trámite») en in/a.txt, segmento 2");
    }

    [Fact]
    public async Task Translate_WithReport_WritesWhatBecameOfEachTerm()
    {
        await _workspace.RunAsync("translate in --glossary terms.csv --report reports/night.json");
        using var report = JsonDocument.Parse(_workspace.Read("reports/night.json"));
        report.RootElement.GetProperty("terms").GetProperty("successRate").GetDouble().ShouldBe(0.5);
        var article = report.RootElement.GetProperty("articles")[0];
        article.GetProperty("file").GetString().ShouldBe("in/a.txt");
        var entries = article
            .GetProperty("entries")
            .EnumerateArray()
            .ToDictionary(e => e.GetProperty("source").GetString()!);
        entries["Maduro"].GetProperty("figures").GetProperty("kept").GetInt32().ShouldBe(1);
        entries["Maduro"].GetProperty("protection")[0].GetString().ShouldBe("analysis");
        entries["reject"].GetProperty("figures").GetProperty("missing").GetInt32().ShouldBe(1);
        article.GetProperty("issues")[0].GetProperty("code").GetString().ShouldBe("term-missing");
    }

    [Fact]
    public async Task Translate_TermThatMayBeAnotherWord_IsCountedAsUnsure()
    {
        _workspace.Write(
            "names.csv",
            "source,target,policy,part_of_speech\nTurkey,Turquía,translate,place\nRussia,Rusia,translate,place\n"
        );
        _workspace.Write("in/a.txt", "Turkey with gravy is cheap.\n\nhe left russia, and Russia said so.\n");

        var result = await _workspace.RunAsync("translate in --glossary names.csv --report night.json --editions json");

        result.Output.ShouldContain("1/1 (100 %), 2 unsure");
        using var report = JsonDocument.Parse(_workspace.Read("night.json"));
        report.RootElement.GetProperty("terms").GetProperty("unsure").GetInt32().ShouldBe(2);
        report
            .RootElement.GetProperty("articles")[0]
            .GetProperty("unsure")
            .EnumerateArray()
            .Select(u => $"{u.GetProperty("segment").GetInt32()} {u.GetProperty("text").GetString()}")
            .ShouldBe(["1 Turkey", "2 russia"]);
        _workspace.Read("output/a/a.json").ShouldContain("\"unsureTerms\"");
    }
}
