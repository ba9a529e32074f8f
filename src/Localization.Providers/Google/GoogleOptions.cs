using Localization.Providers.Secrets;

namespace Localization.Providers.Google;

/// <summary>How Google Cloud Translation is asked.</summary>
public sealed record GoogleOptions
{
    /// <summary>Where the OAuth access token is. Default: the variable <c>GOOGLE_ACCESS_TOKEN</c>, as
    /// <c>gcloud auth print-access-token</c> gives it.</summary>
    public Secret Token { get; init; } = new("GOOGLE_ACCESS_TOKEN");

    /// <summary>The project's id. Default: the variable <c>GOOGLE_CLOUD_PROJECT</c>.</summary>
    public string? Project { get; init; } = Environment.GetEnvironmentVariable("GOOGLE_CLOUD_PROJECT");

    /// <summary>The region; glossaries and models lie in one. Default: <c>global</c>.</summary>
    public string Location { get; init; } = "global";

    /// <summary>The name of a glossary in the project; null for none.</summary>
    public string? Glossary { get; init; }

    /// <summary>The model, such as <c>general/translation-llm</c>; null for the default.</summary>
    public string? Model { get; init; }

    /// <summary>The server's address.</summary>
    public string Server { get; init; } =
        Environment.GetEnvironmentVariable("GOOGLE_TRANSLATE_URL") ?? "https://translation.googleapis.com";
}
