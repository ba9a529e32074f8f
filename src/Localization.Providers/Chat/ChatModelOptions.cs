using Localization.Model;
using Localization.Providers.Secrets;

namespace Localization.Providers.Chat;

/// <summary>How a language model is asked, over the API that OpenAI, Azure, Ollama, vLLM and llama.cpp speak.</summary>
public sealed record ChatModelOptions
{
    /// <summary>Where the key is; a server on this machine needs none. Default: the variable
    /// <c>OPENAI_API_KEY</c>.</summary>
    public Secret Key { get; init; } = new("OPENAI_API_KEY");

    /// <summary>The address up to and with the version. Default: the variable <c>OPENAI_BASE_URL</c>, without it
    /// OpenAI's.</summary>
    public string Server { get; init; } =
        Environment.GetEnvironmentVariable("OPENAI_BASE_URL") ?? "https://api.openai.com/v1";

    /// <summary>The model's name. Default: the variable <c>OPENAI_MODEL</c>, without it <c>gpt-4.1</c>.</summary>
    public string Model { get; init; } = Environment.GetEnvironmentVariable("OPENAI_MODEL") ?? "gpt-4.1";

    /// <summary>The house's style guide in words; null for none.</summary>
    public string? Style { get; init; }

    /// <summary>How many segments one request takes, at least 1. Default: 20.</summary>
    public int MaxTexts { get; init; } = 20;

    /// <summary>How many characters one request takes: the answer must fit into what the model may write. Default:
    /// 8,000.</summary>
    public int MaxCharacters { get; init; } = 8000;

    /// <summary>The temperature, 0 to 2. Default: 0. A model that refuses it is asked without.</summary>
    public double Temperature { get; init; }

    /// <summary>The seed of the model's choices. Default: none is sent.</summary>
    public long? Seed { get; init; }

    /// <summary>How many tokens an answer may have, above 0. Default: none is sent. A server that does not know
    /// <c>max_completion_tokens</c> is sent <c>max_tokens</c>.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>How the answer's form is asked for: <c>json_schema</c>, <c>json_object</c> or <c>none</c> for by the
    /// instructions alone. Default: <c>json_schema</c>. A server that refuses one is asked for the next.</summary>
    public string Format { get; init; } = "json_schema";

    /// <summary>Parameters that are not sent: <c>temperature</c>, <c>seed</c>, <c>max_tokens</c>,
    /// <c>response_format</c> or <c>system</c>, for a model without instructions of their own. Default: none.</summary>
    public List<string> Without { get; init; } = [];

    /// <summary>The file that keeps what each model's server refused, so that later runs do not send it; delete it when
    /// a server has learned more. Default: null for none; the command's is in the folder of the workspace.</summary>
    public string? RefusedFile { get; init; }

    /// <summary>Headers to send with each request, by name. Default: none.</summary>
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>Members to add to the body of each request, such as <c>reasoning_effort</c>, by name. A value that is
    /// JSON is sent as JSON, any other as a string. Default: none.</summary>
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
