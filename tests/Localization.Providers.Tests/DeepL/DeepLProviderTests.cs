using System.Text.Json;
using Localization.Providers.DeepL;
using Localization.Providers.Secrets;
using Localization.Providers.Tests.Http;
using Microsoft.Extensions.Time.Testing;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Providers.Tests.DeepL;

public sealed class DeepLProviderTests : IAsyncDisposable
{
    private const string Variable = "DEEPL_TEST_KEY";
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly FakeTimeProvider _time = new();
    private readonly DeepLProvider _provider;

    public DeepLProviderTests()
    {
        Environment.SetEnvironmentVariable(Variable, "secret:fx");
        _provider = Remote.DeepL(new DeepLOptions { Key = new Secret(Variable), Server = _server.Url }, _time);
    }

    [Fact]
    public async Task TranslateAsync_TwoUnits_SendsTheDocumentedBody()
    {
        Answers(
            """{"translations":[{"text":"Uno","detected_source_language":"EN","billed_characters":3},"""
                + """{"text":"Dos","detected_source_language":"EN","billed_characters":4}]}"""
        );

        var answers = await AskAsync("One", "Two & more");

        answers.Select(a => a.Text!.Text).ShouldBe(["Uno", "Dos"]);
        answers.Sum(a => a.BilledCharacters).ShouldBe(7);
        answers[0].DetectedLanguage.ShouldBe(LanguageTag.Parse("en"));
        var sent = _server.LogEntries.Single().RequestMessage!;
        sent.Headers!["Authorization"].ShouldBe(["DeepL-Auth-Key secret:fx"]);
        using var body = JsonDocument.Parse(sent.Body!);
        body.RootElement.GetProperty("text")
            .EnumerateArray()
            .Select(t => t.GetString())
            .ShouldBe(["One", "Two &amp; more"]);
        body.RootElement.GetProperty("source_lang").GetString().ShouldBe("EN");
        body.RootElement.GetProperty("target_lang").GetString().ShouldBe("ES");
        body.RootElement.GetProperty("tag_handling").GetString().ShouldBe("xml");
        body.RootElement.GetProperty("tag_handling_version").GetString().ShouldBe("v2");
        body.RootElement.GetProperty("show_billed_characters").GetBoolean().ShouldBeTrue();
        body.RootElement.GetProperty("preserve_formatting").GetBoolean().ShouldBeTrue();
        body.RootElement.TryGetProperty("context", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(400, typeof(ProviderRequestException))]
    [InlineData(401, typeof(ProviderAuthenticationException))]
    [InlineData(403, typeof(ProviderAuthenticationException))]
    [InlineData(404, typeof(ProviderException))]
    [InlineData(413, typeof(ProviderRequestException))]
    [InlineData(429, typeof(ProviderOverloadException))]
    [InlineData(456, typeof(ProviderQuotaException))]
    [InlineData(500, typeof(ProviderOverloadException))]
    [InlineData(503, typeof(ProviderOverloadException))]
    [InlineData(529, typeof(ProviderOverloadException))]
    public async Task TranslateAsync_StatusCode_IsTheFaultOfItsKind(int status, Type fault)
    {
        Answers("""{"message":"no"}""", status);

        var exception = await Should.ThrowAsync<ProviderException>(() => AskAsync("One"));

        exception.ShouldBeOfType(fault);
        exception.ToString().ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("""{"translations":[{"text":"U""")]
    [InlineData("""{"translations":[]}""")]
    [InlineData("""{"translations":[{"text":"a"},{"text":"b"}]}""")]
    public async Task TranslateAsync_BrokenAnswer_IsRefused(string body)
    {
        Answers(body);

        await Should.ThrowAsync<ProviderResponseException>(() => AskAsync("One"));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("date", 90)]
    public async Task TranslateAsync_RetryAfter_IsReadAsSecondsAndAsDate(string header, int seconds)
    {
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        _time.SetUtcNow(now);
        _server
            .Given(Request.Create())
            .RespondWith(
                Response
                    .Create()
                    .WithStatusCode(429)
                    .WithHeader("Retry-After", header == "date" ? now.AddSeconds(seconds).ToString("R") : header)
            );

        var exception = await Should.ThrowAsync<ProviderOverloadException>(() => AskAsync("One"));

        exception.RetryAfter.ShouldBe(TimeSpan.FromSeconds(seconds));
        exception.SlowDown.ShouldBeTrue();
    }

    [Fact]
    public async Task GetUsageAsync_Account_SaysWhatIsLeft()
    {
        _server
            .Given(Request.Create().WithPath("/v2/usage").UsingGet())
            .RespondWith(Response.Create().WithBody("""{"character_count":30,"character_limit":500000}"""));

        (await _provider.GetUsageAsync(TestContext.Current.CancellationToken)).Left.ShouldBe(499_970);
    }

    [Fact]
    public void Create_NoKey_SaysWhichVariableToSet()
    {
        var exception = Should.Throw<ProviderAuthenticationException>(() =>
            Remote.DeepL(new DeepLOptions { Key = new Secret("DEEPL_NO_KEY") }, _time)
        );

        exception.Message.ShouldContain("DEEPL_NO_KEY");
    }

    [Fact]
    public void Create_PlainHttpToElsewhere_IsRefused() =>
        Should.Throw<SettingsException>(() =>
            Remote.DeepL(new DeepLOptions { Key = new Secret(Variable), Server = "http://example.org" }, _time)
        );

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        _server.Dispose();
    }

    private void Answers(string body, int status = 200) =>
        _server
            .Given(Request.Create().WithPath("/v2/translate").UsingPost())
            .RespondWith(Response.Create().WithStatusCode(status).WithBody(body));

    private async Task<IReadOnlyList<TranslationAnswer>> AskAsync(params string[] texts) =>
        await _provider.TranslateAsync(
            new TranslationRequest(
                LanguageTag.Parse("en"),
                LanguageTag.Parse("es"),
                [.. texts.Select(t => new TranslationUnit(new InlineText(t), BlockRole.Paragraph, []))]
            ),
            TestContext.Current.CancellationToken
        );
}
