using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Localization.Providers.Firefox;
using Localization.Providers.Firefox.Installation;
using Localization.Providers.Tests.Http;
using Localization.Testing.Synthetic;
using Microsoft.Extensions.Time.Testing;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Providers.Tests.Firefox;

/// <summary>The three sources, one after the other, and what is remembered of failures.</summary>
public sealed class ModelSourceTests : IDisposable
{
    private static readonly byte[] Model = SyntheticModel.Build(SyntheticMirror.Pieces, 5, encoder: 1, decoder: 1);

    private readonly FirefoxFixture _fixture = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly WireMockServer _server = WireMockServer.Start();

    public void Dispose()
    {
        _server.Dispose();
        _fixture.Dispose();
    }

    [Fact]
    public async Task InstallAsync_ListDown_TakesTheBucketsGzip()
    {
        Registry("Release", SyntheticMirror.Vocabulary);
        await InstallAsync(Options());
        Installed().Version.ShouldBe("3.0");
        Paths().ShouldContain("/bucket/m.gz");
    }

    [Theory]
    [InlineData("Nightly")]
    [InlineData("Release Android")]
    [InlineData("")]
    public async Task InstallAsync_BucketHasNoReleaseForDesktops_TakesTheMirror(string status)
    {
        Registry(status, SyntheticMirror.Vocabulary);
        var options = Options();
        options.Mirrors.Add(_fixture.Mirror("en-es"));
        await InstallAsync(options);
        Paths().ShouldNotContain("/bucket/m.gz");
        Installed().Pair.ShouldBe("en-es");
    }

    [Fact]
    public async Task InstallAsync_ListDownAndBucketDown_TakesTheMirror()
    {
        var options = Options();
        options.Mirrors.Add(_fixture.Mirror("en-es"));
        await InstallAsync(options);
        Installed().Pair.ShouldBe("en-es");
        Attempts(options).Last.ShouldBeNull();
    }

