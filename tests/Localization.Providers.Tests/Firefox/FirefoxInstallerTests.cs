using System.Security.Cryptography;
using System.Text.Json;
using Localization.Providers.Firefox.Installation;
using Localization.Providers.Tests.Http;
using Localization.Testing.Synthetic;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using ZstdSharp;

namespace Localization.Providers.Tests.Firefox;

public sealed class FirefoxInstallerTests : IDisposable
{
    private static readonly byte[] Model = SyntheticModel.Build(SyntheticMirror.Pieces, 5);

    private readonly FirefoxFixture _fixture = new();
    private readonly WireMockServer _server = WireMockServer.Start();

    public void Dispose()
    {
        _server.Dispose();
        _fixture.Dispose();
    }

    [Fact]
    public async Task InstallAsync_PackedFiles_AreUnpackedAndVerified()
    {
        Serve(Record("model", "m.zst", Model), Record("vocab", "v.zst", SyntheticMirror.Vocabulary));
        Body("m.zst", Packed(Model));
        Body("v.zst", Packed(SyntheticMirror.Vocabulary));
        var seen = new List<DownloadProgress>();
        var models = await InstallAsync(new Sink(seen));
        models.Single().Pair.ShouldBe("en-es");
        models.Single().Licence.ShouldBe("MPL-2.0");
        (
            await File.ReadAllBytesAsync(
                Path.Combine(Folder.Model("en-es"), "model.bin"),
                TestContext.Current.CancellationToken
            )
        ).ShouldBe(Model);
        seen.ShouldNotBeEmpty();
        Folder.Serves("en", "es").ShouldBeTrue();
        Directory.GetFileSystemEntries(Folder.Incoming).ShouldBeEmpty();
    }

    [Fact]
    public async Task InstallAsync_Again_FetchesNothing()
    {
        ServeWhole();
        await InstallAsync();
        _server.ResetLogEntries();
        await InstallAsync();
        _server.LogEntries.Select(e => e.RequestMessage!.Path).ShouldBe(["/records.json"]);
    }

    [Fact]
    public async Task InstallAsync_CutOnce_GoesOnWhereItEnded()
    {
        var packed = Packed(Model);
        Serve(Record("model", "m.zst", Model, packed.Length), Record("vocab", "v.zst", SyntheticMirror.Vocabulary));
        Body("v.zst", SyntheticMirror.Vocabulary);
        _server
            .Given(Request.Create().WithPath("/m.zst").WithHeader("Range", new WildcardMatcher("bytes=1000-")))
            .AtPriority(1)
            .RespondWith(Response.Create().WithStatusCode(206).WithBody(packed[1000..]));
        _server
            .Given(Request.Create().WithPath("/m.zst"))
            .AtPriority(2)
            .RespondWith(Response.Create().WithBody(packed[..1000]));
        await InstallAsync();
        (
            await File.ReadAllBytesAsync(
                Path.Combine(Folder.Model("en-es"), "model.bin"),
                TestContext.Current.CancellationToken
            )
        ).ShouldBe(Model);
    }

    [Fact]
    public async Task InstallAsync_CutForEver_KeepsWhatCameAndSaysSo()
    {
        Serve(Record("model", "m", Model, Model.Length), Record("vocab", "v", SyntheticMirror.Vocabulary));
        Body("v", SyntheticMirror.Vocabulary);
        _server
            .Given(Request.Create().WithPath("/m").WithHeader("Range", "*"))
            .AtPriority(1)
            .RespondWith(Response.Create().WithStatusCode(206).WithBody(Array.Empty<byte>()));
        Body("m", Model[..5000]);
        var error = await Should.ThrowAsync<ProviderUnavailableException>(() => InstallAsync());
        error.Message.ShouldContain("type the command again");
        new FileInfo(Directory.GetFiles(Folder.Incoming, "*.part").Single()).Length.ShouldBe(5000);
        NothingInstalled();
    }

    [Fact]
    public async Task InstallAsync_OtherBytesThanPromised_AreThrownAway()
    {
        Serve(Record("model", "m", Model), Record("vocab", "v", SyntheticMirror.Vocabulary));
        var other = Model.ToArray();
        other[^1] ^= 1;
        Body("m", other);
        Body("v", SyntheticMirror.Vocabulary);
        (await Should.ThrowAsync<ProviderResponseException>(() => InstallAsync())).Message.ShouldContain("hash");
        NothingInstalled();
        Directory.GetFiles(Folder.Incoming, "*.part").ShouldBeEmpty();
    }

    [Fact]
    public async Task InstallAsync_MoreThanPromised_IsStopped()
    {
        var bomb = Packed(new byte[50_000_000]);
        Serve(Record("model", "m", Model), Record("vocab", "v", SyntheticMirror.Vocabulary));
        Body("m", bomb);
        Body("v", SyntheticMirror.Vocabulary);
        (await Should.ThrowAsync<ProviderResponseException>(() => InstallAsync())).Message.ShouldContain("larger");
        NothingInstalled();
    }

    [Fact]
    public async Task InstallAsync_PackedFileDamaged_IsThrownAway()
    {
        var packed = Packed(Model);
        packed[packed.Length / 2] ^= 0x55;
        Serve(Record("model", "m", Model), Record("vocab", "v", SyntheticMirror.Vocabulary));
        Body("m", packed);
        Body("v", SyntheticMirror.Vocabulary);
        await Should.ThrowAsync<ProviderResponseException>(() => InstallAsync());
        NothingInstalled();
    }

