using Localization.Testing.Synthetic;

namespace Localization.Cli.Tests;

public sealed class LlamaCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Providers_NoModelNamed_LlamaSaysWhatToSet()
    {
        (await _workspace.RunAsync("providers")).Output.ShouldMatch("llama +not ready: .*providers.llama.model");
        (await _workspace.RunAsync("engine list")).Output.ShouldNotContain("llama");
        (await _workspace.RunAsync("engine doctor")).Output.ShouldNotContain("llama");
        var translated = await _workspace.RunAsync("translate seeds --provider llama", "es_ES.UTF-8");
        (translated.ExitCode, translated.Errors.Contains("El motor llama no tiene modelo")).ShouldBe((1, true));
    }

    [Fact]
    public async Task Providers_ModelWithoutTheLibrary_SaysWhereToGetItAndAutoStaysWithTheOthers()
    {
        SyntheticLlama.Saying("El").Write(_workspace["model.gguf"]);
        _workspace.Write(
            "localization.json",
            """{ "providers": { "llama": { "model": "model.gguf", "library": "." } } }"""
        );
        var listed = await _workspace.RunAsync("providers");
        listed.Output.ShouldMatch("llama +not ready: .*LLamaSharp.Backend.Cpu, version");
        listed.Output.ShouldMatch("apertium .*'auto' selects it");
        (await _workspace.RunAsync("engine list")).Output.ShouldMatch("llama +model.gguf");
        (await _workspace.RunAsync("engine doctor")).Output.ShouldMatch("✗ llama +The library of llama.cpp");
    }

    [Fact]
    public async Task Translate_ModelThatIsNone_NamesTheFile()
    {
        _workspace.Write("model.gguf", "A text.");
        _workspace.Write("localization.json", """{ "providers": { "llama": { "model": "model.gguf" } } }""");
        _workspace.Write("short.txt", "The port.\n");
        var translated = await _workspace.RunAsync("translate short.txt --provider llama");
        translated.ExitCode.ShouldBe(1);
        translated.Errors.ShouldContain("model.gguf is not a model");
    }
}
