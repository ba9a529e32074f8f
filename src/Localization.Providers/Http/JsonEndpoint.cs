using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Providers.Http;

/// <summary>Asks one server with JSON. In: a value. Out: the answer read as its type, or an exception of the kind that
/// says what to do next. It tries once; deadlines and retries are its caller's.</summary>
internal sealed class JsonEndpoint : IDisposable
{
    /// <summary>More is not a translation of what was sent.</summary>
    private const int MaxAnswerBytes = 16 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Letters beyond ASCII as they are: six bytes each would fill a request that is limited in bytes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 16,
    };

    private readonly string _provider;
    private readonly string _keyVariable;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    public JsonEndpoint(string provider, string keyVariable, Uri server, TimeProvider time, Uri? proxy = null)
    {
        (_provider, _keyVariable, _time) = (provider, keyVariable, time);
        var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            // A key never follows to where a redirection leads.
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (proxy is not null)
            handler.Proxy = new WebProxy(proxy);
        _client = new HttpClient(handler)
        {
            BaseAddress = server,
            MaxResponseContentBufferSize = MaxAnswerBytes,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Localization/0.1");
    }

    /// <summary>Adds a header to every request.</summary>
    public void AddHeader(string name, string value) => _client.DefaultRequestHeaders.Add(name, value);

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

    public void Dispose() => _client.Dispose();

    /// <summary>Posts and hands back whatever comes, a refusal too.</summary>
    public Task<HttpReply> AskAsync(string path, object body, CancellationToken cancellationToken) =>
        ExchangeAsync(Request(HttpMethod.Post, path, body), cancellationToken);

    /// <summary>An answer as its type.</summary>
    /// <exception cref="ProviderResponseException">It is none.</exception>
    public T Read<T>(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, Json)
                ?? throw new ProviderResponseException("provider-answer", _provider, "null");
        }
        catch (JsonException exception)
        {
            throw new ProviderResponseException(exception, "provider-answer", _provider, exception.Message);
        }
    }

    /// <summary>What a refusal means.</summary>
    public ProviderException Fault(HttpReply reply) => HttpFaults.Of(_provider, _keyVariable, reply);

    private static HttpRequestMessage Request(HttpMethod method, string path, object body)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Json));
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
        {
            try
            {
                using var response = await _client.SendAsync(request, cancellationToken);
                return new HttpReply(
                    (int)response.StatusCode,
                    await response.Content.ReadAsStringAsync(cancellationToken),
                    response.RequestMessage?.RequestUri?.GetLeftPart(UriPartial.Path),
                    HttpFaults.Wait(response.Headers.RetryAfter, _time)
                );
            }
            catch (Exception exception) when (exception is HttpRequestException or InvalidDataException or IOException)
            {
                throw new ProviderOverloadException(
                    exception,
                    "provider-unreachable",
                    _provider,
                    _client.BaseAddress!.Authority,
                    exception.Message
                );
            }
        }
    }
}
