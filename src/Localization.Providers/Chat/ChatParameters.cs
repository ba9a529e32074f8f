using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Localization.Providers.Http;

namespace Localization.Providers.Chat;

/// <summary>Which optional parameters a model is sent. In: what its server refused. Out: what it is sent from then
/// on. Models differ in what they take, and no list of them stays true.</summary>
internal sealed partial record ChatParameters
{
    /// <summary>What can be left out.</summary>
    public static readonly string[] Names = ["temperature", "seed", "max_tokens", "response_format", "system"];

    private const string CompletionTokens = "max_completion_tokens";

    /// <summary>Whether a temperature is sent.</summary>
    public bool Temperature { get; init; }

    /// <summary>Whether a seed is sent.</summary>
    public bool Seed { get; init; }

    /// <summary>The name under which the limit of the answer is sent; null where it is not.</summary>
    public string? MaxTokens { get; init; }

    /// <summary>The type of <c>response_format</c>; null where it is not sent.</summary>
    public string? Format { get; init; }

    /// <summary>Whether the instructions have a message of their own.</summary>
    public bool System { get; init; }

    /// <summary>What is sent first.</summary>
    public static ChatParameters Of(ChatModelOptions options) =>
        new()
        {
            Temperature = !options.Without.Contains("temperature"),
            Seed = options.Seed is not null && !options.Without.Contains("seed"),
            MaxTokens = options.MaxTokens is null || options.Without.Contains("max_tokens") ? null : CompletionTokens,
            Format = options.Format == "none" || options.Without.Contains("response_format") ? null : options.Format,
            System = !options.Without.Contains("system"),
        };

    /// <summary>What to send after a refusal; null where no parameter is to blame.</summary>
    /// <param name="reply">The refusal.</param>
    /// <param name="isUntried">Whether the server has answered nothing yet: then all may be to blame together, where it
    /// names none.</param>
    public ChatParameters? After(HttpReply reply, bool isUntried)
    {
        if (reply.Status is not (400 or 422))
            return null;
        var error = ServerError.Of(reply.Body);
        if (error.IsQuota || ContentFaults().IsMatch($"{error.Code} {error.Type}"))
            return null;
        // First by what it names, then by what it says, then by whatever else is in the answer.
        foreach (var said in new[] { error.Parameter, error.Message, reply.Body })
        {
            if (Refused(said) is { } fewer)
                return fewer;
        }

        var bare = new ChatParameters { System = System };
        return isUntried && this != bare ? bare : null;
    }

    /// <summary>Writes them into the body of a request.</summary>
    public void Write(JsonObject body, ChatModelOptions options)
    {
        if (Temperature)
            body["temperature"] = options.Temperature;
        if (Seed)
            body["seed"] = options.Seed;
        if (MaxTokens is not null)
            body[MaxTokens] = options.MaxTokens;
        if (Format is not null)
            body["response_format"] =
                Format == "json_schema" ? ChatSchema.Format() : new JsonObject { ["type"] = Format };
    }

    // The first that is named: 'max_tokens is not supported, use max_completion_tokens'.
    private ChatParameters? Refused(string said)
    {
        foreach (Match name in Parameters().Matches(said))
        {
            var fewer = name.Value.ToLowerInvariant() switch
            {
                "temperature" => this with { Temperature = false },
                "seed" => this with { Seed = false },
                CompletionTokens when MaxTokens == CompletionTokens => this with { MaxTokens = "max_tokens" },
                "max_tokens" when MaxTokens == "max_tokens" => this with { MaxTokens = null },
                "max_tokens" or CompletionTokens => this,
                "system" or "developer" => this with { System = false },
                _ => this with { Format = Format == "json_schema" ? "json_object" : null },
            };
            if (fewer != this)
                return fewer;
        }

        return null;
    }

    [GeneratedRegex(
        """
            \b(?:temperature|seed|max_completion_tokens|max_tokens|response_format|json_schema|json_object
            |structured[ _]outputs?|guided_json|grammar
            |(?:system|developer)(?=['"`]?[ ]*(?:role|message|instruction|prompt)))\b
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Parameters();

    [GeneratedRegex(
        "context_length|content_filter|content_policy|model_not_found|string_above_max_length|moderation",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ContentFaults();
}
