using Localization.Llama.Runtime;
using Localization.Providers.Llama;
using Localization.Testing.Synthetic;

namespace Localization.Llama.Tests;

public sealed class LlamaErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("llama-");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Provider_NoModelNamed_SaysWhatToSet() =>
        Fault(o => o.Model = " ").ShouldBe(("llama-none", "providers.llama.model"));

    [Fact]
    public void Provider_ModelMissing_NamesTheFile() =>
        Fault(o => o.Model = _folder["none.gguf"]).ShouldBe(("llama-missing", "none.gguf"));

    [Theory]
    [InlineData("llama-kind", "")]
    [InlineData("llama-kind", "A text.")]
    [InlineData("llama-version", "GGUF\u0009\0\0\0\u0001\0\0\0\0\0\0\0\u0001\0\0\0\0\0\0\0")]
    [InlineData("llama-cut", "GGUF\u0003\0\0\0\u0001\0\0\0\0\0\0\0\u0001\0\0\0\0\0\0\0\u0001\0\0\0\0\0\0")]
    [InlineData("llama-damaged", "GGUF\u0003\0\0\0\u0001\0\0\0\0\0\0\0\u0001\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u0001")]
    public void Provider_FileThatIsNoModel_NamesTheFile(string code, string content)
    {
        File.WriteAllText(_folder["model.gguf"], content);
        Fault(_ => { }).ShouldBe((code, "model.gguf"));
    }

    [Theory]
    [InlineData("llama-encoder", "general.architecture", "bert")]
    [InlineData("llama-vocabulary", "tokenizer.ggml.model", "rwkv")]
    [InlineData("llama-parts", "split.count", 3u)]
    [InlineData("llama-damaged", "llama.block_count", 0u)]
    public void Provider_ModelThatCannotBeUsed_NamesTheFile(string code, string key, object value)
    {
        var model = SyntheticLlama.Saying("El");
        model.Values[key] = value;
        model.Write(_folder["model.gguf"]);
        Fault(_ => { }).ShouldBe((code, "model.gguf"));
    }

    [Fact]
    public void Provider_LibraryMissing_SaysWhichPackageToGet()
    {
        SyntheticLlama.Saying("El").Write(_folder["model.gguf"]);
        var fault = Should.Throw<ProviderUnavailableException>(() => Provider(o => o.Library = _folder.Path));
        fault.Code.ShouldBe("llama-library");
        fault.Message.ShouldContain($"{LlamaLibrary.Package}, version {LlamaLibrary.PackageVersion}");
        fault.Message.ShouldContain(_folder.Path);
    }

    [Fact]
    public void PackageVersion_VersionThatIsReferencedAndDocumented_IsTheSame()
    {
        var versions = File.ReadAllText(Repository.Path("Directory.Packages.props"));
        versions.ShouldContain($"\"LLamaSharp\" Version=\"{LlamaLibrary.PackageVersion}\"");
        versions.ShouldContain($"\"{LlamaLibrary.Package}\" Version=\"{LlamaLibrary.PackageVersion}\"");
        var page = File.ReadAllText(Repository.Path("docs", "local-engines.md"));
        page.ShouldContain($"package {LlamaLibrary.Package} --version {LlamaLibrary.PackageVersion}");
        LlamaLibrary.PackageFolder.ShouldEndWith(Path.Combine("llamasharp.backend.cpu", LlamaLibrary.PackageVersion));
    }

    [Fact]
    public async Task Provider_LibraryOfAnotherKind_NamesItAndThePackage()
    {
        SyntheticLlama.Saying("El").Write(_folder["model.gguf"]);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(LlamaFixture.Library)!))
            File.WriteAllText(_folder[Path.GetFileName(file)], "no library");
        await using var provider = Provider(o => o.Library = _folder.Path);
        (await AskAsync(provider)).ShouldBe(("llama-runtime", LlamaLibrary.Package));
    }

    [Fact]
    public async Task Provider_TemplateThatIsNotKnown_SaysWhatToSet()
    {
        SyntheticLlama.Saying("El").Write(_folder["model.gguf"]);
        await using var provider = Provider(o => o.Template = "mine");
        (await AskAsync(provider)).ShouldBe(("llama-template", "providers.llama.template"));
    }

    [Fact]
    public async Task Provider_TensorsThatDoNotFit_NamesTheFileAndTheTensor()
    {
        var model = SyntheticLlama.Saying("El");
        model.Values["llama.feed_forward_length"] = 64u;
        model.Write(_folder["model.gguf"]);
        await using var provider = Provider(_ => { });
        (await AskAsync(provider)).ShouldBe(("llama-model", "ffn_gate.weight"));
    }

    [Theory]
    [InlineData("context")]
    [InlineData("maxTexts")]
    [InlineData("maxCharacters")]
    [InlineData("threads")]
    [InlineData("deadline")]
    public void Provider_OptionOutOfItsRange_IsNamed(string name)
    {
        var options = new LlamaOptions();
        var property = typeof(LlamaOptions).GetProperty(char.ToUpperInvariant(name[0]) + name[1..])!;
        property.SetValue(options, Convert.ChangeType(-1, property.PropertyType, null));
        Should
            .Throw<SettingsException>(() => new LlamaProvider(options, TimeProvider.System))
            .Message.ShouldContain($"providers.llama.{name}");
    }

    [Fact]
    public void Find_FolderOfThePackageOrOfTheLibrary_IsTheLibrary()
    {
        var library = LlamaLibrary.Find(LlamaFixture.Package)!;
        File.Exists(library).ShouldBeTrue();
        LlamaLibrary.Find(Path.GetDirectoryName(library)).ShouldBe(library);
        LlamaLibrary.Find(_folder.Path).ShouldBeNull();
        LlamaLibrary.Find(_folder["none"]).ShouldBeNull();
    }

    // The code of the error, and the part that its message must have.
    private (string Code, string Part) Fault(Action<LlamaOptions> change)
    {
        var fault = Should.Throw<ProviderUnavailableException>(() => Provider(change));
        return (fault.Code, Part(fault.Message));
    }

    private static async Task<(string Code, string Part)> AskAsync(LlamaProvider provider)
    {
        var unit = new TranslationUnit(new InlineText("The port."), BlockRole.Paragraph, []);
        var fault = await Should.ThrowAsync<ProviderUnavailableException>(() =>
            provider.TranslateAsync(
                new(LanguageTag.Parse("en"), LanguageTag.Parse("es"), [unit]),
                TestContext.Current.CancellationToken
            )
        );
        return (fault.Code, Part(fault.Message));
    }

    private static string Part(string message) =>
        new[]
        {
            "providers.llama.template",
            "ffn_gate.weight",
            LlamaLibrary.Package,
            "none.gguf",
            "model.gguf",
            "providers.llama.model",
        }.First(p => message.Contains(p, StringComparison.Ordinal));

    private LlamaProvider Provider(Action<LlamaOptions> change)
    {
        var options = new LlamaOptions
        {
            Model = _folder["model.gguf"],
            Library = LlamaFixture.Package,
            Threads = 1,
        };
        change(options);
        return new LlamaProvider(options, TimeProvider.System);
    }
}
