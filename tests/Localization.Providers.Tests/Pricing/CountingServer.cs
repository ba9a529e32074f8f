using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.ML.Tokenizers;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Types;
using WireMock.Util;

namespace Localization.Providers.Tests.Pricing;

/// <summary>A server of each provider's API that counts what the real one bills for.</summary>
internal sealed partial class CountingServer : IDisposable
{
    private static readonly TiktokenTokenizer Tokenizer = TiktokenTokenizer.CreateForEncoding("o200k_base");

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly Func<string, string> _translate;
    private long _billed;

    /// <param name="name">The provider.</param>
    /// <param name="translate">What it makes of a text with its markup.</param>
    public CountingServer(string name, Func<string, string> translate)
    {
        _translate = translate;
        _server
            .Given(Request.Create().UsingPost())
            .RespondWith(Response.Create().WithCallback(request => Answer(name, request)));
    }

    public string Url => _server.Url!;

    /// <summary>What was billed so far.</summary>
    public long Billed => Interlocked.Read(ref _billed);

    public void Dispose() => _server.Dispose();

    private ResponseMessage Answer(string name, IRequestMessage request)
    {
        using var body = JsonDocument.Parse(request.Body!);
        var root = body.RootElement;
        object answer = name switch
        {
            "deepl" => new { translations = Texts(root, "text", Plain).Select(t => new { text = t }).ToArray() },
            "google" => new
            {
                translations = Texts(root, "contents", t => t).Select(t => new { translatedText = t }).ToArray(),
            },
            "microsoft" => root.EnumerateArray()
                .Select(e => new { translations = new[] { new { text = One(e.GetProperty("Text").GetString()!) } } })
                .ToArray(),
            _ => Completion(root),
        };
        return new ResponseMessage
        {
            StatusCode = 200,
            BodyData = new BodyData
            {
                DetectedBodyType = BodyType.String,
                BodyAsString = JsonSerializer.Serialize(answer),
            },
        };
    }

    private string[] Texts(JsonElement root, string member, Func<string, string> billed) =>
        [.. root.GetProperty(member).EnumerateArray().Select(t => One(t.GetString()!, billed))];

    private string One(string text, Func<string, string>? billed = null)
    {
        Interlocked.Add(ref _billed, (billed?.Invoke(text) ?? text).EnumerateRunes().Count());
        return _translate(text);
    }

    // OpenAI counts four tokens a message and three before the answer.
    private object Completion(JsonElement root)
    {
        var messages = root.GetProperty("messages").EnumerateArray().ToList();
        using var question = JsonDocument.Parse(messages[1].GetProperty("content").GetString()!);
        var translations = question
            .RootElement.GetProperty("segments")
            .EnumerateArray()
            .Select(s => new
            {
                id = s.GetProperty("id").GetInt32(),
                text = s.GetProperty("terms")
                    .EnumerateArray()
                    .Aggregate(
                        _translate(s.GetProperty("text").GetString()!),
                        (text, t) =>
                            text.Replace(
                                t.GetProperty("source").GetString()!,
                                t.GetProperty("target").GetString()!,
                                StringComparison.Ordinal
                            )
                    ),
            });
        var content = JsonSerializer.Serialize(new { translations }, Json);
        var prompt = messages.Sum(m => Tokenizer.CountTokens(m.GetProperty("content").GetString()!) + 4) + 3;
        var completion = Tokenizer.CountTokens(content);
        Interlocked.Add(ref _billed, prompt + completion);
        return new
        {
            choices = new[] { new { message = new { content }, finish_reason = "stop" } },
            usage = new { prompt_tokens = prompt, completion_tokens = completion },
        };
    }

    private static string Plain(string markup) => WebUtility.HtmlDecode(Tag().Replace(markup, ""));

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
