using Localization.Providers.Secrets;

namespace Localization.Providers.DeepL;

/// <summary>How DeepL is asked.</summary>
public sealed record DeepLOptions
{
    /// <summary>Where the key is. Default: the variable <c>DEEPL_AUTH_KEY</c>.</summary>
    public Secret Key { get; init; } = new("DEEPL_AUTH_KEY");

    /// <summary>Address of the server. Default: <c>DEEPL_SERVER_URL</c>; otherwise the free host for a key that ends in
    /// <c>:fx</c>, the pro host for any other key.</summary>
    public string? Server { get; init; } = Environment.GetEnvironmentVariable("DEEPL_SERVER_URL");

    /// <summary><c>default</c>, <c>more</c>, <c>less</c>, <c>prefer_more</c> or <c>prefer_less</c>. Default: not
    /// sent.</summary>
    public string? Formality { get; init; }

    /// <summary><c>quality_optimized</c>, <c>prefer_quality_optimized</c> or <c>latency_optimized</c>. Default:
    /// <c>prefer_quality_optimized</c>.</summary>
    public string ModelType { get; init; } = "prefer_quality_optimized";

    /// <summary>Whether a glossary at DeepL is kept in sync with the term base. Default: <c>true</c>.</summary>
    public bool Glossary { get; init; } = true;

    /// <summary>Name that marks your glossaries at DeepL. Installations with the same name share them. Default: a hash
    /// of the machine name and the workspace folder.</summary>
    public string Desk { get; init; } = DeepLDesk.Default;

    /// <summary>Headers to send with each request, by name. Default: none.</summary>
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>Address of a proxy. Default: the system's proxy.</summary>
    public Uri? Proxy { get; init; }
}
