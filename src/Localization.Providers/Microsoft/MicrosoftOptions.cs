using Localization.Providers.Secrets;

namespace Localization.Providers.Microsoft;

/// <summary>How Microsoft Translator is asked.</summary>
public sealed record MicrosoftOptions
{
    /// <summary>Where the key is. Default: the variable <c>AZURE_TRANSLATOR_KEY</c>.</summary>
    public Secret Key { get; init; } = new("AZURE_TRANSLATOR_KEY");

    /// <summary>The resource's region; null for a global one. Default: the variable
    /// <c>AZURE_TRANSLATOR_REGION</c>.</summary>
    public string? Region { get; init; } = Environment.GetEnvironmentVariable("AZURE_TRANSLATOR_REGION");

    /// <summary>The category of a custom model; null for the general one.</summary>
    public string? Category { get; init; }

    /// <summary>The server's address.</summary>
    public string Server { get; init; } =
        Environment.GetEnvironmentVariable("AZURE_TRANSLATOR_URL") ?? "https://api.cognitive.microsofttranslator.com";
}
