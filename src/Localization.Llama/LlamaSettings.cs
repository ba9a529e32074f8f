namespace Localization.Llama;

/// <summary>How a model runs.</summary>
public sealed record LlamaSettings
{
    /// <summary>Tokens of a question with its answer; 0 means as many as the model was trained on.</summary>
    public int Context { get; init; } = 4096;

    /// <summary>Threads that compute; 0 means one per core.</summary>
    public int Threads { get; init; }

    /// <summary>The name of a chat template that llama.cpp knows; null for that of the model.</summary>
    public string? Template { get; init; }
}
