using System.Text.Json;

namespace Localization.Cli.Tests;

public sealed class SegmentCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Segment_TwoLines_PrintsASegmentALineAndAnEmptyLineBetweenInputs()
    {
        _workspace.Write("in.txt", "The U.S. Navy came. It left.\r\nOne. Two.");
        var result = await _workspace.RunAsync("segment in.txt --language en");
        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldBe("The U.S. Navy came.\nIt left.\n\nOne.\nTwo.\n");
    }

    [Fact]
    public async Task Segment_Json_PrintsAnObjectForEachLineAlsoForAnEmptyOne()
    {
        _workspace.Write("in.txt", "¿Qué? ¡Nada!\n\n\"A\" b.\n");
        var result = await _workspace.RunAsync("segment in.txt --language es --json");
        var lines = result
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement)
            .ToList();
        lines.Select(l => l.GetProperty("text").GetString()).ShouldBe(["¿Qué? ¡Nada!", "", "\"A\" b."]);
        lines[0].GetProperty("segments").EnumerateArray().Select(s => s.GetString()).ShouldBe(["¿Qué?", "¡Nada!"]);
        lines[1].GetProperty("segments").GetArrayLength().ShouldBe(0);
        result.Output.ShouldContain("¿Qué?");
    }

    [Fact]
    public async Task Segment_Explain_NamesFileLineAndColumnOfTheRule()
    {
        _workspace.Write("in.txt", "The U.S. Navy came. It left.\n");
        var result = await _workspace.RunAsync("segment in.txt --language en --explain");
        result.Output.ShouldContain("no break at 8: The U.S.| Navy");
        result.Output.ShouldMatch(@"en\.srx, line \d+, column \d+");
    }

    [Fact]
    public async Task Segment_OwnRules_AreUsed()
    {
        _workspace.Write(
            "own.srx",
            """
            <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body>
            <languagerules><languagerule languagerulename="A"><rule break="yes"><beforebreak>;</beforebreak><afterbreak>\h</afterbreak></rule></languagerule></languagerules>
            <maprules><languagemap languagepattern=".*" languagerulename="A"/></maprules></body></srx>
            """
        );
        _workspace.Write("in.txt", "One. two; three\n");
        (await _workspace.RunAsync("segment in.txt --language en --rules own.srx")).Output.ShouldBe(
            "One. two;\nthree\n"
        );
    }

    [Fact]
    public async Task Segment_RuleFileWrongInTwoWays_NamesBoth()
    {
        _workspace.Write(
            "own.srx",
            """
            <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body>
            <languagerules><languagerule languagerulename="A"><rule break="maybe"><beforebreak>;</beforebreak></rule>
            <rule><beforebreak>(</beforebreak></rule></languagerule></languagerules>
            <maprules><languagemap languagepattern=".*" languagerulename="A"/></maprules></body></srx>
            """
        );
        _workspace.Write("in.txt", "One.\n");
        var result = await _workspace.RunAsync("segment in.txt --language en --rules own.srx");
        result.ExitCode.ShouldBe(1);
        result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2, result.Errors);
        result.Errors.ShouldContain("line 2");
        result.Errors.ShouldContain("line 3");
    }

    [Theory]
    [InlineData("segment in.txt", 2)]
    [InlineData("segment none.txt --language en", 1)]
    [InlineData("segment in.txt --language en --rules in.txt", 1)]
    [InlineData("segment in.txt --language english-please", 2)]
    public async Task Segment_WhatMakesNoSense_IsOneLine(string arguments, int exitCode)
    {
        _workspace.Write("in.txt", "One.\n");
        var result = await _workspace.RunAsync(arguments);
        result.ExitCode.ShouldBe(exitCode);
        result.Errors.ShouldNotContain("   at ");
        result.Output.ShouldBeEmpty();
    }
}
