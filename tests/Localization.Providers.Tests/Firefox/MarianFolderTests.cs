using Localization.Providers.Firefox.Installation;
using Localization.Testing.Synthetic;

namespace Localization.Providers.Tests.Firefox;

/// <summary>A folder with a model as Marian's tools name its files, without a list.</summary>
public sealed class MarianFolderTests : IDisposable
{
    private static readonly byte[] Model = SyntheticModel.Build(SyntheticMirror.Pieces, 5, encoder: 1, decoder: 1);

    private readonly FirefoxFixture _fixture = new();

    public MarianFolderTests() => Directory.CreateDirectory(Source);

    private string Source => Path.Combine(_fixture.Folder, "marian");

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task InstallAsync_OneVocabulary_ServesThePairThatWasAsked()
    {
        Write("model.enes.intgemm.alphas.bin", Model);
        Write("vocab.enes.spm", SyntheticMirror.Vocabulary);
        var installed = await InstallAsync("de", "fr");
        installed.Pair.ShouldBe("de-fr");
        installed.Licence.ShouldBe("?");
        installed.Files.Select(f => f.Type).ShouldBe(["model", "vocab"]);
        _fixture.Installer().Folder.Serves("de", "fr").ShouldBeTrue();
    }

    [Fact]
    public async Task InstallAsync_TwoVocabularies_InstallsBoth()
    {
        Write("model.bin", Model);
        Write("srcvocab.spm", SyntheticMirror.Vocabulary);
        Write("trgvocab.spm", SyntheticMirror.Vocabulary);
        (await InstallAsync("en", "es")).Files.Select(f => f.Type).ShouldBe(["model", "srcvocab", "trgvocab"]);
    }

    [Fact]
    public async Task InstallAsync_WithoutVocabulary_SaysWhatIsMissing()
    {
        Write("model.bin", Model);
        (await Should.ThrowAsync<ProviderException>(() => InstallAsync("en", "es"))).Message.ShouldContain("vocab");
    }

    [Fact]
    public async Task InstallAsync_TwoModels_NamesThem()
    {
        Write("model.a.bin", Model);
        Write("model.b.bin", Model);
        Write("vocab.spm", SyntheticMirror.Vocabulary);
        (await Should.ThrowAsync<ProviderException>(() => InstallAsync("en", "es"))).Message.ShouldContain(
            "model.a.bin, model.b.bin"
        );
    }

    [Fact]
    public async Task InstallAsync_FileThatIsNoModel_InstallsNothing()
    {
        Write("model.bin", [1, 2, 3]);
        Write("vocab.spm", SyntheticMirror.Vocabulary);
        await Should.ThrowAsync<ProviderException>(() => InstallAsync("en", "es"));
        _fixture.Installer().Folder.Models().ShouldBeEmpty();
    }

    private async Task<InstalledModel> InstallAsync(string from, string to) =>
        (
            await _fixture.Installer().InstallAsync(from, to, Source, null, TestContext.Current.CancellationToken)
        ).ShouldHaveSingleItem();

    private void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(Source, name), content);
}
