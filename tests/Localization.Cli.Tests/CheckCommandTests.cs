using System.Text.Json;
using System.Xml.Linq;

namespace Localization.Cli.Tests;

/// <summary>Checking translations, as it reads in a terminal and for programs.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Xliff = """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="es"><file id="f"><unit id="u">
        <segment id="s1" state="translated"><source>Rostec sold 10,000 tons on November 2.</source><target>Rostec vendió 10,000 toneladas el 2 de noviembre.</target></segment>
        <segment id="s2" state="translated"><source>The port is closed.</source><target>El puerto está  cerrado</target></segment>
        <segment id="s3" state="translated"><source>Who came?</source><target>Quién vino?</target></segment>
        <segment id="s4" state="translated"><source>The port is closed.</source><target>El puerto está cerrado.</target></segment>
        <segment id="s5" state="translated"><source>The Kremlin agreed.</source><target>El Cremlin aceptó.</target></segment>
        </unit></file></xliff>
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("C.UTF-8", "check.en.txt")]
    [InlineData("es_ES.UTF-8", "check.es.txt")]
    public async Task Check_BeforePublication_ReadsAsItShould(string language, string golden)
    {
        _workspace.Write("night.xlf", Xliff);
        _workspace.Write("port.txt", "The port is closed.\n");
        _workspace.Write("house.csv", "pattern,message,suggestion,severity\n\\bvino\\b,Prefer llegar,llegó,warning\n");
        _workspace.Write("broken.csv", "pattern,message\n(,no\n");
        var session = new Sessions(_workspace, language);
        await session.RunAsync("check night.xlf");
        await session.RunAsync("check port.txt --provider copy --fail-on none");
        await session.RunAsync("check night.xlf --baseline accepted.json --accept");
        await session.RunAsync("check night.xlf --baseline accepted.json");
        await session.RunAsync("check gone.xlf");
        await session.RunAsync("check night.xlf --accept");
        _workspace.Write(
            "localization.json",
            """{ "quality": { "off": ["consistency", "spelling", "spacing"], "severity": """
                + """{ "number-changed": "warning", "term-missing": "note" }, "style": "house.csv" } }"""
        );
        await session.RunAsync("check night.xlf --fail-on warning");
        _workspace.Write("localization.json", """{ "quality": { "off": ["numbrs"] } }""");
        await session.RunAsync("check night.xlf");
        _workspace.Write("localization.json", """{ "quality": { "style": "broken.csv" } }""");
        await session.RunAsync("check night.xlf");
        session.ShouldBe(golden);
    }

    [Fact]
    public async Task Check_XliffHalfTranslated_NamesTheSegmentsWithoutATranslation()
    {
        _workspace.Write(
            "half.xlf",
            """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="es"><file id="f">
            <unit id="u1"><segment><source>The port is closed.</source><target>El puerto está cerrado.</target></segment></unit>
            <unit id="u2"><segment><source>Ships wait.</source></segment></unit>
            <unit id="u3"><segment><source>The mayor left.</source><target></target></segment></unit>
            <unit id="u4"><segment><source>–</source></segment></unit>
            </file></xliff>
            """
        );
        var result = await _workspace.RunAsync("check half.xlf");
        result.ExitCode.ShouldBe(ExitCode.Flagged);
        result.Output.ShouldContain("3 segments: 2 errors");
        result.Output.ShouldContain("Ships wait.");
        result.Output.ShouldContain("The mayor left.");
    }

    [Fact]
    public async Task Check_TmxWithUnitsOfOneLanguage_SaysHowManyWereNotChecked()
    {
        _workspace.Write(
            "half.tmx",
            """
            <tmx version="1.4"><header srclang="en" creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" datatype="xml"/><body>
            <tu><tuv xml:lang="en"><seg>The port is closed.</seg></tuv><tuv xml:lang="es"><seg>El puerto está cerrado.</seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg>Ships wait.</seg></tuv><tuv xml:lang="es"><seg></seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg>Alone.</seg></tuv></tu>
            </body></tmx>
            """
        );
        var result = await _workspace.RunAsync("check half.tmx");
        result.ExitCode.ShouldBe(ExitCode.SomeFailed);
        result.Output.ShouldContain("1 segment: 0 errors");
        result.Errors.ShouldContain("half.tmx: 2 entries were not checked. The first is at line 3:");
    }

    [Theory]
    [InlineData("risk:90", 4)]
    [InlineData("risk:100", 0)]
    [InlineData("risk:0", 2)]
    [InlineData("risky", 2)]
    public async Task Check_FailOnRisk_EndsWith4WhereASegmentIsAsRisky(string level, int exit)
    {
        _workspace.Write("night.xlf", Xliff);
        var result = await _workspace.RunAsync(["check", "night.xlf", "--fail-on", level], "C.UTF-8");
        result.ExitCode.ShouldBe(exit, result.Errors);
    }

    [Fact]
    public async Task Check_ForPrograms_SaysTheSameInEveryForm()
    {
        _workspace.Write("night.xlf", Xliff);
        var result = await _workspace.RunAsync(
            ["check", "night.xlf", "--json", "--sarif", "out.sarif", "--junit", "out.xml"],
            "C.UTF-8"
        );
        var issues = result
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement)
            .ToList();
        var codes = issues.Select(i => i.GetProperty("code").GetString()).ToList();
        codes.ShouldContain("number-format");
        codes.ShouldContain("term-missing");
        issues
            .Single(i => i.GetProperty("code").GetString() == "inverted-mark-missing")
            .GetProperty("fix")
            .GetString()
            .ShouldBe("¿");
        result.ExitCode.ShouldBe(4);

        var run = JsonDocument.Parse(_workspace.Read("out.sarif")).RootElement.GetProperty("runs")[0];
        run.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("ruleId").GetString()).ShouldBe(codes);
        ShouldBeSarif(_workspace.Read("out.sarif"));
        foreach (var entry in run.GetProperty("results").EnumerateArray())
            run.GetProperty("tool")
                .GetProperty("driver")
                .GetProperty("rules")[entry.GetProperty("ruleIndex").GetInt32()]
                .GetProperty("id")
                .GetString()
                .ShouldBe(entry.GetProperty("ruleId").GetString());
        XDocument
            .Parse(_workspace.Read("out.xml"))
            .Descendants("failure")
            .Select(f => f.Attribute("type")!.Value)
            .ShouldBe(
                issues
                    .Where(i => i.GetProperty("severity").GetString() != "note")
                    .Select(i => i.GetProperty("code").GetString()!)
            );
    }

    // What SARIF 2.1.0 requires of the properties that are used (§3.13, §3.14, §3.18, §3.19, §3.27, §3.29, §3.30).
    private static void ShouldBeSarif(string log)
    {
        var root = JsonDocument.Parse(log).RootElement;
        root.GetProperty("version").GetString().ShouldBe("2.1.0");
        foreach (var run in root.GetProperty("runs").EnumerateArray())
        {
            run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
            run.GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
            run.GetProperty("tool")
                .GetProperty("driver")
                .GetProperty("rules")
                .EnumerateArray()
                .Select(r => r.GetProperty("id").GetString())
                .ShouldBeUnique();
            foreach (var result in run.GetProperty("results").EnumerateArray())
            {
                result.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
                result.GetProperty("level").GetString().ShouldBeOneOf("none", "note", "warning", "error");
                var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
                Uri.IsWellFormedUriString(
                        place.GetProperty("artifactLocation").GetProperty("uri").GetString(),
                        UriKind.RelativeOrAbsolute
                    )
                    .ShouldBeTrue();
                place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBeGreaterThan(0);
                result
                    .GetProperty("partialFingerprints")
                    .EnumerateObject()
                    .ShouldAllBe(f => f.Value.ValueKind == JsonValueKind.String);
            }
        }
    }
}