    [Fact]
    public async Task InstallAsync_NothingComes_IsAskedAgainAndGivenUp()
    {
        Serve(Record("model", "m", Model), Record("vocab", "v", SyntheticMirror.Vocabulary));
        Body("v", SyntheticMirror.Vocabulary);
        _server
            .Given(Request.Create().WithPath("/m"))
            .RespondWith(Response.Create().WithDelay(TimeSpan.FromSeconds(20)).WithBody(Model));
        var installer = new FirefoxInstaller(() => _fixture.Options(), Remote.Downloads, TimeProvider.System)
        {
            Stall = TimeSpan.FromMilliseconds(50),
        };
        (
            await Should.ThrowAsync<ProviderUnavailableException>(() =>
                installer.InstallAsync("en", "es", _server.Url, null, TestContext.Current.CancellationToken)
            )
        ).Message.ShouldContain("interrupted");
        NothingInstalled();
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("https://elsewhere.example/m")]
    [InlineData("..\\m")]
    public async Task InstallAsync_LocationOutside_IsRefused(string location)
    {
        Serve(Record("model", location, Model), Record("vocab", "v", SyntheticMirror.Vocabulary));
        (await Should.ThrowAsync<ProviderResponseException>(() => InstallAsync())).Message.ShouldContain(
            "cannot be trusted"
        );
        NothingInstalled();
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("{\"data\": 3}")]
    [InlineData("[]")]
    public async Task InstallAsync_NoList_SaysSo(string body)
    {
        _server.Given(Request.Create().WithPath("/records.json")).RespondWith(Response.Create().WithBody(body));
        (await Should.ThrowAsync<ProviderResponseException>(() => InstallAsync())).Message.ShouldContain(
            "list of models"
        );
    }

    [Fact]
    public async Task InstallAsync_NewerGeneration_IsNotTaken()
    {
        var newer = Record("model", "m", Model);
        newer["version"] = "4.0";
        Serve(newer, Record("vocab", "v", SyntheticMirror.Vocabulary));
        (await Should.ThrowAsync<ProviderUnavailableException>(() => InstallAsync())).Message.ShouldContain("en-es");
    }

    [Fact]
    public async Task InstallAsync_NobodyThere_SaysWho()
    {
        var address = _server.Url!;
        _server.Stop();
        (
            await Should.ThrowAsync<ProviderUnavailableException>(() =>
                _fixture.Installer().InstallAsync("en", "es", address, null, TestContext.Current.CancellationToken)
            )
        ).Message.ShouldContain("localhost");
    }

    [Fact]
    public async Task Export_Installed_InstallsElsewhere()
    {
        var installer = _fixture.Installer();
        await installer.InstallAsync("en", "es", _fixture.Mirror("en-es"), null, TestContext.Current.CancellationToken);
        var folder = Path.Combine(_fixture.Folder, "export");
        installer.Export(folder).Single().Pair.ShouldBe("en-es");

        var elsewhere = _fixture.Options();
        elsewhere.Folder = Path.Combine(_fixture.Folder, "elsewhere");
        var other = new FirefoxInstaller(() => elsewhere, Remote.Downloads, TimeProvider.System);
        var model = (
            await other.InstallAsync("en", "es", folder, null, TestContext.Current.CancellationToken)
        ).Single();
        model.Fingerprint.ShouldBe(installer.Folder.Models().Single().Fingerprint);
        other.Folder.Serves("en", "es").ShouldBeTrue();
    }

    [Fact]
    public async Task Remove_LastModel_LeavesNothing()
    {
        var installer = _fixture.Installer();
        await installer.InstallAsync("en", "es", _fixture.Mirror("en-es"), null, TestContext.Current.CancellationToken);
        installer.Remove("..").ShouldBe(0);
        installer.Remove("en-es").ShouldBeGreaterThan(Model.Length);
        Directory.Exists(installer.Folder.Root).ShouldBeFalse();
        installer.Remove("en-es").ShouldBe(0);
    }

    private ModelFolder Folder => _fixture.Installer().Folder;

    private Task<IReadOnlyList<InstalledModel>> InstallAsync(IProgress<DownloadProgress>? progress = null) =>
        _fixture.Installer().InstallAsync("en", "es", _server.Url, progress, TestContext.Current.CancellationToken);

    private void NothingInstalled()
    {
        Folder.Models().ShouldBeEmpty();
        Directory.Exists(Folder.Model("en-es")).ShouldBeFalse();
    }

    private void ServeWhole()
    {
        Serve(Record("model", "m", Model), Record("vocab", "v", SyntheticMirror.Vocabulary));
        Body("m", Model);
        Body("v", SyntheticMirror.Vocabulary);
    }

    private void Serve(params Dictionary<string, object>[] records) =>
        Body("records.json", JsonSerializer.SerializeToUtf8Bytes(new { data = records }));

    private void Body(string path, byte[] body) =>
        _server
            .Given(Request.Create().WithPath("/" + path))
            .AtPriority(5)
            .RespondWith(Response.Create().WithBody(body));

    private static Dictionary<string, object> Record(string type, string location, byte[] bytes, int packed = 0) =>
        new()
        {
            ["name"] = type + ".enes",
            ["fileType"] = type,
            ["sourceLanguage"] = "en",
            ["targetLanguage"] = "es",
            ["version"] = "3.0",
            ["decompressedHash"] = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            ["decompressedSize"] = bytes.Length,
            ["attachment"] = new Dictionary<string, object> { ["location"] = location, ["size"] = packed },
        };

    private static byte[] Packed(byte[] bytes)
    {
        using var compressor = new Compressor();
        return compressor.Wrap(bytes).ToArray();
    }

    private sealed class Sink(List<DownloadProgress> seen) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => seen.Add(value);
    }
}
