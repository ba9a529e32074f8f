using System.Text.Json;
using Localization.Providers.Chat;
using Localization.Providers.Resilience;
using Localization.Providers.Secrets;
using Localization.Providers.Tests.Http;
using Localization.Providers.Tests.Resilience;
using Microsoft.Extensions.Time.Testing;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Util;

namespace Localization.Providers.Tests.Chat;

public sealed class ChatParameterTests : IDisposable
{
    private const string Right = """{"translations":[{"id":0,"text":"Uno"}]}""";

    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData(
        "temperature",
        """{"error":{"message":"Only 1 is supported.","param":"temperature","code":"unsupported_value"}}""",
        "temperature"
    )]
    [InlineData("seed", """{"error":{"message":"Unrecognized request argument supplied: seed"}}""", "seed")]
    [InlineData(
        "seed",
        """{"detail":[{"type":"extra_forbidden","loc":["body","seed"],"msg":"Not permitted"}]}""",
        "seed"
    )]
    [InlineData(
        "max_completion_tokens",
        """{"error":{"message":"Unknown parameter: max_completion_tokens"}}""",
        "max_completion_tokens"
    )]
    [InlineData("json_schema", """{"error":{"message":"This model has no structured outputs."}}""", "json_schema")]
    [InlineData("response_format", """{"error":{"message":"no","param":"response_format"}}""", "response_format")]
    [InlineData("\"role\":\"system\"", """{"error":{"message":"System role not supported"}}""", "\"role\":\"system\"")]
    [InlineData("temperature", """{"error":{"message":"Bad request"}}""", "temperature")]
    public async Task TranslateAsync_ParameterRefused_IsLeftOutFromThenOn(string refused, string body, string gone)
    {
        Answers(request =>
            request.Contains(refused, StringComparison.Ordinal) ? (400, body) : (200, Completion(Right))
        );
        await using var provider = Provider(new() { Seed = 7, MaxTokens = 900 });

        for (var i = 0; i < 2; i++)
            (await AskAsync(provider)).ShouldBe("Uno");

        var requests = Bodies();
        requests[0].ShouldContain(gone);
        requests[^1].ShouldNotContain(gone);
        requests[^2].ShouldNotContain(gone);
    }

    [Fact]
    public async Task TranslateAsync_NewLimitRefused_IsSentUnderItsOldName()
    {
        Answers(request =>
            request.Contains("max_completion_tokens", StringComparison.Ordinal)
                ? (400, """{"error":{"message":"max_completion_tokens is not known. Use max_tokens."}}""")
                : (200, Completion(Right))
        );
        await using var provider = Provider(new() { MaxTokens = 900 });

        (await AskAsync(provider)).ShouldBe("Uno");

        Bodies()[^1].ShouldContain("\"max_tokens\":900");
    }

    [Fact]
    public async Task TranslateAsync_Settings_AreSent()
    {
        Answers(_ => (200, Completion(Right)));
        await using var provider = Provider(
            new()
            {
                Temperature = 0.3,
                Seed = 5,
                MaxTokens = 100,
                Format = "json_object",
                Headers = new() { ["X-Desk"] = "foreign" },
                Body = new()
                {
                    ["reasoning_effort"] = "low",
                    ["top_p"] = "0.9",
                    ["metadata"] = """{"a":1}""",
                },
            }
        );

        await AskAsync(provider);

        using var body = JsonDocument.Parse(Bodies()[0]);
        body.RootElement.GetProperty("temperature").GetDouble().ShouldBe(0.3);
        body.RootElement.GetProperty("seed").GetInt32().ShouldBe(5);
        body.RootElement.GetProperty("max_completion_tokens").GetInt32().ShouldBe(100);
        body.RootElement.GetProperty("response_format").GetProperty("type").GetString().ShouldBe("json_object");
        body.RootElement.GetProperty("reasoning_effort").GetString().ShouldBe("low");
        body.RootElement.GetProperty("top_p").GetDouble().ShouldBe(0.9);
        body.RootElement.GetProperty("metadata").GetProperty("a").GetInt32().ShouldBe(1);
        _server.LogEntries.Single().RequestMessage!.Headers!["X-Desk"].ShouldBe(["foreign"]);
    }

    [Fact]
    public async Task TranslateAsync_Without_LeavesOut()
    {
        Answers(_ => (200, Completion(Right)));
        await using var provider = Provider(
            new() { Without = ["temperature", "response_format", "system"], MaxTokens = 5 }
        );

        await AskAsync(provider);

        Bodies()[0].ShouldNotContain("temperature");
        Bodies()[0].ShouldNotContain("response_format");
        Bodies()[0].ShouldNotContain("\"system\"");
    }

    [Fact]
    public void Create_UnknownSetting_IsNamed() =>
        Should
            .Throw<SettingsException>(() => Provider(new() { Without = ["top_k"] }))
            .Message.ShouldContain("providers.chat.without");

    [Theory]
    [InlineData("eos")]
    [InlineData("end_turn")]
    [InlineData("tool_calls")]
    [InlineData(null)]
    public async Task TranslateAsync_OtherFinishReason_IsAnEnd(string? reason)
    {
        Answers(_ => (200, Completion(Right, reason)));
        await using var provider = Provider(new());

        (await AskAsync(provider)).ShouldBe("Uno");
    }

    [Theory]
    [InlineData(429, """{"error":{"message":"The quota of this key is used up.","code":"insufficient_quota"}}""")]
    [InlineData(402, """{"error":{"message":"The quota of this key is used up."}}""")]
    [InlineData(400, """{"error":{"message":"The quota of this key is used up: insufficient balance"}}""")]
    public async Task Resilience_QuotaUsedUp_StopsAtOnceWithTheServersWords(int status, string body)
    {
        Answers(_ => (status, body));
        await using var provider = new ResilientProvider(Provider(new()), new(), _time);

        var fault = await Should.ThrowAsync<ProviderQuotaException>(() =>
            provider.TranslateAsync(Requests.Of("One", "Two"), TestContext.Current.CancellationToken)
        );

        fault.Message.ShouldContain("The quota of this key is used up");
        _server.LogEntries.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(404, """{"error":{"message":"The model `the-model` does not exist","code":"model_not_found"}}""")]
    [InlineData(404, """{"error":{"message":"model \"the-model\" not found, try pulling it first"}}""")]
    [InlineData(400, """{"error":{"message":"the-model is not a valid model ID","code":400}}""")]
    public async Task TranslateAsync_UnknownModel_IsNamed(int status, string body)
    {
        Answers(_ => (status, body));
        await using var provider = Provider(new());

        var fault = await Should.ThrowAsync<ProviderException>(() => AskAsync(provider));

        fault.Code.ShouldBe("chat-model");
        fault.Fault.ShouldBe(ProviderFault.Permanent);
        fault.Message.ShouldContain("the-model");
    }

    [Fact]
    public async Task TranslateAsync_FaultWithStatus200_IsTheFault()
    {
        Answers(_ => (200, """{"error":{"message":"Upstream is busy","code":"429"}}"""));
        await using var provider = Provider(new());

        (await Should.ThrowAsync<ProviderOverloadException>(() => AskAsync(provider))).Message.ShouldContain(
            "Upstream is busy"
        );
    }

    [Fact]
    public async Task Resilience_AnswersThatCannotBeUsed_EndWithTheFirstCause()
    {
        Answers(_ => (200, Completion("I have nothing to say.")));
        var soon = TimeSpan.FromMilliseconds(1);
        await using var provider = new ResilientProvider(
            Provider(new()),
            new() { Backoff = soon, MaxBackoff = soon },
            TimeProvider.System
        );

        var fault = await Should.ThrowAsync<ProviderException>(() =>
            provider.TranslateAsync(
                Requests.Of(Enumerable.Range(0, 60).Select(i => $"Segment {i}")),
                TestContext.Current.CancellationToken
            )
        );

        fault.Message.ShouldContain("I have nothing to say.");
        _server.LogEntries.Count.ShouldBeLessThan(40);
    }

    private static async Task<string?> AskAsync(ChatProvider provider) =>
        (await provider.TranslateAsync(Requests.Of("One"), TestContext.Current.CancellationToken)).Single().Text?.Text;

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

    private List<string> Bodies() => [.. _server.LogEntries.Select(e => e.RequestMessage!.Body!)];

    private void Answers(Func<string, (int Status, string Body)> answer) =>
        _server
            .Given(Request.Create().UsingPost())
            .RespondWith(
                Response
                    .Create()
                    .WithCallback(request =>
                    {
                        var (status, body) = answer(request.Body!);
                        return new ResponseMessage
                        {
                            StatusCode = status,
                            BodyData = new BodyData
                            {
                                DetectedBodyType = WireMock.Types.BodyType.String,
                                BodyAsString = body,
                            },
                        };
                    })
            );

    private static string Completion(string content, string? reason = "stop") =>
        JsonSerializer.Serialize(
            new { choices = new[] { new { message = new { role = "assistant", content }, finish_reason = reason } } }
        );
}
