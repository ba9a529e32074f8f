using Localization.Providers.Secrets;

namespace Localization.Providers.DeepL;

/// <summary>How DeepL is asked.</summary>
public sealed record DeepLOptions
{
    /// <summary>Where the key is. Default: the variable <c>DEEPL_AUTH_KEY</c>.</summary>
    public Secret Key { get; init; } = new("DEEPL_AUTH_KEY");

    /// <summary>The server's address. Default: the variable <c>DEEPL_SERVER_URL</c>; without it the free host for a key
    /// that ends in <c>:fx</c>, and the pro host for any other.</summary>
    public string? Server { get; init; } = Environment.GetEnvironmentVariable("DEEPL_SERVER_URL");

    /// <summary><c>default</c>, <c>more</c>, <c>less</c>, <c>prefer_more</c> or <c>prefer_less</c>. Default: none is
    /// sent.</summary>
    public string? Formality { get; init; }

    /// <summary><c>quality_optimized</c>, <c>prefer_quality_optimized</c> or <c>latency_optimized</c>. Default:
    /// <c>prefer_quality_optimized</c>.</summary>
    public string ModelType { get; init; } = "prefer_quality_optimized";

    /// <summary>Whether a glossary at DeepL is kept in step with the term base. Default: yes.</summary>
    public bool Glossary { get; init; } = true;

    /// <summary>Tells the glossaries of this desk from those of others that use the same key: each desk changes its own
    /// alone. Default: a hash of the machine's name and the workspace's folder.</summary>
    public string Desk { get; init; } = DeepLDesk.Default;

    /// <summary>Headers to send with each request, by name. Default: none.</summary>
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>The proxy to go through. Default: the system's.</summary>
    public Uri? Proxy { get; init; }
}
