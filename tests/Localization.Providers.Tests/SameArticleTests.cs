using System.Text.Json;
using System.Text.RegularExpressions;
using Localization.Providers.Secrets;
using Localization.Providers.Tests.Http;
using Microsoft.Extensions.Time.Testing;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Types;
using WireMock.Util;

namespace Localization.Providers.Tests;

/// <summary>The same text through each provider, whose server translates letters and leaves markup alone, as the real
/// ones do.</summary>
public sealed partial class SameArticleTests : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly FakeTimeProvider _time = new();

    public SameArticleTests() => Environment.SetEnvironmentVariable("SAME_TEST_KEY", "a-key");

    public static TheoryData<string> Providers => ["deepl", "google", "microsoft", "libretranslate", "chat"];

    public void Dispose() => _server.Dispose();

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task TranslateAsync_CodesAndTerms_ComeOutTheSame(string name)
    {
        _server
            .Given(Request.Create().UsingPost())
            .RespondWith(Response.Create().WithCallback(request => Answer(name, request)));
        await using var provider = Provider(name);
        var text = new InlineText(
            "In Kyiv & Oslo <now>",
            [
                new InlineCode(3, InlineCodeKind.Start, "1", "**"),
                new InlineCode(7, InlineCodeKind.End, "1", "**"),
                new InlineCode(20, InlineCodeKind.Placeholder, "2", "[1]"),
            ]
        );
        var unit = new TranslationUnit(
            text,
            BlockRole.Paragraph,
            [new LexicalConstraint(3, 4, "Kiev", PartOfSpeech.Place)]
        )
        {
            Protection = TermProtection.Markup,
        };

        var answers = await provider.TranslateAsync(
            new TranslationRequest(
                LanguageTag.Parse("en"),
                LanguageTag.Parse("es"),
                [unit, new TranslationUnit(new InlineText("Two"), BlockRole.Paragraph, [])]
            ),
            TestContext.Current.CancellationToken
        );

        answers.Select(a => a.Text!.Text).ShouldBe(["IN Kiev & OSLO <NOW>", "TWO"]);
        answers[0]
            .Text!.Codes.Select(c => (c.Position, c.Kind, c.Data))
            .ShouldBe([
                (3, InlineCodeKind.Start, "**"),
                (7, InlineCodeKind.End, "**"),
                (20, InlineCodeKind.Placeholder, "[1]"),
            ]);
    }

    private ITranslationProvider Provider(string name)
    {
        var key = new Secret("SAME_TEST_KEY");
        return name switch
        {
            "deepl" => Remote.DeepL(new() { Key = key, Server = _server.Url }, _time),
            "google" => Remote.Google(
                new()
                {
                    Token = key,
                    Project = "p",
                    Server = _server.Url!,
                },
                _time
            ),
            "microsoft" => Remote.Microsoft(new() { Key = key, Server = _server.Url! }, _time),
            "libretranslate" => Remote.LibreTranslate(new() { Key = key, Server = _server.Url! }, _time),
            _ => Remote.Chat(new() { Key = key, Server = _server.Url! }, _time),
        };
    }

    private static ResponseMessage Answer(string name, IRequestMessage request)
    {
        using var body = JsonDocument.Parse(request.Body!);
        var root = body.RootElement;
        object answer = name switch
        {
            "deepl" => new { translations = Texts(root.GetProperty("text")).Select(t => new { text = t }) },
            "google" => new
            {
                translations = Texts(root.GetProperty("contents")).Select(t => new { translatedText = t }),
            },
            "microsoft" => root.EnumerateArray()
                .Select(e => new
                {
                    translations = new[] { new { text = Translate(e.GetProperty("Text").GetString()!) } },
                }),
            "libretranslate" => new { translatedText = Texts(root.GetProperty("q")) },
            _ => Completion(root),
        };
        return new ResponseMessage
        {
            StatusCode = 200,
            Headers = new Dictionary<string, WireMockList<string>> { ["Content-Type"] = new("application/json") },
            BodyData = new BodyData
            {
                DetectedBodyType = BodyType.String,
                BodyAsString = JsonSerializer.Serialize(answer),
            },
        };
    }

    private static object Completion(JsonElement root)
    {
        var content = root.GetProperty("messages")[1].GetProperty("content");
        using var question = JsonDocument.Parse(
            content.ValueKind == JsonValueKind.String
                ? content.GetString()!
                : content[0].GetProperty("text").GetString()!
        );
        var translations = question
            .RootElement.GetProperty("segments")
            .EnumerateArray()
            .Select(s => new
            {
                id = s.GetProperty("id").GetInt32(),
                text = Translate(s.GetProperty("text").GetString()!),
            });
        var message = new { role = "assistant", content = JsonSerializer.Serialize(new { translations }) };
        return new
        {
            id = "c",
            @object = "chat.completion",
            created = 1,
            model = "m",
            choices = new[]
            {
                new
                {
                    index = 0,
                    message,
                    finish_reason = "stop",
                },
            },
        };
    }

    private static string[] Texts(JsonElement list) =>
        [.. list.EnumerateArray().Select(t => Translate(t.GetString()!))];

    private static string Translate(string markup) =>
        Untouched()
            .Replace(
                markup,
                m => m.Value.StartsWith('<') || m.Value.StartsWith('&') ? m.Value : m.Value.ToUpperInvariant()
            );

    [GeneratedRegex("<t [^>]*>[^<]*</t>|<[^>]*>|&[a-z]+;|[^<&]+")]
    private static partial Regex Untouched();
}
