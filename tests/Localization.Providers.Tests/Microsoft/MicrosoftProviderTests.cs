using System.Text.Json;
using Localization.Providers.Microsoft;
using Localization.Providers.Secrets;
using Localization.Providers.Tests.Http;
using Microsoft.Extensions.Time.Testing;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Providers.Tests.Microsoft;

public sealed class MicrosoftProviderTests : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();

    public MicrosoftProviderTests() => Environment.SetEnvironmentVariable("AZURE_TEST_KEY", "a-key");

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData(
        TermProtection.Glossary,
        """In <mstrans:dictionary translation="Kiev &amp; alrededores">Kyiv</mstrans:dictionary> now"""
    )]
    [InlineData(TermProtection.Markup, """In <t translate="no" class="notranslate">Kiev &amp; alrededores</t> now""")]
    [InlineData(TermProtection.None, "In Kyiv now")]
    public async Task TranslateAsync_TermUnderAProtection_GoesAsTheDocumentsHaveIt(
        TermProtection protection,
        string sent
    )
    {
        _server
            .Given(
                Request
                    .Create()
                    .WithPath("/translate")
                    .WithParam("api-version", "3.0")
                    .WithParam("from", "en")
                    .WithParam("to", "es")
                    .WithParam("textType", "html")
                    .UsingPost()
            )
            .RespondWith(
                Response
                    .Create()
                    .WithBody(
                        """[{"detectedLanguage":{"language":"en","score":1.0},"translations":[{"text":"En """
                            + """Kiev ahora","to":"es"}]}]"""
                    )
            );
        await using var provider = Remote.Microsoft(
            new MicrosoftOptions
            {
                Key = new Secret("AZURE_TEST_KEY"),
                Region = "westeurope",
                Server = _server.Url!,
            },
            new FakeTimeProvider()
        );
        var unit = new TranslationUnit(
            new InlineText("In Kyiv now"),
            BlockRole.Paragraph,
            [new LexicalConstraint(3, 4, "Kiev & alrededores", PartOfSpeech.Place)]
        )
        {
            Protection = protection,
        };

        var answers = await provider.TranslateAsync(
            new TranslationRequest(LanguageTag.Parse("en"), LanguageTag.Parse("es"), [unit]),
            TestContext.Current.CancellationToken
        );

        answers.Single().Text!.Text.ShouldBe("En Kiev ahora");
        var request = _server.LogEntries.Single().RequestMessage!;
        request.Headers!["Ocp-Apim-Subscription-Key"].ShouldBe(["a-key"]);
        request.Headers["Ocp-Apim-Subscription-Region"].ShouldBe(["westeurope"]);
        using var body = JsonDocument.Parse(request.Body!);
        body.RootElement[0].GetProperty("Text").GetString().ShouldBe(sent);
    }
}
