using System.Text.Json;
using Localization.Providers.Secrets;
using Localization.Providers.Tests.Http;
using Localization.Providers.Tests.Resilience;
using Microsoft.Extensions.Time.Testing;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Types;
using WireMock.Util;

namespace Localization.Providers.Tests.Chat;

/// <summary>What a server refused in one run, and what it is sent in the next.</summary>
public sealed class RefusedParameterTests : IDisposable
{
    private static readonly string[] Refused = ["\"temperature\"", "\"seed\"", "max_completion_tokens", "json_schema"];

    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly string _folder = Directory.CreateTempSubdirectory("refused").FullName;

    private string File => Path.Combine(_folder, "workspace", "refused.json");

    public RefusedParameterTests() =>
        _server
            .Given(Request.Create().UsingPost())
            .RespondWith(Response.Create().WithCallback(request => Answer(request.Body!)));

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task TranslateAsync_NextRun_DoesNotSendWhatWasRefused()
    {
        await RunAsync("model-a");
        var before = _server.LogEntries.Count;

        await RunAsync("model-a");

        before.ShouldBe(1 + Refused.Length);
        var body = Bodies().Skip(before).ShouldHaveSingleItem();
        Refused.ShouldAllBe(name => !body.Contains(name, StringComparison.Ordinal));
        body.ShouldContain("\"max_tokens\":900");
        body.ShouldContain("json_object");
    }

    [Fact]
    public async Task TranslateAsync_OtherModel_IsAskedForItself()
    {
        await RunAsync("model-a");
        var before = _server.LogEntries.Count;

        await RunAsync("model-b");
        await RunAsync("model-a");
        await RunAsync("model-b");

        Bodies()[before].ShouldContain("temperature");
        (_server.LogEntries.Count - before).ShouldBe(1 + Refused.Length + 2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("{\"x\": 1")]
    public async Task TranslateAsync_FileIsDamaged_LearnsAgain(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, content, TestContext.Current.CancellationToken);

        await RunAsync("model-a");
        await RunAsync("model-a");

        _server.LogEntries.Count.ShouldBe(1 + Refused.Length + 1);
    }

    private async Task RunAsync(string model)
    {
        await using var provider = Remote.Chat(
            new()
            {
                Key = new Secret("CHAT_NO_KEY"),
                Model = model,
                Server = _server.Url + "/v1",
                RefusedFile = File,
                Seed = 7,
                MaxTokens = 900,
            },
            new FakeTimeProvider()
        );
        var answers = await provider.TranslateAsync(Requests.Of("One"), TestContext.Current.CancellationToken);
        answers.Single().Text!.Text.ShouldBe("Uno");
    }

    private List<string> Bodies() => [.. _server.LogEntries.Select(e => e.RequestMessage!.Body!)];

    private static ResponseMessage Answer(string body)
    {
        var refused = Array.Find(Refused, name => body.Contains(name, StringComparison.Ordinal));
        var content = """{"translations":[{"id":0,"text":"Uno"}]}""";
        return new ResponseMessage
        {
            StatusCode = refused is null ? 200 : 400,
            BodyData = new BodyData
            {
                DetectedBodyType = BodyType.String,
                BodyAsString = refused is null
                    ? JsonSerializer.Serialize(new { choices = new[] { new { message = new { content } } } })
                    : JsonSerializer.Serialize(
                        new { error = new { message = $"{refused.Trim('"')} is not supported by this model" } }
                    ),
            },
        };
    }
}
