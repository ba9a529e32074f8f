using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Immutable;
using System.Text.Json;
using Localization.Model;
using Localization.Providers.Http;
using Localization.Providers.Markup;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Localization.Providers.Chat;

/// <summary>Translates with a language model. The answer is JSON by segment; each translation is checked by itself, so
/// that one bad one does not spoil its batch and is asked for again alone.</summary>
internal sealed class ChatProvider : ITranslationProvider
{
    private readonly ChatModelOptions _options;
    private readonly IChatClient _client;
    private readonly TimeProvider _time;

    public ChatProvider(ChatModelOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        var server = ServerAddress.Parse(Name, options.Server);
        // A server on this machine asks for no key, and the client for some.
        var key = server.IsLoopback ? options.Key.Value ?? "none" : options.Key.Require(Name);
        var client = new OpenAIClient(
            new ApiKeyCredential(key),
            new OpenAIClientOptions
            {
                Endpoint = server,
                // Retries and deadlines are the pipeline's.
                RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
                NetworkTimeout = Timeout.InfiniteTimeSpan,
            }
        );
        _client = client.GetChatClient(options.Model).AsIChatClient();
    }

    public string Name => "chat";

    /// <summary>The model, and the style that it is told.</summary>
    public string Model => _options.Style is { } style ? $"{_options.Model} {style}" : _options.Model;

    public ProviderCapabilities Capabilities =>
        new()
        {
            MaxTexts = _options.MaxTexts,
            MaxCharacters = _options.MaxCharacters,
            Protections = [TermProtection.Instructions, TermProtection.Markup],
            Context = true,
            Instructions = true,
        };

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        ChatMessage[] messages =
        [
            new(ChatRole.System, ChatInstructions.Of(request, _options.Style)),
            new(ChatRole.User, Question(request).ToJson()),
        ];
        var response = await SendAsync(messages, cancellationToken);
        // A cut answer may look whole: what it lacks is asked for in smaller parts.
        if (response.FinishReason == ChatFinishReason.Length)
            throw new ProviderResponseException("chat-cut", Name);
        if (response.FinishReason == ChatFinishReason.ContentFilter)
            throw new ProviderRequestException("chat-refused", Name);
        var translations = Read(response.Text).ToLookup(t => t.Id, t => t.Text);
        return
        [
            .. request.Units.Select(
                (unit, id) => Answer(unit, [.. translations[id]]) with { Model = response.ModelId ?? "" }
            ),
        ];
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<ChatResponse> SendAsync(ChatMessage[] messages, CancellationToken cancellationToken)
    {
        try
        {
            var options = new ChatOptions
            {
                Temperature = 0,
                ResponseFormat = ChatResponseFormat.ForJsonSchema<ChatReply>(),
            };
            return await _client.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (ClientResultException exception) when (exception.GetRawResponse() is { } response)
        {
            throw HttpFaults.Of(Name, _options.Key.Variable, response, _options.Server, _time);
        }
        catch (Exception exception) when (exception is ClientResultException or HttpRequestException or IOException)
        {
            throw new ProviderOverloadException(
                exception,
                "provider-unreachable",
                Name,
                new Uri(_options.Server).Authority,
                exception.Message
            );
        }
        catch (Exception exception)
            when (exception
                    is JsonException
                        or InvalidOperationException
                        or FormatException
                        or KeyNotFoundException
                        or ArgumentException
            )
        {
            throw new ProviderResponseException(exception, "provider-answer", Name, exception.Message);
        }
    }

    private static ChatQuestion Question(TranslationRequest request) =>
        new(
            request.Source.Value,
            request.Target.Value,
            request.Units.FirstOrDefault()?.Before ?? "",
            [
                .. request.Units.Select(
                    (unit, id) => new ChatSegment(id, unit.Role.ToString(), MarkupWriter.Write(unit), Terms(unit))
                ),
            ],
            request.Units.LastOrDefault()?.After ?? ""
        );

    // Only what stands in this segment: a model that is told a whole glossary forgets half of it.
    private static ChatTerm[] Terms(TranslationUnit unit) =>
        unit.Protection != TermProtection.Instructions
            ? []
            :
            [
                .. unit
                    .Constraints.Select(c => new ChatTerm(unit.Text.Text.Substring(c.Start, c.Length), c.Target))
                    .Distinct(),
            ];

    private ChatTranslation[] Read(string text)
    {
        try
        {
            // Servers that do not hold a model to the schema let it put a fence around its answer.
            var json = text.Trim();
            var (start, end) = (json.IndexOf('{'), json.LastIndexOf('}'));
            return start >= 0 && end > start
                ? JsonSerializer.Deserialize<ChatReply>(json[start..(end + 1)])?.Translations ?? []
                : throw new JsonException("no JSON");
        }
        catch (JsonException exception)
        {
            throw new ProviderResponseException(exception, "provider-answer", Name, exception.Message);
        }
    }

    private TranslationAnswer Answer(TranslationUnit unit, string?[] texts)
    {
        if (texts.Length != 1)
            return new TranslationAnswer(null, new ProviderResponseException("chat-ids", Name, texts.Length).Message);
        var answer = MarkupAnswer.Of(Name, texts[0], unit);
        return answer.Text is { } text && ChatAnswerCheck.Fault(unit.Text, text) is { } fault
            ? new TranslationAnswer(null, new ProviderResponseException(fault, Name).Message)
            : answer;
    }
}
