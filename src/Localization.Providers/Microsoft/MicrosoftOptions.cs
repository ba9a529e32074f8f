using Localization.Providers.Secrets;

namespace Localization.Providers.Microsoft;

/// <summary>How Microsoft Translator is asked.</summary>
public sealed record MicrosoftOptions
{
    /// <summary>Where the key is. Default: the variable <c>AZURE_TRANSLATOR_KEY</c>.</summary>
    public Secret Key { get; init; } = new("AZURE_TRANSLATOR_KEY");

    /// <summary>Region of the resource; omit it for a global resource. Default:
    /// <c>AZURE_TRANSLATOR_REGION</c>.</summary>
    public string? Region { get; init; } = Environment.GetEnvironmentVariable("AZURE_TRANSLATOR_REGION");

    /// <summary>Category of a custom model. Default: none.</summary>
    public string? Category { get; init; }

    /// <summary>Address of the server. Default: <c>AZURE_TRANSLATOR_URL</c>, otherwise Microsoft's.</summary>
    public string Server { get; init; } =
        Environment.GetEnvironmentVariable("AZURE_TRANSLATOR_URL") ?? "https://api.cognitive.microsofttranslator.com";
}
