using Localization.Providers.Secrets;

namespace Localization.Providers.LibreTranslate;

/// <summary>How a LibreTranslate server is asked.</summary>
public sealed record LibreTranslateOptions
{
    /// <summary>Address of the server. Default: <c>LIBRETRANSLATE_URL</c>, otherwise
    /// <c>http://localhost:5000</c>.</summary>
    public string Server { get; init; } =
        Environment.GetEnvironmentVariable("LIBRETRANSLATE_URL") ?? "http://localhost:5000";

    /// <summary>Where the key is, for a server that wants one. Default: the variable
    /// <c>LIBRETRANSLATE_API_KEY</c>.</summary>
    public Secret Key { get; init; } = new("LIBRETRANSLATE_API_KEY");

    /// <summary>Texts per request, at least 1: the server's <c>--batch-limit</c>. Default: 50.</summary>
    public int MaxTexts { get; init; } = 50;

    /// <summary>Characters per request: the server's <c>--char-limit</c>. Default: 5000.</summary>
    public int MaxCharacters { get; init; } = 5000;
}
