using System.Collections.Immutable;
using System.Text.Json;
using Localization.Providers.DeepL;
using Localization.Providers.Resilience;
using Localization.Providers.Secrets;
using Localization.Providers.Tests.Http;
using Localization.Providers.Tests.Resilience;
using Microsoft.Extensions.Time.Testing;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Providers.Tests.DeepL;

public sealed class DeepLGlossaryTests : IAsyncDisposable
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    private static readonly ImmutableArray<Term> Terms =
    [
        new("Kyiv", "Kiev", TermPolicy.Translate),
        new("Kyiv", "Kyiv", TermPolicy.Forbid),
        new("Rostec", "Rostec", TermPolicy.Keep),
    ];

    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly DeepLProvider _provider;

    public DeepLGlossaryTests()
    {
        Environment.SetEnvironmentVariable("DEEPL_GLOSSARY_TEST_KEY", "secret:fx");
        _provider = Remote.DeepL(
            new DeepLOptions
            {
                Key = new Secret("DEEPL_GLOSSARY_TEST_KEY"),
                Server = _server.Url,
                Desk = "foreign",
            },
            new FakeTimeProvider()
        );
        On("POST", "/v3/glossaries", """{"glossary_id":"new","name":"x"}""", 201);
        On("PUT", "/v3/glossaries/old/dictionaries", """{"entry_count":2}""");
        On("PATCH", "/v3/glossaries/old", """{"glossary_id":"old"}""");
        On("DELETE", "/v3/glossaries/older", "", 204);
        On("POST", "/v2/translate", """{"translations":[{"text":"Kiev"}]}""");
    }

    [Fact]
    public async Task KeepGlossaryAsync_NoneYet_MakesOneAndUsesIt()
    {
        On("GET", "/v3/glossaries", """{"glossaries":[{"glossary_id":"theirs","name":"legal"}]}""");

        await KeepAsync();
        await _provider.TranslateAsync(Requests.Of("Kyiv"), TestContext.Current.CancellationToken);

        using var made = JsonDocument.Parse(Sent("POST /v3/glossaries").Single());
        made.RootElement.GetProperty("name").GetString()!.ShouldStartWith("localization foreign en-es ");
        var dictionary = made.RootElement.GetProperty("dictionaries")[0];
        dictionary.GetProperty("source_lang").GetString().ShouldBe("en");
        dictionary.GetProperty("entries").GetString().ShouldBe("Kyiv\tKiev\nRostec\tRostec");
        dictionary.GetProperty("entries_format").GetString().ShouldBe("tsv");
        Sent("POST /v2/translate").Single().ShouldContain("\"glossary_id\":\"new\"");
        _provider.Capabilities.Protections.ShouldBe([TermProtection.Glossary, TermProtection.Markup]);
    }

    [Fact]
    public async Task KeepGlossaryAsync_SaysTheSameAlready_ChangesNothing()
    {
        On("GET", "/v3/glossaries", """{"glossaries":[]}""");
        await KeepAsync();
        using var made = JsonDocument.Parse(Sent("POST /v3/glossaries").Single());
        _server.ResetLogEntries();
        On(
            "GET",
            "/v3/glossaries",
            JsonSerializer.Serialize(
                new
                {
                    glossaries = new[]
                    {
                        new { glossary_id = "same", name = made.RootElement.GetProperty("name").GetString() },
                    },
                }
            )
        );

        await KeepAsync();

        _server.LogEntries.Select(l => l.RequestMessage!.Method).ShouldBe(["GET"]);
    }

    [Fact]
    public async Task KeepGlossaryAsync_OursOfBefore_IsFilledAnewAndFurtherOnesGo()
    {
        On(
            "GET",
            "/v3/glossaries",
            """
            {"glossaries":[{"glossary_id":"old","name":"localization foreign en-es 00"},{"glossary_id":"theirs","name":"localization of ours"},
                           {"glossary_id":"other","name":"localization foreign en-fr 00"},{"glossary_id":"older","name":"localization foreign en-es 11"}]}
            """
        );

        await KeepAsync();

        _server
            .LogEntries.Select(l => $"{l.RequestMessage!.Method} {l.RequestMessage.Path}")
            .ShouldBe([
                "GET /v3/glossaries",
                "PUT /v3/glossaries/old/dictionaries",
                "PATCH /v3/glossaries/old",
                "DELETE /v3/glossaries/older",
            ]);
    }

    [Theory]
    [InlineData("localization sports en-es 00")]
    [InlineData("localization en-es 00")]
    public async Task KeepGlossaryAsync_GlossaryOfAnotherDesk_IsLeftAlone(string name)
    {
        On("GET", "/v3/glossaries", $$"""{"glossaries":[{"glossary_id":"old","name":"{{name}}"}]}""");

        await KeepAsync();

        _server
            .LogEntries.Select(l => $"{l.RequestMessage!.Method} {l.RequestMessage.Path}")
            .ShouldBe(["GET /v3/glossaries", "POST /v3/glossaries"]);
    }

    [Fact]
    public async Task KeepGlossaryAsync_TooManyCalls_IsTriedAgain()
    {
        _server
            .Given(Request.Create().WithPath("/v3/glossaries").UsingGet())
            .InScenario("busy")
            .WillSetStateTo("free")
            .RespondWith(Response.Create().WithStatusCode(456).WithBody("{}"));
        _server
            .Given(Request.Create().WithPath("/v3/glossaries").UsingGet())
            .InScenario("busy")
            .WhenStateIs("free")
            .RespondWith(Response.Create().WithBody("""{"glossaries":[]}"""));

        // Sockets take real time; nothing here waits for long.
        var endpoint = Remote.DeepLEndpoint(
            new() { Key = new Secret("DEEPL_GLOSSARY_TEST_KEY"), Server = _server.Url },
            TimeProvider.System
        );
        var glossaries = new DeepLGlossaries(
            endpoint,
            "foreign",
            new ResilienceOptions { Backoff = TimeSpan.FromMilliseconds(1) },
            TimeProvider.System
        );
        await glossaries.KeepAsync("en", "es", Terms, TestContext.Current.CancellationToken);

        Sent("POST /v3/glossaries").Count.ShouldBe(1);
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        _server.Dispose();
    }

    private Task KeepAsync() =>
        _provider.KeepGlossaryAsync(English, Spanish, Terms, TestContext.Current.CancellationToken);

    private void On(string method, string path, string body, int status = 200) =>
        _server
            .Given(Request.Create().WithPath(path).UsingMethod(method))
            .RespondWith(Response.Create().WithStatusCode(status).WithBody(body));

    private List<string> Sent(string call) =>
        [
            .. _server
                .LogEntries.Where(l => $"{l.RequestMessage!.Method} {l.RequestMessage.Path}" == call)
                .Select(l => l.RequestMessage!.Body!),
        ];
}
