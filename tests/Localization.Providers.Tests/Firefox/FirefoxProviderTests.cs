using Localization.Providers.Firefox;

namespace Localization.Providers.Tests.Firefox;

public sealed class FirefoxProviderTests : IDisposable
{
    private readonly FirefoxFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task TranslateAsync_TwoInstances_AnswersInOrderAndTheSameEachTime()
    {
        await using var one = await ProviderAsync(1, "en-es");
        var texts = new[] { "the port", "Essequibo", "the port is closed", "the" };
        var answers = await Ask(one, "en", "es", texts);
        await using var two = Provider(2);
        (await Ask(two, "en", "es", texts)).ShouldBe(answers);
        answers.ShouldAllBe(a => a.Length > 0);
        (await Ask(two, "en", "es", [.. texts.Reverse()])).ShouldBe(answers.Reverse());
    }

    [Fact]
    public async Task TranslateAsync_NoDirectModel_GoesByWayOfEnglish()
    {
        await using var provider = await ProviderAsync(1, "de-en", "en-es");
        provider.Capabilities.Pairs.ShouldBe(["de-en", "de-es", "en-es"]);
        var english = (await Ask(provider, "de", "en", ["the port"])).Single();
        (await Ask(provider, "de", "es", ["the port"])).ShouldBe(await Ask(provider, "en", "es", [english]));
    }

    [Fact]
    public async Task TranslateAsync_LongSentence_IsPartedBeforeTheModelWouldCutIt()
    {
        await using var provider = await ProviderAsync(2, "en-es");
        var half = string.Join(' ', Enumerable.Repeat("port", 65));
        var answer = (await Ask(provider, "en", "es", [$"{half}; the {half}"])).Single();
        var parts = await Ask(provider, "en", "es", [$"{half};", $"the {half}"]);
        answer.ShouldBe(string.Join(' ', parts));
    }

    [Fact]
    public async Task TranslateAsync_InlineCodes_AllAreKept()
    {
        await using var provider = await ProviderAsync(1, "en-es");
        var text = new InlineText(
            "the port is closed",
            [
                new(4, InlineCodeKind.Start, "1", "<b>"),
                new(8, InlineCodeKind.End, "1", "</b>"),
                new(18, InlineCodeKind.Placeholder, "2", "<n/>"),
            ]
        );
        var request = new TranslationRequest(
            LanguageTag.Parse("en"),
            LanguageTag.Parse("es"),
            [new TranslationUnit(text, BlockRole.Paragraph, [])]
        );
        var answer = (await provider.TranslateAsync(request, TestContext.Current.CancellationToken)).Single().Text!;
        answer.Codes.Select(c => c.Data).ShouldBe(["<b>", "</b>", "<n/>"]);
    }

