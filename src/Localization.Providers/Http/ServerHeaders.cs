namespace Localization.Providers.Http;

/// <summary>Adds the key and the other headers of a server to each request.</summary>
/// <param name="provider">The provider.</param>
/// <param name="server">Its server.</param>
internal sealed class ServerHeaders(string provider, HttpServer server) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        foreach (var (name, value) in server.Headers())
            Add(request, name, value);
        return base.SendAsync(request, cancellationToken);
    }

    private void Add(HttpRequestMessage request, string name, string value)
    {
        try
        {
            request.Headers.Add(name, value);
        }
        catch (FormatException)
        {
            // Its message quotes the value.
            throw new ProviderAuthenticationException("provider-header", provider, name, server.Key.Variable);
        }
    }
}
