namespace Localization.Cli.Tests;

/// <summary>Every command that has no transcript of its own, as it reads in a terminal: what it does, and what it
/// refuses.</summary>
public sealed class AllCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("C.UTF-8", "commands.en.txt")]
    [InlineData("es_ES.UTF-8", "commands.es.txt")]
    public async Task Commands_FirstDay_ReadAsTheyShould(string language, string golden)
    {
        _workspace.Write("port.txt", "The port is closed. Ships wait.\n\nThe mayor said so.\n");
        _workspace.Write("empty.txt", "");
        var session = new Sessions(_workspace, language);
        foreach (
            var command in new[]
            {
                "--help",
                "init",
                "translate --help",
                "translate port.txt --provider copy --dry-run",
                "translate port.txt --provider copy",
                "translate empty.txt --provider copy",
                "translate",
                "translate gone.txt --provider copy",
                "translate port.txt --provider klingon",
                "translate port.txt --frm en",
                "tranlate port.txt",
                "publish",
                "runs",
                "status 1",
                "status 99",
                "resume 1",
                "resume 99",
                "compare copy pseudo port.txt",
                "compare copy",
                "segment port.txt --language en",
                "segment port.txt",
                "quality calibrate",
                "quality",
                "glossary lst",
                "memory serch port",
                "providers",
                "engine list",
                "engine install klingon",
                "queue list",
                "worker",
                "dashboard",
                "database create",
                "completion klingon",
            }
        )
            await session.RunAsync(command);
        session.ShouldBe(
            golden,
            ("Localization.Cli.Tests", "localize"),
            ("20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9:]{8}", "DATE"),
            ("[0-9]+[.,][0-9] s", "# s"),
            ("[0-9.,]+ (words|palabras)/s", "# $1/s")
        );
    }
}
