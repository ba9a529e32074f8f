using System.Text.Json.Serialization.Metadata;
using Localization.Providers.Secrets;

namespace Localization.Providers.Http;

/// <summary>The server of a provider, and what each request to it has.</summary>
/// <param name="Address">The address, which ends in a slash.</param>
/// <param name="Key">Where the key is.</param>
/// <param name="Headers">The headers with the key. They are read for each request, so that no other object holds the
/// key.</param>
/// <param name="Wire">The types of requests and answers.</param>
internal sealed record HttpServer(
    Uri Address,
    Secret Key,
    Func<IEnumerable<KeyValuePair<string, string>>> Headers,
    IJsonTypeInfoResolver Wire
)
{
    /// <summary>The proxy; null for the system's.</summary>
    public Uri? Proxy { get; init; }
}
