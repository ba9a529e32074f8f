namespace Localization.Cli.Tests;

/// <summary>Validation against the standards, as a line for each violation.</summary>
public sealed class StandardCheckTests : IDisposable
{
    private const string Valid = """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="es"><file id="f">
        <unit id="u"><segment><source>A</source><target>B</target></segment></unit></file></xliff>
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("C.UTF-8", "Add the target", "Files: 2; invalid: 1; violations: 1")]
    [InlineData("es_ES.UTF-8", "Añádalo", "Archivos: 2; no válidos: 1; infracciones: 1")]
    public async Task Check_InvalidFile_HasLineSectionAndExitCode(string language, string advice, string summary)
    {
        _workspace.Write("valid.xlf", Valid);
        _workspace.Write(
            "invalid.xlf",
            Valid
                .Replace("<segment>", "<segment state=\"final\">", StringComparison.Ordinal)
                .Replace("<target>B</target>", "", StringComparison.Ordinal)
        );
        var result = await _workspace.RunAsync(["check", "--standard", "valid.xlf", "invalid.xlf"], language);
        result.ExitCode.ShouldBe(4);
        var lines = result.Output.Trim().Split('\n');
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("invalid.xlf:2:15: XLIFF 2.1 §4.3.1 state, subState: ");
        lines[0].ShouldContain(advice);
        lines[1].Trim().ShouldBe(summary);
    }

    [Fact]
    public async Task Check_ValidFile_Succeeds()
    {
        _workspace.Write("valid.xlf", Valid);
        var result = await _workspace.RunAsync(["check", "--standard", "valid.xlf"], "C.UTF-8");
        result.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Check_MissingFile_SaysSo()
    {
        var result = await _workspace.RunAsync(["check", "--standard", "gone.xlf"], "C.UTF-8");
        result.ExitCode.ShouldBe(3);
    }
}
