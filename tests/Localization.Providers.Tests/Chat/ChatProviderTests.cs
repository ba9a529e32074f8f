using System.Text.Json;
using Localization.Providers.Chat;
using Localization.Providers.Resilience;
using Localization.Providers.Secrets;
using Localization.Providers.Tests.Http;
using Localization.Providers.Tests.Resilience;
using Microsoft.Extensions.Time.Testing;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Providers.Tests.Chat;

public sealed class ChatProviderTests : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task TranslateAsync_Segments_SendsOnlyTheirTermsAndTheSchema()
    {
        Says("""{"translations":[{"id":1,"text":"Dos"},{"id":0,"text":"En <g id=\"0\">Kiev</g>"}]}""");
        await using var provider = Provider(new() { Style = "Use «» for quotations." });
        var bold = new InlineText(
            "In Kyiv",
            [new InlineCode(3, InlineCodeKind.Start, "1", "**"), new InlineCode(7, InlineCodeKind.End, "1", "**")]
        );
        TranslationUnit[] units =
        [
            new(bold, BlockRole.Headline, [new LexicalConstraint(3, 4, "Kiev", PartOfSpeech.Place)])
            {
                Protection = TermProtection.Instructions,
                Before = "Earlier.",
            },
            new(new InlineText("Two"), BlockRole.Paragraph, []) { After = "Later." },
        ];

        var answers = await provider.TranslateAsync(
            new TranslationRequest(LanguageTag.Parse("en"), LanguageTag.Parse("es-MX"), [.. units]),
            TestContext.Current.CancellationToken
        );

        answers.Select(a => a.Text!.Text).ShouldBe(["En Kiev", "Dos"]);
        answers[0].Text!.Codes.Select(c => c.Position).ShouldBe([3, 7]);
        answers[0].Model.ShouldBe("the-model");
        using var body = JsonDocument.Parse(_server.LogEntries.Single().RequestMessage!.Body!);
        body.RootElement.GetProperty("model").GetString().ShouldBe("the-model");
        body.RootElement.GetProperty("temperature").GetDouble().ShouldBe(0);
        body.RootElement.GetProperty("response_format").GetProperty("type").GetString().ShouldBe("json_schema");
        var messages = body.RootElement.GetProperty("messages");
        messages[0].ToString().ShouldContain("Use «» for quotations.");
        messages[0].ToString().ShouldContain("Spanish (es-MX)");
        using var question = JsonDocument.Parse(Content(messages[1]));
        question.RootElement.GetProperty("before").GetString().ShouldBe("Earlier.");
        question.RootElement.GetProperty("after").GetString().ShouldBe("Later.");
        var segments = question.RootElement.GetProperty("segments");
        segments[0].GetProperty("text").GetString().ShouldBe("In <g id=\"0\">Kyiv</g>");
        segments[0].GetProperty("terms")[0].GetProperty("target").GetString().ShouldBe("Kiev");
        segments[1].GetProperty("terms").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"translations":[{"id":0,"text":"Sure, I can do that. El puerto está cerrado desde hoy."}]}""")]
    [InlineData("""{"translations":[{"id":0,"text":"Lo siento, no puedo ayudar con esa solicitud."}]}""")]
    [InlineData("""{"translations":[{"id":0,"text":""}]}""")]
    [InlineData("""{"translations":[{"id":0,"text":"Sí."}]}""")]
    [InlineData("""{"translations":[{"id":0,"text":"El puerto está cerrado.\n\nNota: traducido."}]}""")]
    [InlineData(
        """{"translations":[{"id":0,"text":"El <g id=\"7\">puerto</g> de la ciudad está cerrado desde hoy, dijo."}]}"""
    )]
    public async Task TranslateAsync_AnswerThatIsNoTranslation_FailsForThisSegment(string content)
    {
        Says(content);
        await using var provider = Provider(new());

        var answer = (
            await provider.TranslateAsync(
                Requests.Of("The port of the city has been closed since this morning, he said."),
                TestContext.Current.CancellationToken
            )
        ).Single();

        answer.Text.ShouldBeNull();
        answer.Failure.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("length", """{"translations":[{"id":0,"text":"El"}]}""", typeof(ProviderResponseException))]
    [InlineData("content_filter", "{}", typeof(ProviderRequestException))]
    [InlineData("stop", "I cannot do that.", typeof(ProviderResponseException))]
    public async Task TranslateAsync_CutRefusedOrNoJson_IsAFaultOfTheRequest(string reason, string content, Type fault)
    {
        Says(content, reason);
        await using var provider = Provider(new());

        (
            await Should.ThrowAsync<ProviderException>(() =>
                provider.TranslateAsync(Requests.Of("One"), TestContext.Current.CancellationToken)
            )
        ).ShouldBeOfType(fault);
    }

    [Theory]
    [InlineData(401, typeof(ProviderAuthenticationException))]
    [InlineData(404, typeof(ProviderException))]
    [InlineData(429, typeof(ProviderOverloadException))]
    [InlineData(500, typeof(ProviderOverloadException))]
    public async Task TranslateAsync_StatusCode_IsTheFaultOfItsKind(int status, Type fault)
    {
        _server
            .Given(Request.Create().UsingPost())
            .RespondWith(
                Response
                    .Create()
                    .WithStatusCode(status)
                    .WithHeader("Retry-After", "9")
                    .WithBody("""{"error":{"message":"no"}}""")
            );
        await using var provider = Provider(new());

        var exception = await Should.ThrowAsync<ProviderException>(() =>
            provider.TranslateAsync(Requests.Of("One"), TestContext.Current.CancellationToken)
        );

        exception.ShouldBeOfType(fault);
        if (exception is ProviderOverloadException overload)
            overload.RetryAfter.ShouldBe(TimeSpan.FromSeconds(9));
        _server.LogEntries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Resilience_OneSegmentWithChatter_IsAskedForAgainAlone()
    {
        _server
            .Given(Request.Create().UsingPost())
            .InScenario("again")
            .WillSetStateTo("once")
            .RespondWith(
                Completion(
                    """{"translations":[{"id":0,"text":"Uno"},{"id":1,"text":"Lo siento, no puedo traducir """
                        + """eso."},{"id":2,"text":"Tres"},{"id":3,"text":"Cuatro"}]}""",
                    "stop"
                )
            );
        _server
            .Given(Request.Create().UsingPost())
            .InScenario("again")
            .WhenStateIs("once")
            .RespondWith(Completion("""{"translations":[{"id":0,"text":"Dos"}]}""", "stop"));
        await using var provider = new ResilientProvider(Provider(new()), new(), _time);

        var answers = await provider.TranslateAsync(
            Requests.Of("One", "Two", "Three", "Four"),
            TestContext.Current.CancellationToken
        );

        answers.Select(a => a.Text?.Text).ShouldBe(["Uno", "Dos", "Tres", "Cuatro"]);
        _server.LogEntries.Count.ShouldBe(2);
        _server.LogEntries[^1].RequestMessage!.Body!.ShouldNotContain("Three");
    }

    [Fact]
    public async Task TranslateAsync_SameAnswerToDifferentSegments_IsNone()
    {
        const string refusal = "Esta petición no se atiende hoy en esta casa.";
        Says($$"""{"translations":[{"id":0,"text":"{{refusal}}"},{"id":1,"text":"{{refusal}}"}]}""");
        await using var provider = Provider(new());

        var answers = await provider.TranslateAsync(
            Requests.Of("The port will open on Monday.", "Two old ships left again today."),
            TestContext.Current.CancellationToken
        );

        answers.ShouldAllBe(a => a.Text == null);
    }

    [Fact]
    public async Task TranslateAsync_SameAnswerToSegmentsThatAreAlike_IsTaken()
    {
        const string text = "El puerto abrirá el lunes.";
        Says($$"""{"translations":[{"id":0,"text":"{{text}}"},{"id":1,"text":"{{text}}"}]}""");
        await using var provider = Provider(new());

        var answers = await provider.TranslateAsync(
            Requests.Of("The port will open on Monday.", "The port will open Monday."),
            TestContext.Current.CancellationToken
        );

        answers.ShouldAllBe(a => a.Text != null);
    }

    [Fact]
    public void Create_RemoteServerWithoutKey_SaysWhichVariableToSet() =>
        Should
            .Throw<ProviderAuthenticationException>(() =>
                Remote.Chat(new() { Key = new Secret("CHAT_NO_KEY"), Server = "https://example.org/v1" }, _time)
            )
            .Message.ShouldContain("CHAT_NO_KEY");

    private ChatProvider Provider(ChatModelOptions options) =>
        Remote.Chat(
            options with
            {
                Key = new Secret("CHAT_NO_KEY"),
                Model = "the-model",
                Server = _server.Url + "/v1",
            },
            _time
        );

    private void Says(string content, string reason = "stop") =>
        _server.Given(Request.Create().UsingPost()).RespondWith(Completion(content, reason));

    private static IResponseBuilder Completion(string content, string reason) =>
        Response
            .Create()
            .WithHeader("Content-Type", "application/json")
            .WithBody(
                JsonSerializer.Serialize(
                    new
                    {
                        id = "c1",
                        @object = "chat.completion",
                        created = 1,
                        model = "the-model",
                        choices = new[]
                        {
                            new
                            {
                                index = 0,
                                message = new { role = "assistant", content },
                                finish_reason = reason,
                            },
                        },
                    }
                )
            );

    // A text alone, or as one part of a list.
    private static string Content(JsonElement message) =>
        message.GetProperty("content") is { ValueKind: JsonValueKind.String } text
            ? text.GetString()!
            : message.GetProperty("content")[0].GetProperty("text").GetString()!;
}