    [Fact]
    public async Task TranslateAsync_TimeUp_FailsTheUnitAndSaysSo()
    {
        await (await ProviderAsync(1, "en-es")).DisposeAsync();
        var options = _fixture.Options();
        options.Deadline = 0;
        await using var provider = new FirefoxProvider(options, _fixture.Installer().Folder, TimeProvider.System);
        var request = new TranslationRequest(LanguageTag.Parse("en"), LanguageTag.Parse("es"), [Unit("the")]);
        var answer = (await provider.TranslateAsync(request, TestContext.Current.CancellationToken)).Single();
        answer.Text.ShouldBeNull();
        answer.Failure.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task TranslateAsync_ManySentencesAtOnce_AreEachWhatTheyAreAlone()
    {
        await using var provider = await ProviderAsync(2, "en-es");
        var texts = Enumerable
            .Range(1, 40)
            .Select(i => string.Join(' ', Enumerable.Repeat("the port", i % 7 + 1)) + (i % 3 == 0 ? " is closed" : ""))
            .ToArray();
        var together = await Ask(provider, "en", "es", texts);
        foreach (var i in new[] { 0, 5, 17, 39 })
            (await Ask(provider, "en", "es", [texts[i]])).ShouldBe([together[i]]);
    }

    [Fact]
    public async Task TranslateAsync_Confidence_IsOfAllPartsAndOfTheLessSureModel()
    {
        await using var provider = await ProviderAsync(1, "de-en", "en-es");
        var half = string.Join(' ', Enumerable.Repeat("port", 65));
        var whole = (await ConfidencesAsync(provider, "en", "es", $"{half}; the {half}")).Single()!.Value;
        var parts = await ConfidencesAsync(provider, "en", "es", $"{half};", $"the {half}");
        whole.ShouldBeInRange(parts.Min()!.Value, parts.Max()!.Value);
        parts.Distinct().Count().ShouldBe(2);

        var english = (await Ask(provider, "de", "en", ["the port"])).Single();
        var first = (await ConfidencesAsync(provider, "de", "en", "the port")).Single();
        var second = (await ConfidencesAsync(provider, "en", "es", english)).Single();
        (await ConfidencesAsync(provider, "de", "es", "the port")).ShouldBe([first < second ? first : second]);
        (await ConfidencesAsync(provider, "en", "es", "  ")).ShouldBe([null]);
    }

    [Fact]
    public async Task TranslateAsync_SpacesAlone_AreKept()
    {
        await using var provider = await ProviderAsync(1, "en-es");
        (await Ask(provider, "en", "es", ["  "])).ShouldBe(["  "]);
    }

    [Fact]
    public async Task ModelFor_OtherBytes_IsAnother()
    {
        await using var first = await ProviderAsync(1, "en-es");
        var name = first.ModelFor(LanguageTag.Parse("en"), LanguageTag.Parse("es"));
        name.ShouldStartWith("marian1-");
        await using var both = await ProviderAsync(1, "en-es", "de-en");
        both.ModelFor(LanguageTag.Parse("en"), LanguageTag.Parse("es")).ShouldBe(name);
        both.ModelFor(LanguageTag.Parse("de"), LanguageTag.Parse("en")).ShouldNotBe(name);
    }

    [Fact]
    public async Task TranslateAsync_FileChangedSinceInstallation_SaysWhichAndWhatToType()
    {
        await using var provider = await ProviderAsync(1, "en-es");
        await File.AppendAllTextAsync(
            Path.Combine(_fixture.Installer().Folder.Model("en-es"), "model.bin"),
            "x",
            TestContext.Current.CancellationToken
        );
        var error = await Should.ThrowAsync<ProviderUnavailableException>(() => Ask(provider, "en", "es", ["the"]));
        error.Message.ShouldContain("model.bin");
        error.Message.ShouldContain("engine remove firefox");
    }

    [Fact]
    public void Provider_NothingInstalled_SaysWhatToType() =>
        Should
            .Throw<ProviderUnavailableException>(() => Provider(1))
            .Message.ShouldContain("localize engine install firefox");

    private FirefoxProvider Provider(int instances) =>
        new(_fixture.Options(instances), _fixture.Installer().Folder, TimeProvider.System);

    private async Task<FirefoxProvider> ProviderAsync(int instances, params string[] pairs)
    {
        var mirror = _fixture.Mirror(pairs);
        foreach (var pair in pairs)
            await _fixture
                .Installer()
                .InstallAsync(pair[..2], pair[3..], mirror, null, TestContext.Current.CancellationToken);
        return Provider(instances);
    }

    private static async Task<double?[]> ConfidencesAsync(
        FirefoxProvider provider,
        string from,
        string to,
        params string[] texts
    )
    {
        var request = new TranslationRequest(LanguageTag.Parse(from), LanguageTag.Parse(to), [.. texts.Select(Unit)]);
        var answers = await provider.TranslateAsync(request, TestContext.Current.CancellationToken);
        return [.. answers.Select(a => a.Confidence)];
    }

    private static async Task<string[]> Ask(FirefoxProvider provider, string from, string to, string[] texts)
    {
        var request = new TranslationRequest(LanguageTag.Parse(from), LanguageTag.Parse(to), [.. texts.Select(Unit)]);
        return
        [
            .. (await provider.TranslateAsync(request, TestContext.Current.CancellationToken)).Select(a =>
                a.Text!.Text
            ),
        ];
    }

    private static TranslationUnit Unit(string text) => new(new InlineText(text), BlockRole.Paragraph, []);
}
