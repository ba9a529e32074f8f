using System.Text.Json;
using Localization.Providers.Google;
using Localization.Providers.Secrets;
using Localization.Providers.Tests.Http;
using Localization.Providers.Tests.Resilience;
using Microsoft.Extensions.Time.Testing;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Providers.Tests.Google;

public sealed class GoogleProviderTests : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();

    public GoogleProviderTests() => Environment.SetEnvironmentVariable("GOOGLE_TEST_TOKEN", "a-token");

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task TranslateAsync_WithGlossary_SendsTheDocumentedBodyAndTakesItsTranslation()
    {
        Answers(
            200,
            """{"translations":[{"translatedText":"El porto","model":"m"}]"""
                + ""","glossaryTranslations":[{"translatedText":"El puerto &amp; más"}]}"""
        );
        await using var provider = Provider(new() { Glossary = "desk", Location = "us-central1" });

        var answers = await provider.TranslateAsync(
            Requests.Of("The port & more"),
            TestContext.Current.CancellationToken
        );

        answers.Single().Text!.Text.ShouldBe("El puerto & más");
        var sent = _server.LogEntries.Single().RequestMessage!;
        sent.Path.ShouldBe("/v3/projects/paper/locations/us-central1:translateText");
        sent.Headers!["Authorization"].ShouldBe(["Bearer a-token"]);
        using var body = JsonDocument.Parse(sent.Body!);
        body.RootElement.GetProperty("contents")[0].GetString().ShouldBe("The port &amp; more");
        body.RootElement.GetProperty("mimeType").GetString().ShouldBe("text/html");
        body.RootElement.GetProperty("sourceLanguageCode").GetString().ShouldBe("en");
        body.RootElement.GetProperty("targetLanguageCode").GetString().ShouldBe("es");
        body.RootElement.GetProperty("glossaryConfig")
            .GetProperty("glossary")
            .GetString()
            .ShouldBe("projects/paper/locations/us-central1/glossaries/desk");
        body.RootElement.TryGetProperty("model", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(400, typeof(ProviderRequestException))]
    [InlineData(401, typeof(ProviderAuthenticationException))]
    [InlineData(429, typeof(ProviderOverloadException))]
    [InlineData(503, typeof(ProviderOverloadException))]
    public async Task TranslateAsync_StatusCode_IsTheFaultOfItsKind(int status, Type fault)
    {
        Answers(
            status,
            """{"error":{"code":400,"message":"Invalid value at 'contents'","status":"INVALID_ARGUMENT"}}"""
        );
        await using var provider = Provider(new());

        var exception = await Should.ThrowAsync<ProviderException>(() =>
            provider.TranslateAsync(Requests.Of("One"), TestContext.Current.CancellationToken)
        );

        exception.ShouldBeOfType(fault);
        if (status == 400)
            exception.Message.ShouldContain("Invalid value at 'contents'");
    }

    private GoogleProvider Provider(GoogleOptions options) =>
        Remote.Google(
            options with
            {
                Token = new Secret("GOOGLE_TEST_TOKEN"),
                Project = "paper",
                Server = _server.Url!,
            },
            new FakeTimeProvider()
        );

    private void Answers(int status, string body) =>
        _server
            .Given(Request.Create().UsingPost())
            .RespondWith(Response.Create().WithStatusCode(status).WithBody(body));
}
