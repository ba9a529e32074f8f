namespace Localization.Providers.Llama;

/// <summary>Which language model runs in this process, and how.</summary>
public sealed class LlamaOptions
{
    /// <summary>Path of the model, a GGUF file. Default: none, required.</summary>
    public string Model { get; set; } = "";

    /// <summary>Folder of the library of llama.cpp, or of the extracted package <c>LLamaSharp.Backend.Cpu</c> that
    /// contains it. Default: the package in NuGet's folder of the user.</summary>
    public string? Library { get; set; }

    /// <summary>Your style guide in words. It is part of the instructions. Default: none.</summary>
    public string? Style { get; set; }

    /// <summary>Tokens of a request with its answer, at most as many as the model was trained on, which 0 means. Longer
    /// requests are split. Default: 4096.</summary>
    public int Context { get; set; } = 4096;

    /// <summary>Segments per request, at least 1. Default: 8.</summary>
    public int MaxTexts { get; set; } = 8;

    /// <summary>Characters per request, at least 1. Default: 2000.</summary>
    public int MaxCharacters { get; set; } = 2000;

    /// <summary>Threads that compute. Default: 0, which means one per core.</summary>
    public int Threads { get; set; }

    /// <summary>Name of a chat template that llama.cpp knows, such as <c>chatml</c>, <c>llama3</c> or <c>gemma</c>.
    /// Default: the template in the model.</summary>
    public string? Template { get; set; }

    /// <summary>Maximum number of seconds per request. Default: 600.</summary>
    public double Deadline { get; set; } = 600;

    /// <summary>Checks the values.</summary>
    /// <exception cref="SettingsException">One is out of its range.</exception>
    public void Validate()
    {
        Require(Context is 0 or >= 256 and <= 1 << 20, "context", Context);
        Require(MaxTexts >= 1, "maxTexts", MaxTexts);
        Require(MaxCharacters >= 1, "maxCharacters", MaxCharacters);
        Require(Threads is >= 0 and <= 1024, "threads", Threads);
        Require(Deadline is >= 0 and <= 86_400, "deadline", Deadline);

        static void Require(bool holds, string name, object? value)
        {
            if (!holds)
                throw new SettingsException("settings-value", "localization.json", $"providers.llama.{name}", value);
        }
    }
}
