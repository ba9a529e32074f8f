using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Providers.Http;

/// <summary>Asks one server with JSON. In: a value. Out: the answer read as its type, or an exception of the kind that
/// says what to do next. It tries once; deadlines and retries are its caller's.</summary>
/// <param name="provider">The provider, whose name is its client's too.</param>
/// <param name="server">Its server.</param>
/// <param name="clients">Makes the client for each request.</param>
/// <param name="time">Tells how long it is until a date at which a server wants to be asked again.</param>
internal sealed class JsonEndpoint(string provider, HttpServer server, IHttpClientFactory clients, TimeProvider time)
{
    private readonly JsonSerializerOptions _json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Letters beyond ASCII as they are: six bytes each would fill a request that is limited in bytes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 16,
        TypeInfoResolver = server.Wire,
    };

    /// <summary>The address of the server.</summary>
    public Uri Server => server.Address;

    public Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) =>
        SendAsync<T>(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);

    public Task<T> PostAsync<T>(string path, object body, CancellationToken cancellationToken) =>
        SendAsync<T>(HttpMethod.Post, path, body, cancellationToken);

    public Task<T> PutAsync<T>(string path, object body, CancellationToken cancellationToken) =>
        SendAsync<T>(HttpMethod.Put, path, body, cancellationToken);

    public Task<T> PatchAsync<T>(string path, object body, CancellationToken cancellationToken) =>
        SendAsync<T>(HttpMethod.Patch, path, body, cancellationToken);

    /// <returns>True; what a server says of it is of no use.</returns>
    public async Task<bool> DeleteAsync(string path, CancellationToken cancellationToken)
    {
        await SendAsync(new HttpRequestMessage(HttpMethod.Delete, path), cancellationToken);
        return true;
    }

    /// <summary>Posts and hands back whatever comes, a refusal too.</summary>
    public Task<HttpReply> AskAsync(string path, object body, CancellationToken cancellationToken) =>
        ExchangeAsync(Request(HttpMethod.Post, path, body), cancellationToken);

    /// <summary>An answer as its type.</summary>
    /// <exception cref="ProviderResponseException">It is none.</exception>
    public T Read<T>(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, _json)
                ?? throw new ProviderResponseException("provider-answer", provider, "null");
        }
        catch (JsonException exception)
        {
            throw new ProviderResponseException(exception, "provider-answer", provider, exception.Message);
        }
    }

    /// <summary>What a refusal means.</summary>
    public ProviderException Fault(HttpReply reply) => HttpFaults.Of(provider, server.Key.Variable, reply);

    private HttpRequestMessage Request(HttpMethod method, string path, object body)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), _json));
        content.Headers.ContentType = new("application/json");
        return new HttpRequestMessage(method, path) { Content = content };
    }

    private Task<T> SendAsync<T>(HttpMethod method, string path, object body, CancellationToken cancellationToken) =>
        SendAsync<T>(Request(method, path, body), cancellationToken);

    private async Task<T> SendAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Read<T>(await SendAsync(request, cancellationToken));

    private async Task<string> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var reply = await ExchangeAsync(request, cancellationToken);
        return reply.IsSuccess ? reply.Body : throw Fault(reply);
    }

    private async Task<HttpReply> ExchangeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        using (var client = clients.CreateClient(provider))
        {
            try
            {
                using var response = await client.SendAsync(request, cancellationToken);
                return new HttpReply(
                    (int)response.StatusCode,
                    await response.Content.ReadAsStringAsync(cancellationToken),
                    PlainAddress.Of(response.RequestMessage?.RequestUri),
                    HttpFaults.Wait(response.Headers.RetryAfter, time)
                );
            }
            catch (Exception exception) when (exception is HttpRequestException or InvalidDataException or IOException)
            {
                throw new ProviderOverloadException(
                    exception,
                    "provider-unreachable",
                    provider,
                    Server.Authority,
                    exception.Message
                );
            }
        }
    }
}
