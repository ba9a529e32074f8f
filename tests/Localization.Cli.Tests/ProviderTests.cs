using System.Security.Cryptography;
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
        _workspace.Variables["DEEPL_AUTH_KEY"] = "a-secret:fx";
        _workspace.Variables["DEEPL_SERVER_URL"] = _server.Url;
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

        _server.LogEntries.Count(l => l.RequestMessage!.Path == "/v2/translate").ShouldBe(1);
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

    [Theory]
    [InlineData("--max-characters 18")]
    [InlineData("--max-cost 0.0001")]
    public async Task Translate_BeyondALimit_SendsNothingAndSaysSo(string limit)
    {
        _workspace.Write("localization.json", """{ "currency": "EUR", "prices": { "deepl": 20 } }""");
        Answers(200, """{"translations":[{"text":"El puerto está cerrado."}]}""");

        var result = await _workspace.RunAsync($"translate in --provider deepl {limit}");

        result.ExitCode.ShouldBe(3);
        (result.Output + result.Errors).ShouldContain(limit.Split(' ')[0]);
        _server.LogEntries.ShouldNotContain(l => l.RequestMessage!.Path == "/v2/translate");
    }

    [Fact]
    public async Task Translate_WithMarkup_BillsWhatTheDryRunSaidAndNoMoreThanTheLimit()
    {
        _workspace.Variables["GOOGLE_ACCESS_TOKEN"] = "t";
        _workspace.Variables["GOOGLE_CLOUD_PROJECT"] = "p";
        _workspace.Variables["GOOGLE_TRANSLATE_URL"] = _server.Url;
        _workspace.Write("in/a.md", "The **port** is closed.\n");
        _server
            .Given(Request.Create().UsingPost())
            .RespondWith(
                Response
                    .Create()
                    .WithBody("""{"translations":[{"translatedText":"El <g id=\"0\">puerto</g> está cerrado."}]}""")
            );

        var dry = await _workspace.RunAsync("translate in/a.md --provider google --dry-run");
        var stopped = await _workspace.RunAsync("translate in/a.md --provider google --max-characters 32");
        var sent = _server.LogEntries.Count;
        var done = await _workspace.RunAsync("translate in/a.md --provider google --max-characters 33");

        // 'The <g id="0">port</g> is closed.'
        string.Join(' ', dry.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldContain("1 33 1");
        stopped.ExitCode.ShouldBe(3);
        sent.ShouldBe(0);
        done.ExitCode.ShouldBe(0, done.Errors);
        done.Output.ShouldContain("33 characters");
    }

    [Theory]
    [InlineData("C.UTF-8", "deepl has only 5 characters left, which is not enough.")]
    [InlineData("es_ES.UTF-8", "A deepl solo le quedan 5 caracteres: no bastan.")]
    public async Task Translate_DryRun_SaysWhatItWouldCostAndSendsNothing(string language, string quota)
    {
        _workspace.Write("in/b.txt", "The port is closed.\n\nThe mayor said so.\n");
        _workspace.Write("localization.json", """{ "currency": "EUR", "prices": { "deepl": 20000 } }""");
        _server
            .Given(Request.Create().WithPath("/v2/usage"))
            .RespondWith(Response.Create().WithBody("""{"character_count":5,"character_limit":10}"""));

        var result = await _workspace.RunAsync("translate in --provider deepl --dry-run", language);

        result.ExitCode.ShouldBe(0, result.Errors);
        var rows = result
            .Output.Split('\n')
            .Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .ToArray();
        // A segment that both articles have is sent once.
        rows[1].ShouldBe("in/a.txt 1 19 1 0.38 EUR");
        rows[2].ShouldBe("in/b.txt 1 18 1 0.36 EUR");
        rows[3].ShouldEndWith("2 37 2 0.74 EUR");
        rows[4].ShouldBe(quota);
        _server.LogEntries.Select(l => l.RequestMessage!.Path).ShouldBe(["/v2/usage"]);
        Directory.Exists(_workspace["output"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Translate_BusyOnceVerbosely_SaysWhatHappened()
    {
        _server
            .Given(Request.Create().WithPath("/v2/translate"))
            .InScenario("busy")
            .WillSetStateTo("free")
            .RespondWith(Response.Create().WithStatusCode(429).WithHeader("Retry-After", "0"));
        _server
            .Given(Request.Create().WithPath("/v2/translate"))
            .InScenario("busy")
            .WhenStateIs("free")
            .RespondWith(Response.Create().WithBody("""{"translations":[{"text":"El puerto está cerrado."}]}"""));

        var result = await _workspace.RunAsync("translate in --provider deepl --verbose");

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Errors.ShouldContain("deepl: retries 0.0 s · deepl");
        result.Errors.ReplaceLineEndings("").ShouldContain($"POST {_server.Url}/v2/translate: 429 in ");
        result.Errors.ReplaceLineEndings("").ShouldContain($"POST {_server.Url}/v2/translate: 200 in ");
        result.Output.ShouldContain("requests: 2");
        result.Output.ShouldContain("retries: 1");
    }

    [Fact]
    public async Task Translate_ServerThatSaysTheKeyBack_ShowsNoKey()
    {
        var key = _workspace.Variables["DEEPL_AUTH_KEY"]!;
        _server
            .Given(Request.Create().WithPath("/v2/translate"))
            .RespondWith(Response.Create().WithStatusCode(400).WithBody($$"""{ "message": "bad key {{key}}" }"""));

        var result = await _workspace.RunAsync("translate in --provider deepl --verbose --report report.json");

        result.ExitCode.ShouldBe(3);
        (result.Output + result.Errors + _workspace.Read("report.json")).ShouldNotContain(key);
        result.Errors.ShouldContain("***");
    }

    [Theory]
    [InlineData("""{ "providers": { "deepl": { "key": "abc" } } }""", "'providers.deepl.key' does not belong")]
    [InlineData("""{ "providers": { "deepl": { "colour": "red" } } }""", "'providers.deepl' is invalid")]
    [InlineData("""{ "resilience": { "deepl": { "retries": 0 } } }""", "deepl: Retries cannot be 0")]
    [InlineData("""{ "prices": { "deepl": "cheap" } }""", "'prices.deepl' is invalid")]
    [InlineData("""{ "prices": """, "localization.json is not JSON")]
    public async Task Translate_WrongSetting_IsNamed(string json, string sentence)
    {
        _workspace.Write("localization.json", json);

        var result = await _workspace.RunAsync("translate in --provider deepl");

        result.ExitCode.ShouldBe(2);
        result.Errors.ReplaceLineEndings(" ").ShouldContain(sentence);
        result.Errors.ShouldNotContain("abc");
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Translate_KeyFileThatOthersCanRead_IsRefused()
    {
        _workspace.Write("key", "file-secret");
        File.SetUnixFileMode(_workspace["key"], UnixFileMode.UserRead | UnixFileMode.GroupRead);
        _workspace.Variables["AZURE_TRANSLATOR_KEY_FILE"] = _workspace["key"];

        var result = await _workspace.RunAsync("translate in --provider microsoft");

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("chmod 600");
        result.Errors.ShouldNotContain("file-secret");
    }

    [Fact]
    public async Task Translate_WithAPluginsProvider_AsksIt()
    {
        Directory.CreateDirectory(_workspace["plugins"]);
        File.Copy(
            Path.Combine(AppContext.BaseDirectory, "Localization.SamplePlugin.dll"),
            _workspace["plugins/Localization.SamplePlugin.dll"]
        );
        (await _workspace.RunAsync("translate in --provider shout")).ExitCode.ShouldBe(2);
        NamePlugin("Localization.SamplePlugin", new string('0', 64));
        (await _workspace.RunAsync("providers")).Errors.ShouldContain("SHA-256");
        NamePlugin("Localization.SamplePlugin");

        var result = await _workspace.RunAsync("translate in --provider shout");

        result.ExitCode.ShouldBe(0, result.Errors);
        _workspace.Read("output/a/a.es.txt").ShouldBe("¡THE PORT IS CLOSED!\n");
        (await _workspace.RunAsync("providers")).Output.ShouldContain("shout");
    }

    [Fact]
    public async Task Translate_WithAPluginsStep_RunsIt()
    {
        Directory.CreateDirectory(_workspace["plugins"]);
        File.Copy(
            Path.Combine(AppContext.BaseDirectory, "Localization.SamplePlugin.dll"),
            _workspace["plugins/Localization.SamplePlugin.dll"]
        );
        NamePlugin("Localization.SamplePlugin");
        _workspace.Write("harbour.txt", "The harbour is closed.\n");

        var result = await _workspace.RunAsync("translate harbour.txt --provider shout");

        result.ExitCode.ShouldBe(0, result.Errors);
        _workspace.Read("output/harbour/harbour.es.txt").ShouldBe("¡THE HARBOR IS CLOSED!\n");
    }

    [Fact]
    public async Task Translate_WithoutAStepThatIsNeeded_IsRefused()
    {
        _workspace.Write("localization.json", """{ "pipeline": { "leaveOut": ["verify"] } }""");
        var result = await _workspace.RunAsync("translate in --provider copy");
        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("verify");
    }

    [Fact]
    public async Task Translate_WithABrokenPlugin_NamesIt()
    {
        _workspace.Write("plugins/broken.dll", "no assembly");
        (await _workspace.RunAsync("providers")).ExitCode.ShouldBe(0);
        NamePlugin("broken");

        var result = await _workspace.RunAsync("translate in");

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("broken.dll");
    }

    private void NamePlugin(string name, string? hash = null)
    {
        hash ??= Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_workspace[$"plugins/{name}.dll"])));
        _workspace.Write("localization.json", $$"""{ "plugins": { "{{name}}": "{{hash}}" } }""");
    }

    [Fact]
    public async Task Providers_List_NamesEach()
    {
        var result = await _workspace.RunAsync("providers");

        result.ExitCode.ShouldBe(0, result.Errors);
        result
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(' ')[0])
            .ShouldBe([
                "apertium",
                "firefox",
                "opus",
                "llama",
                "deepl",
                "google",
                "microsoft",
                "libretranslate",
                "chat",
                "pseudo",
                "copy",
            ]);
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
        _server
            .Given(Request.Create().WithPath("/v2/translate").UsingPost())
            .RespondWith(Response.Create().WithStatusCode(status).WithBody(body));
}