    [Fact]
    public async Task InstallAsync_AllDown_NamesEachAndTriesAgainAfterADayThenAfterAWeek()
    {
        var options = Options();
        options.Mirrors.Add(Path.Combine(_fixture.Folder));
        var error = await Should.ThrowAsync<ProviderUnavailableException>(() => InstallAsync(options));
        error.Message.ShouldContain("404");
        error.Message.ShouldContain("records.json");

        var attempts = Attempts(options);
        attempts.Last!.Sources.Count.ShouldBe(3);
        attempts.IsDue.ShouldBeFalse();
        _time.Advance(TimeSpan.FromHours(23));
        attempts.IsDue.ShouldBeFalse();
        _time.Advance(TimeSpan.FromHours(1));
        attempts.IsDue.ShouldBeTrue();

        await Should.ThrowAsync<ProviderUnavailableException>(() => InstallAsync(options));
        _time.Advance(TimeSpan.FromDays(6));
        attempts.IsDue.ShouldBeFalse();
        _time.Advance(TimeSpan.FromDays(1));
        attempts.IsDue.ShouldBeTrue();
        File.ReadAllText(Path.Combine(_fixture.Installer().Folder.Root, InstallAttempts.NextFile))
            .ShouldBe(
                _time.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
    }

    [Fact]
    public async Task InstallAsync_SourceLiesAboutAHash_TheNextIsTaken()
    {
        var other = Model.ToArray();
        other[^1] ^= 1;
        List(Model, SyntheticMirror.Vocabulary);
        Body("/files/m", other);
        Body("/files/v", SyntheticMirror.Vocabulary);
        Registry("Release", SyntheticMirror.Vocabulary);
        await InstallAsync(Options());
        Paths().ShouldContain("/bucket/m.gz");
        Installed().Files.Single(f => f.Type == "model").Sha256.ShouldBe(Hash(Model));
    }

    [Fact]
    public async Task InstallAsync_NoAnswer_IsGivenUpAfterTheTimeForLists()
    {
        _server
            .Given(Request.Create().WithPath("/records"))
            .RespondWith(Response.Create().WithDelay(TimeSpan.FromSeconds(20)));
        var options = Options();
        options.Mirrors.Add(_fixture.Mirror("en-es"));
        var installer = new FirefoxInstaller(() => options, Remote.Downloads, TimeProvider.System)
        {
            Patience = TimeSpan.FromMilliseconds(300),
        };
        await installer.InstallAsync("en", "es", null, null, TestContext.Current.CancellationToken);
        Installed().Pair.ShouldBe("en-es");
    }

    [Fact]
    public async Task InstallAsync_ImplausibleModel_IsNotInstalled()
    {
        var options = Options();
        options.Check = true;
        var installer = new FirefoxInstaller(() => options, Remote.Downloads, TimeProvider.System);
        var error = await Should.ThrowAsync<ProviderResponseException>(() =>
            installer.InstallAsync("en", "es", _fixture.Mirror("en-es"), null, TestContext.Current.CancellationToken)
        );
        error.Message.ShouldContain("implausibly");
        installer.Folder.Models().ShouldBeEmpty();
        Directory.Exists(installer.Folder.Model("en-es")).ShouldBeFalse();
    }

    [Fact]
    public async Task InstallAsync_OtherArchitecture_IsNotInstalled()
    {
        List([1, 2, 3], SyntheticMirror.Vocabulary);
        Body("/files/m", [1, 2, 3]);
        Body("/files/v", SyntheticMirror.Vocabulary);
        var error = await Should.ThrowAsync<ProviderUnavailableException>(() => InstallAsync(Options()));
        error.Message.ShouldContain("not of a kind");
    }

    private FirefoxOptions Options()
    {
        var options = _fixture.Options();
        options.Records = _server.Url + "/records";
        options.Attachments = _server.Url + "/files";
        options.Bucket = _server.Url + "/bucket";
        return options;
    }

    private Task<IReadOnlyList<InstalledModel>> InstallAsync(FirefoxOptions options) =>
        new FirefoxInstaller(() => options, Remote.Downloads, _time).InstallAsync(
            "en",
            "es",
            null,
            null,
            TestContext.Current.CancellationToken
        );

    private InstallAttempts Attempts(FirefoxOptions options) =>
        new FirefoxInstaller(() => options, Remote.Downloads, _time).Attempts;

    private InstalledModel Installed() => _fixture.Installer().Folder.Models().Single();

    private IEnumerable<string> Paths() => _server.LogEntries.Select(e => e.RequestMessage!.Path);

    private void List(byte[] model, byte[] vocabulary) =>
        Body(
            "/records",
            JsonSerializer.SerializeToUtf8Bytes(
                new { data = new[] { Record("model", "m", model), Record("vocab", "v", vocabulary) } }
            )
        );

    private static Dictionary<string, object> Record(string type, string location, byte[] bytes) =>
        new()
        {
            ["name"] = type,
            ["fileType"] = type,
            ["sourceLanguage"] = "en",
            ["targetLanguage"] = "es",
            ["version"] = "3.0",
            ["architecture"] = "base-memory",
            ["filter_expression"] = "",
            ["decompressedHash"] = Hash(bytes),
            ["decompressedSize"] = bytes.Length,
            ["attachment"] = new { location, size = bytes.Length },
        };

    private void Registry(string status, byte[] vocabulary)
    {
        var files = new Dictionary<string, object>
        {
            ["model"] = Listed("m.gz", Model),
            ["vocab"] = Listed("v.gz", vocabulary),
        };
        var model = new
        {
            architecture = "tiny",
            sourceLanguage = "en",
            targetLanguage = "es",
            releaseStatus = status,
            files,
        };
        var models = new Dictionary<string, object> { ["en-es"] = new[] { model } };
        Body("/bucket/db/models.json", JsonSerializer.SerializeToUtf8Bytes(new { models }));
        Body("/bucket/m.gz", Gzip(Model));
        Body("/bucket/v.gz", Gzip(vocabulary));

        static object Listed(string path, byte[] bytes) =>
            new
            {
                path,
                uncompressedSize = bytes.Length,
                uncompressedHash = Hash(bytes),
            };
    }

    private void Body(string path, byte[] body) =>
        _server.Given(Request.Create().WithPath(path)).RespondWith(Response.Create().WithBody(body));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
