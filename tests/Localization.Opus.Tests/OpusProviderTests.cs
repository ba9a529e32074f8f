using Localization.Providers.Firefox.Installation;
using Localization.Providers.Opus;
using Localization.Providers.Opus.Installation;
using Localization.Testing.Synthetic;

namespace Localization.Opus.Tests;

public sealed class OpusProviderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("opus-");

    private OpusOptions Options =>
        // Random weights translate nothing plausibly; a machine under load takes long.
        new()
        {
            Folder = _folder["cache"],
            Check = false,
            Threads = 1,
            Deadline = 600,
        };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TranslateAsync_ManySentences_AreEachWhatTheyAreAlone()
    {
        await using var provider = await ProviderAsync("en-es");
        string[] texts =
        [
            .. Enumerable.Range(1, 20).Select(i => string.Join(' ', Enumerable.Repeat("the port", i % 5 + 1))),
        ];
        var together = await Ask(provider, "en", "es", texts);
        foreach (var i in new[] { 0, 7, 19 })
            (await Ask(provider, "en", "es", texts[i])).ShouldBe([together[i]]);
        together.ShouldAllBe(t => t != null);
    }

    [Fact]
    public async Task TranslateAsync_LongSentence_IsSplitAtASafePoint()
    {
        await using var provider = await ProviderAsync("en-es");
        var half = string.Join(' ', Enumerable.Repeat("port", 50));
        var answer = (await Ask(provider, "en", "es", $"{half}; the {half}")).Single();
        var parts = await Ask(provider, "en", "es", $"{half};", $"the {half}");
        answer.ShouldBe(string.Join(' ', parts));
    }

    [Fact]
    public async Task TranslateAsync_Confidence_IsThatOfTheLessSureModel()
    {
        await using var provider = await ProviderAsync("de-en", "en-es");
        var english = (await Ask(provider, "de", "en", "the port")).Single()!;
        var (first, second) = (await SureAsync("de", "en", "the port"), await SureAsync("en", "es", english));
        first.ShouldBeInRange(0.0001, 0.9999);
        first.ShouldNotBe(second);
        (await SureAsync("de", "es", "the port")).ShouldBe(Math.Min(first, second));

        async Task<double> SureAsync(string from, string to, string text) =>
            (await provider.TranslateAsync(Request(from, to, Unit(text)), TestContext.Current.CancellationToken))
                .Single()
                .Confidence!.Value;
    }

    [Fact]
    public async Task TranslateAsync_CurlyMarks_AreReadAsPlainOnes()
    {
        await using var provider = await ProviderAsync("en-es");
        var answers = await Ask(provider, "en", "es", "the port’s", "the port's", "the – port", "the - port");
        answers[0].ShouldBe(answers[1]);
        answers[2].ShouldBe(answers[3]);
    }

    [Fact]
    public async Task TranslateAsync_InlineCodes_AllAreKept()
    {
        await using var provider = await ProviderAsync("en-es");
        var text = new InlineText(
            "the port is closed",
            [
                new(4, InlineCodeKind.Start, "1", "<b>"),
                new(8, InlineCodeKind.End, "1", "</b>"),
                new(18, InlineCodeKind.Placeholder, "2", "<n/>"),
            ]
        );
        var request = Request("en", "es", new TranslationUnit(text, BlockRole.Paragraph, []));
        var answer = (await provider.TranslateAsync(request, TestContext.Current.CancellationToken)).Single().Text!;
        answer.Codes.Select(c => c.Data).ShouldBe(["<b>", "</b>", "<n/>"]);
    }

    [Fact]
    public async Task TranslateAsync_NoDirectModel_GoesByWayOfEnglish()
    {
        await using var provider = await ProviderAsync("de-en", "en-es");
        provider.Capabilities.Pairs.ShouldBe(["de-en", "de-es", "en-es"]);
        var english = (await Ask(provider, "de", "en", "the port")).Single()!;
        (await Ask(provider, "de", "es", "the port")).ShouldBe(await Ask(provider, "en", "es", english));
        await Should.ThrowAsync<ProviderUnavailableException>(() => Ask(provider, "fr", "es", "the port"));
    }

    [Fact]
    public async Task TranslateAsync_TimeUp_FailsTheUnitAndSaysSo()
    {
        await (await ProviderAsync("en-es")).DisposeAsync();
        var options = Options;
        options.Deadline = 0;
        await using var provider = new OpusProvider(options, new ModelFolder(options.Folder), TimeProvider.System);
        var request = Request("en", "es", Unit("the port"));
        var answer = (await provider.TranslateAsync(request, TestContext.Current.CancellationToken)).Single();
        answer.Text.ShouldBeNull();
        answer.Failure.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task TranslateAsync_Cancelled_Stops()
    {
        await using var provider = await ProviderAsync("en-es");
        await Should.ThrowAsync<OperationCanceledException>(() =>
            provider.TranslateAsync(Request("en", "es", Unit("the")), new CancellationToken(canceled: true))
        );
    }

    [Fact]
    public async Task TranslateAsync_FileChangedSinceInstallation_SaysWhichAndWhatToType()
    {
        await using var provider = await ProviderAsync("en-es");
        await File.AppendAllTextAsync(
            Path.Combine(Options.Folder, "models", "en-es", "decoder.onnx"),
            "x",
            TestContext.Current.CancellationToken
        );
        var error = await Should.ThrowAsync<ProviderUnavailableException>(() => Ask(provider, "en", "es", "the"));
        error.Message.ShouldContain("decoder.onnx");
        error.Message.ShouldContain("engine remove opus en-es");
    }

    [Fact]
    public async Task ModelFor_OtherNumberOfHypotheses_IsAnother()
    {
        await using var provider = await ProviderAsync("en-es");
        var (from, to) = (LanguageTag.Parse("en"), LanguageTag.Parse("es"));
        var options = Options;
        options.Beams = 2;
        await using var other = new OpusProvider(options, new ModelFolder(options.Folder), TimeProvider.System);
        provider.ModelFor(from, to).ShouldStartWith("opus1-");
        other.ModelFor(from, to).ShouldNotBe(provider.ModelFor(from, to));
    }

    private async Task<OpusProvider> ProviderAsync(params string[] pairs)
    {
        var installer = new OpusInstaller(() => Options, () => new HttpClient(), TimeProvider.System);
        foreach (var pair in pairs)
        {
            new SyntheticOpus(pair[0]).Write(_folder[pair], beams: 2);
            await installer.InstallAsync(
                pair[..2],
                pair[3..],
                _folder[pair],
                null,
                TestContext.Current.CancellationToken
            );
        }

        return new OpusProvider(Options, installer.Folder, TimeProvider.System);
    }

    private static async Task<string?[]> Ask(OpusProvider provider, string from, string to, params string[] texts)
    {
        var request = Request(from, to, [.. texts.Select(Unit)]);
        var answers = await provider.TranslateAsync(request, TestContext.Current.CancellationToken);
        return [.. answers.Select(a => a.Text?.Text)];
    }

    private static TranslationRequest Request(string from, string to, params TranslationUnit[] units) =>
        new(LanguageTag.Parse(from), LanguageTag.Parse(to), [.. units]);

    private static TranslationUnit Unit(string text) => new(new InlineText(text), BlockRole.Paragraph, []);
}
