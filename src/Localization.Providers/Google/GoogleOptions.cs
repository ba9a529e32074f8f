using Localization.Providers.Secrets;

namespace Localization.Providers.Google;

/// <summary>How Google Cloud Translation is asked.</summary>
public sealed record GoogleOptions
{
    /// <summary>Where the OAuth access token is. Default: the variable <c>GOOGLE_ACCESS_TOKEN</c>, as
    /// <c>gcloud auth print-access-token</c> gives it.</summary>
    public Secret Token { get; init; } = new("GOOGLE_ACCESS_TOKEN");

    /// <summary>Project ID. Default: <c>GOOGLE_CLOUD_PROJECT</c>.</summary>
    public string? Project { get; init; } = Environment.GetEnvironmentVariable("GOOGLE_CLOUD_PROJECT");

    /// <summary>Region of glossaries and models. Default: <c>global</c>.</summary>
    public string Location { get; init; } = "global";

    /// <summary>Name of a glossary in the project. Default: none.</summary>
    public string? Glossary { get; init; }

    /// <summary>Model, for example <c>general/translation-llm</c>. Default: Google's default.</summary>
    public string? Model { get; init; }

    /// <summary>Address of the server. Default: <c>GOOGLE_TRANSLATE_URL</c>, otherwise Google's.</summary>
    public string Server { get; init; } =
        Environment.GetEnvironmentVariable("GOOGLE_TRANSLATE_URL") ?? "https://translation.googleapis.com";
}
