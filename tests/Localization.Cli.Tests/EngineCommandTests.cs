using System.Text.Json;
using Localization.Testing.Synthetic;

namespace Localization.Cli.Tests;

public sealed class EngineCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly SyntheticMirror _mirror = new();

    public void Dispose()
    {
        _workspace.Dispose();
        _mirror.Dispose();
    }

    [Fact]
    public async Task Engine_InstalledFromAFolder_IsTheDefaultUntilItIsRemoved()
    {
        WithoutCheck();
        var mirror = _mirror.Write("en-es");
        var installed = await _workspace.RunAsync($"engine install firefox en-es --from {mirror}");
        installed.ExitCode.ShouldBe(0, installed.Errors);
        installed.Output.ShouldContain("MPL-2.0");
        (await _workspace.RunAsync("engine list")).Output.ShouldContain("firefox   en-es        3.0");
        (await _workspace.RunAsync("engine doctor")).Output.ShouldContain("✓ firefox");

        _workspace.Write("short.txt", "The port.\n");
        var translated = await _workspace.RunAsync("translate short.txt --editions source");
        translated.ExitCode.ShouldBe(0, translated.Errors);
        translated.Output.ShouldMatch("Provider +firefox");
        (await _workspace.RunAsync("translate short.txt --editions source")).Output.ShouldMatch("from memory +1");

        var exported = _workspace["mirror"];
        (await _workspace.RunAsync($"engine export {exported}")).ExitCode.ShouldBe(0);
        (await _workspace.RunAsync("engine remove firefox")).Output.ShouldContain("en-es");
        (await _workspace.RunAsync("translate short.txt --editions source")).Output.ShouldMatch("Provider +apertium");
        (await _workspace.RunAsync($"engine install firefox en-es --from {exported}")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Engine_OpusInstalled_IsTheDefaultWhereFirefoxIsNot()
    {
        WithoutCheck();
        var export = _workspace["export"];
        new SyntheticOpus().Write(export, beams: 2);
        var installed = await _workspace.RunAsync($"engine install opus en-es --from {export}");
        installed.ExitCode.ShouldBe(0, installed.Errors);
        installed.Output.ShouldContain("Installed opus for en-es");
        (await _workspace.RunAsync("engine list")).Output.ShouldContain("opus      en-es");
        (await _workspace.RunAsync("engine doctor")).Output.ShouldContain("✓ opus      en-es");
        (await _workspace.RunAsync("providers")).Output.ShouldMatch("opus .*'auto' selects it for en-es: its model");

        _workspace.Write("short.txt", "The port.\n");
        var translated = await _workspace.RunAsync("translate short.txt --editions source");
        translated.Output.ShouldMatch("Provider +opus", translated.Errors);
        (await _workspace.RunAsync($"engine install firefox en-es --from {_mirror.Write("en-es")}")).ExitCode.ShouldBe(
            0
        );
        (await _workspace.RunAsync("translate short.txt --editions source")).Output.ShouldMatch("Provider +firefox");
        (await _workspace.RunAsync("engine remove firefox")).ExitCode.ShouldBe(0);
        (await _workspace.RunAsync("engine remove opus")).Output.ShouldContain("en-es");
        (await _workspace.RunAsync("translate short.txt --editions source")).Output.ShouldMatch("Provider +apertium");
    }

    [Theory]
    [InlineData("firefox")]
    [InlineData("opus")]
    public async Task Translate_NeuralEngine_SaysHowSureItWasAlsoFromTheMemory(string engine)
    {
        WithoutCheck();
        var from = _workspace["export"];
        if (engine == "opus")
            new SyntheticOpus().Write(from, beams: 2);
        else
            from = _mirror.Write("en-es");
        (await _workspace.RunAsync($"engine install {engine} en-es --from {from}")).ExitCode.ShouldBe(0);
        _workspace.Write("short.txt", "The port is closed.\n");
        var asked = await SegmentAsync();
        var remembered = await SegmentAsync();

        // Random weights make no model sure.
        asked.GetProperty("confidence").GetDouble().ShouldBeInRange(0.0001, 0.4999);
        asked.GetProperty("issues").EnumerateArray().Select(i => Code(i)).ShouldContain("engine-unsure");
        asked.GetProperty("risk").GetInt32().ShouldBeGreaterThan(1);
        remembered.ToString().ShouldBe(asked.ToString());

        async Task<JsonElement> SegmentAsync()
        {
            if (Directory.Exists(_workspace["output"]))
                Directory.Delete(_workspace["output"], recursive: true);
            await _workspace.RunAsync($"translate short.txt --provider {engine} --editions json");
            using var edition = JsonDocument.Parse(_workspace.Read("output/short/short.json"));
            return edition.RootElement.GetProperty("blocks")[0].GetProperty("segments")[0].Clone();
        }

        static string Code(JsonElement issue) => issue.GetProperty("code").GetString()!;
    }

    [Fact]
    public async Task Engine_OpusImplausible_IsNotInstalledAndSaysSo()
    {
        var export = _workspace["export"];
        new SyntheticOpus().Write(export);
        var installed = await _workspace.RunAsync($"engine install opus en-es --from {export}", "es_ES.UTF-8");
        installed.ExitCode.ShouldNotBe(0);
        installed.Errors.ShouldContain("inverosímil");
        (await _workspace.RunAsync("engine list")).Output.ShouldContain("localize engine install opus en-es --from");
        (await _workspace.RunAsync("engine doctor")).Output.ShouldContain("✗ opus");
    }

    [Fact]
    public async Task Engine_ModelDamaged_DoctorSaysWhatToType()
    {
        WithoutCheck();
        await _workspace.RunAsync($"engine install firefox en-es --from {_mirror.Write("en-es")}");
        var model = Directory.GetFiles(_workspace["cache"], "model.bin", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(model, "short", TestContext.Current.CancellationToken);
        var doctor = await _workspace.RunAsync("engine doctor");
        doctor.ExitCode.ShouldBe(1);
        doctor.Output.ShouldContain("localize engine remove firefox");
    }

    [Theory]
    [InlineData("C.UTF-8", "Continuing with Apertium")]
    [InlineData("es_ES.UTF-8", "Se sigue con Apertium")]
    public async Task Engine_NetworkClosed_IsTriedOnceAndSaidInOneLine(string language, string said)
    {
        _workspace.Write(
            "localization.json",
            """
            { "providers": { "firefox": { "records": "http://127.0.0.1:9/r", "bucket": "http://127.0.0.1:9/b" } } }
            """
        );
        var first = await _workspace.RunAsync("engine install firefox en-es --once", language);
        first.ExitCode.ShouldBe(0);
        first.Errors.TrimEnd().ShouldNotContain('\n');
        first.Errors.ShouldContain(said);
        var second = await _workspace.RunAsync("engine install firefox en-es --once", language);
        (second.ExitCode, second.Output + second.Errors).ShouldBe((0, ""));
        var doctor = await _workspace.RunAsync("engine doctor", language);
        doctor.Output.ShouldContain("127.0.0.1:9");
        doctor.Output.ShouldContain("UTC");
    }

    [Fact]
    public async Task Engine_ImplausibleModel_IsNotInstalledAndSaysSo()
    {
        var installed = await _workspace.RunAsync($"engine install firefox en-es --from {_mirror.Write("en-es")}");
        installed.ExitCode.ShouldNotBe(0);
        installed.Errors.ShouldContain("implausibly");
        (await _workspace.RunAsync("engine list")).Output.ShouldContain("localize engine install firefox");
        (await _workspace.RunAsync("providers")).Output.ShouldContain(
            "'auto' selects it for en-es: no model of firefox"
        );
    }

    [Theory]
    [InlineData("engine install deepl", "Known: firefox, opus")]
    [InlineData("engine install opus en-es", "--from")]
    [InlineData("engine install opus en-es --from nowhere", "neither a folder nor an address")]
    [InlineData("engine install firefox klingon", "not a pair of languages")]
    [InlineData("engine install firefox en-es --from nowhere", "neither a folder nor an address")]
    public async Task Engine_Nonsense_SaysWhatToGive(string arguments, string said)
    {
        var result = await _workspace.RunAsync(arguments);
        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain(said);
    }

    // Random weights translate nothing plausibly.
    private void WithoutCheck() =>
        _workspace.Write(
            "localization.json",
            """{ "providers": { "firefox": { "check": false }, "opus": { "check": false, "threads": 1 } } }"""
        );
}
