using System.Text.Json;
using Localization.Providers.Tests.Http;
using Localization.Providers.Tests.Resilience;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Providers.Tests.LibreTranslate;

public sealed class LibreTranslateProviderTests : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();

    [Fact]
    public async Task TranslateAsync_TwoUnits_SendsABatchAsHtml()
    {
        Answers("""{"translatedText":["Uno","D &amp; os"]}""");

        var answers = await AskAsync("One", "Two");

        answers.Select(a => a.Text!.Text).ShouldBe(["Uno", "D & os"]);
        using var body = JsonDocument.Parse(_server.LogEntries.Single().RequestMessage!.Body!);
        body.RootElement.GetProperty("q").GetArrayLength().ShouldBe(2);
        body.RootElement.GetProperty("source").GetString().ShouldBe("en");
        body.RootElement.GetProperty("target").GetString().ShouldBe("es");
        body.RootElement.GetProperty("format").GetString().ShouldBe("html");
        body.RootElement.TryGetProperty("api_key", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"translatedText":["Uno"]}""")]
    [InlineData("""{"translatedText":"Uno"}""")]
    [InlineData("{}")]
    public async Task TranslateAsync_AnswersOfAnotherNumber_AreRefused(string body)
    {
        Answers(body);

        await Should.ThrowAsync<ProviderResponseException>(() => AskAsync("One", "Two"));
    }

    [Fact]
    public async Task TranslateAsync_NobodyListens_IsAFaultThatMayPass()
    {
        _server.Stop();

        (await Should.ThrowAsync<ProviderOverloadException>(() => AskAsync("One"))).SlowDown.ShouldBeFalse();
    }

    public void Dispose() => _server.Dispose();

    private void Answers(string body) =>
        _server
            .Given(Request.Create().WithPath("/translate").UsingPost())
            .RespondWith(Response.Create().WithBody(body));

    private async Task<IReadOnlyList<TranslationAnswer>> AskAsync(params string[] texts)
    {
        await using var provider = Remote.LibreTranslate(new() { Server = _server.Url! }, TimeProvider.System);
        return await provider.TranslateAsync(Requests.Of(texts), TestContext.Current.CancellationToken);
    }
}
