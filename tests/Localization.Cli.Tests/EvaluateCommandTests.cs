namespace Localization.Cli.Tests;

/// <summary>Figures of engines, as they read in a terminal.</summary>
public sealed class EvaluateCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("C.UTF-8", "evaluate.en.txt")]
    [InlineData("es_ES.UTF-8", "evaluate.es.txt")]
    public async Task Evaluate_TwoSystems_ReadsAsItShould(string language, string golden)
    {
        _workspace.Write(
            "s.en",
            "Rostec sold 10,000 tons of wheat.\nThe port of the city is closed today.\nShips wait outside.\n"
        );
        _workspace.Write(
            "r.es",
            "Rostec vendió 10.000 toneladas de trigo.\nEl puerto de la ciudad está cerrado hoy.\nLos barcos "
                + "esperan fuera.\n"
        );
        _workspace.Write(
            "a.es",
            "Rostec vendió 10,000 toneladas de trigo.\nEl puerto de ciudad es cerrado hoy.\nBuques esperan exterior.\n"
        );
        _workspace.Write(
            "b.jsonl",
            "\"Rostec vendió 10.000 toneladas de trigo.\"\n{\"target\":\"Hoy está cerrado el puerto de la "
                + "ciudad.\"}\n\"Los barcos esperan fuera.\"\n"
        );
        _workspace.Write("short.es", "Una.\n");
        _workspace.Write("broken.jsonl", "{}\n1\n2\n");
        _workspace.Write("port.txt", "The port is closed.\n");
        _workspace.Write("port.es", "El puerto está cerrado.\n");
        var session = new Sessions(_workspace, language);
        await session.RunAsync("evaluate --source s.en --reference r.es a.es b.jsonl --samples 200 --html e.html");
        await session.RunAsync("evaluate --reference r.es short.es");
        await session.RunAsync("evaluate --reference r.es broken.jsonl");
        await session.RunAsync("evaluate --reference r.es gone.es");
        await session.RunAsync("compare copy pseudo port.txt --reference port.es");
        await session.RunAsync("compare copy");
        await session.RunAsync("compare nobody port.txt");
        session.ShouldBe(golden, (@"\d+\.\d s", "# s"));
        _workspace.Read("e.html").ShouldContain("<mark>");
    }

    [Fact]
    public async Task Evaluate_EmptyReference_FailsAndNamesIt()
    {
        _workspace.Write("r.es", "");
        _workspace.Write("a.es", "");

        var ran = await _workspace.RunAsync("evaluate --reference r.es a.es");

        ran.ExitCode.ShouldBe(ExitCode.Usage);
        ran.Errors.ShouldContain("r.es has no lines");
    }
}
