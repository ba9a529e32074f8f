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
}
