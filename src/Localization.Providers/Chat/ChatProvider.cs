using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Localization.Providers.Chat.Answers;
using Localization.Providers.Http;

namespace Localization.Providers.Chat;

/// <summary>Translates with a language model. The answer is JSON by segment.</summary>
internal sealed class ChatProvider : ITranslationProvider
{
    private const string ProviderName = "chat";

    private readonly ChatModelOptions _options;
    private readonly JsonEndpoint _endpoint;
    private readonly ChatAnswers _answers;
    private readonly Lock _lock = new();
    private readonly RefusedParameters _refused;
    private ChatParameters _parameters;
    private volatile bool _hasAnswered;

    public ChatProvider(ChatModelOptions options, JsonEndpoint endpoint)
    {
        (_options, _endpoint) = (options, endpoint);
        _answers = new ChatAnswers(Name);
        _refused = new RefusedParameters(options.RefusedFile, endpoint.Server, options.Model);
        _parameters = _refused.Without(ChatParameters.Of(options));
    }

    public string Name => ProviderName;

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
            Bill = request => ChatBill.Of(ChatInstructions.Of(request, _options.Style), ChatQuestion.Of(request)),
        };

    /// <summary>The server with the key. One on this machine needs no key.</summary>
    /// <exception cref="SettingsException">An option is invalid.</exception>
    /// <exception cref="ProviderAuthenticationException">There is no key.</exception>
    public static HttpServer Server(ChatModelOptions options)
    {
        options.Validate();
        var address = ServerAddress.Parse(ProviderName, options.Server);
        _ = Key();
        return new HttpServer(
            address,
            options.Key,
            () => Key() is { } key ? [new("Authorization", $"Bearer {key}"), .. options.Headers] : options.Headers,
            ChatJson.Default
        );

        string? Key() => address.IsLoopback ? options.Key.Value : options.Key.Require(ProviderName);
    }

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = ChatQuestion.Of(request);
        var (instructions, json) = (ChatInstructions.Of(request, _options.Style), question.ToJson());
        var completion = await SendAsync(instructions, json, cancellationToken);
        var choice = completion.Choices?.FirstOrDefault();
        // Any other reason is an end: servers have names of their own for it, or none.
        if (choice?.FinishReason is "length" or "max_tokens" or "model_length")
            throw new ProviderResponseException("chat-cut", Name);
        if (choice?.FinishReason is "content_filter" or "safety")
            throw new ProviderRequestException("chat-refused", Name);
        var content = choice?.Message?.Text ?? "";
        if (content.Length == 0 && choice?.Message?.Refusal is { Length: > 0 } refusal)
            throw new ProviderRequestException("chat-refused-said", Name, refusal);
        // A server that counts nothing is believed to bill what its model read and wrote.
        var billed = completion.Usage?.Total ?? ChatTokens.OfPrompt(instructions, json) + ChatTokens.Count(content);
        var texts = ChatReply.Read(Name, content, [.. question.Segments.Select(s => s.Text)]);
        return
        [
            .. _answers
                .Of(request, question, texts)
                .Select(
                    (answer, i) => answer with { Model = completion.Model ?? "", BilledTokens = i == 0 ? billed : null }
                ),
        ];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<ChatCompletion> SendAsync(
        string instructions,
        string question,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var sent = _parameters;
            var reply = await _endpoint.AskAsync(
                "chat/completions",
                Body(sent, instructions, question),
                cancellationToken
            );
            if (reply.IsSuccess)
            {
                _hasAnswered = true;
                _refused.Note(ChatParameters.Of(_options), sent);
                var completion = _endpoint.Read<ChatCompletion>(reply.Body);
                return completion.Choices is { Length: > 0 }
                    ? completion
                    : throw ChatFaults.Inside(Name, reply.Body, _endpoint);
            }

            if (sent.After(reply, !_hasAnswered) is not { } fewer)
                throw ChatFaults.Of(Name, _options.Model, reply, _endpoint);
            lock (_lock)
            {
                // Another request may have learned more in the meantime: then it is tried with that.
                if (_parameters == sent)
                    _parameters = fewer;
            }
        }
    }

    private JsonObject Body(ChatParameters parameters, string instructions, string question)
    {
        var body = new JsonObject
        {
            ["model"] = _options.Model,
            ["messages"] = parameters.System
                ? new JsonArray(Message("system", instructions), Message("user", question))
                : new JsonArray(Message("user", $"{instructions}\n\n{question}")),
        };
        parameters.Write(body, _options);
        foreach (var (name, value) in _options.Body)
            body[name] = Value(value);
        return body;

        static JsonObject Message(string role, string content) => new() { ["role"] = role, ["content"] = content };
    }

    private static JsonNode? Value(string value)
    {
        try
        {
            return JsonNode.Parse(value);
        }
        catch (System.Text.Json.JsonException)
        {
            return JsonValue.Create(value);
        }
    }
}
