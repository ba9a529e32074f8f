using System.Security.Cryptography;
using Localization.Providers.Firefox.Installation;
using Localization.Providers.Opus;
using Localization.Providers.Opus.Installation;
using Localization.Testing.Synthetic;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Opus.Tests;

public sealed class OpusInstallerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("opus-");
    private readonly WireMockServer _server = WireMockServer.Start();

    public OpusInstallerTests() => new SyntheticOpus().Write(_folder["export"]);

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task InstallAsync_FromAnAddress_FetchesAndVerifiesTheFiles()
    {
        WriteHashes();
        Serve();
        var model = await InstallAsync(Address);
        model.Pair.ShouldBe("en-es");
        model
            .Files.Select(f => f.Name)
            .ShouldBe(["encoder.onnx", "decoder.onnx", "source.spm", "vocab.json", "config.json"]);
        Installer().Folder.Serves("en", "es").ShouldBeTrue();
        Directory.GetFileSystemEntries(Installer().Folder.Incoming).ShouldBeEmpty();
    }

    [Fact]
    public async Task InstallAsync_QuantizedNetworks_ArePreferred()
    {
        foreach (var name in new[] { "encoder_model", "decoder_model_merged" })
        {
            File.Copy(_folder[$"export/onnx/{name}.onnx"], _folder[$"export/onnx/{name}_quantized.onnx"]);
            await File.WriteAllTextAsync(
                _folder[$"export/onnx/{name}.onnx"],
                "not loaded",
                TestContext.Current.CancellationToken
            );
        }

        (await InstallAsync(_folder["export"])).Files.Count.ShouldBe(5);
    }

    [Fact]
    public async Task InstallAsync_FilesWithoutAFolder_AreFound()
    {
        foreach (var file in Directory.GetFiles(_folder["export/onnx"]))
            File.Move(file, Path.Combine(_folder["export"], Path.GetFileName(file)));
        (await InstallAsync(_folder["export"])).Files.Count.ShouldBe(5);
    }

    [Fact]
    public async Task InstallAsync_OtherHash_IsRefusedAndNothingIsInstalled()
    {
        WriteHashes();
        new SyntheticOpus(2).Write(_folder["export"]);
        Serve();
        var error = await Should.ThrowAsync<ProviderResponseException>(() => InstallAsync(Address));
        error.Message.ShouldContain("encoder_model.onnx");
        Installer().Folder.Models().ShouldBeEmpty();
        Directory.GetFileSystemEntries(Installer().Folder.Incoming).ShouldBeEmpty();
    }

    [Fact]
    public async Task InstallAsync_FileThatTheListDoesNotName_IsRefused()
    {
        WriteHashes("vocab.json");
        var error = await Should.ThrowAsync<ProviderUnavailableException>(() => InstallAsync(_folder["export"]));
        error.Message.ShouldContain("SHA256SUMS");
        error.Message.ShouldContain("vocab.json");
    }

    [Theory]
    [InlineData("source.spm")]
    [InlineData("onnx/encoder_model.onnx")]
    [InlineData("config.json")]
    public async Task InstallAsync_FileMissing_IsNamed(string file)
    {
        File.Delete(_folder["export/" + file]);
        Serve();
        foreach (var origin in new[] { Address, _folder["export"] })
            (await Should.ThrowAsync<ProviderUnavailableException>(() => InstallAsync(origin))).Message.ShouldContain(
                file
            );
    }

    [Fact]
    public async Task InstallAsync_ServerFails_IsNoMissingFile()
    {
        _server.Given(Request.Create()).RespondWith(Response.Create().WithStatusCode(503));
        (await Should.ThrowAsync<ProviderUnavailableException>(() => InstallAsync(Address))).Message.ShouldContain(
            "503"
        );
    }

    [Theory]
    [InlineData("onnx/decoder_model_merged.onnx", "decoder.onnx")]
    [InlineData("source.spm", "source.spm")]
    [InlineData("vocab.json", "vocab.json")]
    [InlineData("config.json", "config.json")]
    public async Task InstallAsync_FileOfAnotherKind_IsNamedAndNothingIsInstalled(string file, string named)
    {
        _folder.Write("export/" + file, "<html>");
        var error = await Should.ThrowAsync<ProviderUnavailableException>(() => InstallAsync(_folder["export"]));
        error.Message.ShouldContain(named + ": ");
        Installer().Folder.Models().ShouldBeEmpty();
    }

    [Fact]
    public async Task InstallAsync_ImplausibleTranslations_AreRefused()
    {
        var error = await Should.ThrowAsync<ProviderResponseException>(() =>
            InstallAsync(_folder["export"], isChecked: true)
        );
        error.Message.ShouldContain("implausibly");
        Installer().Folder.Models().ShouldBeEmpty();
    }

    [Fact]
    public async Task InstallAsync_NoOrigin_SaysWhatToGive()
    {
        (await Should.ThrowAsync<SettingsException>(() => InstallAsync(null))).Message.ShouldContain("--from");
        (await Should.ThrowAsync<SettingsException>(() => InstallAsync("nowhere"))).Message.ShouldContain("nowhere");
    }

    [Fact]
    public async Task Remove_OnlyModel_RemovesTheFolder()
    {
        await InstallAsync(_folder["export"]);
        Installer().Folder.Remove("en-es").ShouldBeGreaterThan(0);
        Directory.Exists(_folder["cache"]).ShouldBeFalse();
    }

    private string Address => _server.Url! + "/opus-mt-en-es";

    private OpusInstaller Installer(bool isChecked = false) =>
        new(
            () =>
                new OpusOptions
                {
                    Folder = _folder["cache"],
                    Check = isChecked,
                    Threads = 1,
                },
            () => new HttpClient(),
            TimeProvider.System
        );

    private Task<InstalledModel> InstallAsync(string? origin, bool isChecked = false) =>
        Installer(isChecked).InstallAsync("en", "es", origin, null, TestContext.Current.CancellationToken);

    private void WriteHashes(string? except = null) =>
        _folder.Write(
            "export/SHA256SUMS",
            string.Concat(
                Names()
                    .Where(n => n != except)
                    .Select(n =>
                        $"{Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(_folder["export/" + n])))}  {n}\n"
                    )
            )
        );

    private void Serve()
    {
        foreach (var name in Names())
            _server
                .Given(Request.Create().WithPath("/opus-mt-en-es/" + name))
                .RespondWith(Response.Create().WithBody(File.ReadAllBytes(_folder["export/" + name])));
    }

    private string[] Names() =>
        [
            .. Directory
                .GetFiles(_folder["export"], "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(_folder["export"], f).Replace('\\', '/')),
        ];
}
