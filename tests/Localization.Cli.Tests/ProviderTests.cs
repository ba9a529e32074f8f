using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Cli.Tests;

public sealed class ProviderTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly WireMockServer _server = WireMockServer.Start();

    public ProviderTests()
    {
        // The command runs as a process and inherits these.
        Environment.SetEnvironmentVariable("DEEPL_AUTH_KEY", "a-secret:fx");
        Environment.SetEnvironmentVariable("DEEPL_SERVER_URL", _server.Url);
        _workspace.Write("in/a.txt", "The port is closed.\n");
    }

    [Fact]
    public async Task Translate_WithDeepL_WritesWhatItAnswered()
    {
        Answers(200, """{"translations":[{"text":"El puerto está cerrado.","billed_characters":19}]}""");

        var result = await _workspace.RunAsync("translate in --provider deepl");

        result.ExitCode.ShouldBe(0, result.Errors);
        _workspace.Read("output/a/a.es.txt").ShouldContain("El puerto está cerrado.");
    }

    [Fact]
    public async Task Translate_WithDeepLTwice_AsksOnce()
    {
        Answers(200, """{"translations":[{"text":"El puerto está cerrado.","billed_characters":19}]}""");

        await _workspace.RunAsync("translate in --provider deepl");
        await _workspace.RunAsync("translate in --provider deepl");

        _server.LogEntries.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(456)]
    [InlineData(403)]
    public async Task Translate_FirstOfTheChainRefuses_TheNextAnswers(int status)
    {
        Answers(status, "{}");

        var result = await _workspace.RunAsync("translate in --provider deepl,apertium");

        result.ExitCode.ShouldBe(0, result.Errors);
        _workspace.Read("output/a/a.es.txt").ShouldContain("puerto");
    }

    [Theory]
    [InlineData(403, "C.UTF-8", "does not accept the key (403)")]
    [InlineData(403, "es_ES.UTF-8", "no acepta la clave (403)")]
    [InlineData(456, "C.UTF-8", "the quota is used up")]
    [InlineData(456, "es_ES.UTF-8", "la cuota está agotada")]
    public async Task Translate_ProviderRefuses_SaysWhatToDo(int status, string language, string sentence)
    {
        Answers(status, "{}");

        var result = await _workspace.RunAsync("translate in --provider deepl", language);

        result.ExitCode.ShouldNotBe(0);
        (result.Output + result.Errors).ShouldContain(sentence);
        (result.Output + result.Errors).ShouldNotContain("a-secret");
    }

    [Fact]
    public async Task Providers_List_NamesEach()
    {
        var result = await _workspace.RunAsync("providers");

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')[0])
            .ShouldBe(["apertium", "deepl", "libretranslate", "pseudo", "copy"]);
    }

    [Fact]
    public async Task ProvidersTest_DeepL_SaysWhatItCost()
    {
        Answers(200, """{"translations":[{"text":"El ministro dijo.","billed_characters":66}]}""");

        var result = await _workspace.RunAsync("providers test deepl");

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain("66 characters billed");
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _server.Dispose();
    }

    private void Answers(int status, string body) =>
        _server.Given(Request.Create().WithPath("/v2/translate").UsingPost())
            .RespondWith(Response.Create().WithStatusCode(status).WithBody(body));
}
