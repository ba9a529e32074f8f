using Localization.Providers.Secrets;

namespace Localization.Providers.Chat;

/// <summary>How a language model is asked, over the API that OpenAI, Azure, Ollama, vLLM and llama.cpp speak.</summary>
public sealed record ChatModelOptions
{
    /// <summary>Where the key is; a server on this machine needs none. Default: the variable
    /// <c>OPENAI_API_KEY</c>.</summary>
    public Secret Key { get; init; } = new("OPENAI_API_KEY");

    /// <summary>Address, including the version. Default: <c>OPENAI_BASE_URL</c>, otherwise OpenAI's.</summary>
    public string Server { get; init; } =
        Environment.GetEnvironmentVariable("OPENAI_BASE_URL") ?? "https://api.openai.com/v1";

    /// <summary>Name of the model. Default: <c>OPENAI_MODEL</c>, otherwise <c>gpt-4.1</c>.</summary>
    public string Model { get; init; } = Environment.GetEnvironmentVariable("OPENAI_MODEL") ?? "gpt-4.1";

    /// <summary>Your style guide in words. It is part of the instructions. Default: none.</summary>
    public string? Style { get; init; }

    /// <summary>Segments per request, at least 1. Default: 20.</summary>
    public int MaxTexts { get; init; } = 20;

    /// <summary>Characters per request: the answer must fit into the limit of the model. Default: 8000.</summary>
    public int MaxCharacters { get; init; } = 8000;

    /// <summary>Temperature, 0 to 2. A model that rejects it is asked without it. Default: 0.</summary>
    public double Temperature { get; init; }

    /// <summary>Seed of the model. Default: not sent.</summary>
    public long? Seed { get; init; }

    /// <summary>Maximum number of tokens of an answer, above 0. A server that does not know
    /// <c>max_completion_tokens</c> gets <c>max_tokens</c>. Default: not sent.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>How structured output is requested: <c>json_schema</c>, <c>json_object</c> or <c>none</c>. If a server
    /// rejects one, the next is used. Default: <c>json_schema</c>.</summary>
    public string Format { get; init; } = "json_schema";

    /// <summary>Parameters that are never sent: <c>temperature</c>, <c>seed</c>, <c>max_tokens</c>,
    /// <c>response_format</c>, <c>system</c>. Default: none.</summary>
    public List<string> Without { get; init; } = [];

    /// <summary>File that stores which parameters each server rejected, so that later runs do not send them. Delete it
    /// after a server was updated. Default: <c>.localization/refused-parameters.json</c>.</summary>
    public string? RefusedFile { get; init; }

    /// <summary>Headers to send with each request, by name. Default: none.</summary>
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>Members to add to each request, by name, such as <c>reasoning_effort</c>. A value that is JSON is sent
    /// as JSON, any other as a string. Default: none.</summary>
    public Dictionary<string, string> Body { get; init; } = [];

    /// <summary>Checks the values.</summary>
    /// <exception cref="SettingsException">One is out of its range.</exception>
    public void Validate()
    {
        Require(MaxTexts >= 1, "maxTexts", MaxTexts);
        Require(MaxCharacters >= 1, "maxCharacters", MaxCharacters);
        Require(Temperature is >= 0 and <= 2, "temperature", Temperature);
        Require(MaxTokens is null or > 0, "maxTokens", MaxTokens);
        Require(Format is "json_schema" or "json_object" or "none", "format", Format);
        foreach (var name in Without)
            Require(ChatParameters.Names.Contains(name), "without", name);

        static void Require(bool holds, string name, object? value)
        {
            if (!holds)
                throw new SettingsException("settings-value", "localization.json", $"providers.chat.{name}", value);
        }
    }
}
