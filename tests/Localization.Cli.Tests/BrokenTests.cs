using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Cli.Tests;

public sealed class BrokenTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly WireMockServer _server = WireMockServer.Start();

    public BrokenTests()
    {
        _workspace.Variables["DEEPL_AUTH_KEY"] = "key";
        _workspace.Variables["DEEPL_SERVER_URL"] = _server.Url!;
    }

    public void Dispose()
    {
        _server.Dispose();
        _workspace.Dispose();
    }

    [Theory]
    [InlineData(
        "The value is <unknown> in the report.",
        "El valor es en el informe.",
        "Damaged: in/a.txt, segment 1: An angle"
    )]
    [InlineData(
        "The mayor met the crew.",
        "XQZ1 se reunió con la tripulación.",
        "Damaged: in/a.txt, segment 1: A placeholder"
    )]
    [InlineData("See https://example.org/a now.", "Vea el sitio ahora.", "Damaged: in/a.txt, segment 1:")]
    public async Task Translate_AnswerLostSomething_NamesItAndEndsWith3(string english, string spanish, string line)
    {
        _workspace.Write("in/a.txt", english + "\n");
        _server
            .Given(Request.Create().UsingPost())
            .RespondWith(Response.Create().WithBodyAsJson(new { translations = new[] { new { text = spanish } } }));

        var result = await _workspace.RunAsync("translate in --provider deepl");

        result.ExitCode.ShouldBe(3, result.Output + result.Errors);
        result.Output.ReplaceLineEndings(" ").ShouldContain(line);
        _workspace.Read("output/a/a.es.txt").ShouldContain(spanish);

        // A second run, in which nothing has changed, is no better.
        var again = await _workspace.RunAsync("translate in --provider deepl");
        again.ExitCode.ShouldBe(3, again.Output + again.Errors);
        again.Output.ReplaceLineEndings(" ").ShouldContain(line);
    }
}
