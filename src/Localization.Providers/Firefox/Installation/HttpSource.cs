using System.Net;
using System.Net.Http.Headers;
using Localization.Model;

namespace Localization.Providers.Firefox.Installation;

/// <summary>A server that holds what <see cref="FolderSource"/> holds, or Mozilla's, whose engine comes from
/// npm.</summary>
internal sealed class HttpSource : IEngineSource, IDisposable
{
    /// <summary>No list of models and no engine is as large.</summary>
    private const int MaxDocument = 64 << 20;

    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Uri _records;
    private readonly Uri _files;
    private readonly Func<CancellationToken, Task<byte[]>> _engine;

    private HttpSource(Uri records, Uri files, Func<CancellationToken, Task<byte[]>>? engine)
    {
        _records = records;
        _files = files;
        _engine = engine ?? (token => DocumentAsync(new Uri(files, EngineRelease.File), token));
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Localization", "0.1"));
    }

    public string Address => _records.Host;

    /// <summary>Mozilla's service.</summary>
    public static HttpSource Mozilla(FirefoxOptions options, Func<CancellationToken, Task<byte[]>> engine) =>
        new(new Uri(options.Records), new Uri(options.Attachments), engine);

    /// <summary>A mirror.</summary>
    public static HttpSource Mirror(Uri address)
    {
        var folder = new Uri(address.AbsoluteUri.TrimEnd('/') + "/");
        return new(new Uri(folder, FolderSource.Records), folder, null);
    }

    public Task<byte[]> RecordsAsync(CancellationToken cancellationToken) => DocumentAsync(_records, cancellationToken);

    public Task<byte[]> EngineAsync(CancellationToken cancellationToken) => _engine(cancellationToken);

    public async Task<(Stream Content, bool Resumed)> OpenAsync(
        string location,
        long from,
        CancellationToken cancellationToken
    )
    {
        var response = await SendAsync(new Uri(_files, location), from, cancellationToken);
        return (
            await response.Content.ReadAsStreamAsync(cancellationToken),
            response.StatusCode == HttpStatusCode.PartialContent
        );
    }

    public void Dispose() => _client.Dispose();

    private async Task<byte[]> DocumentAsync(Uri address, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(address, 0, cancellationToken);
        try
        {
            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var bytes = new MemoryStream();
            var buffer = new byte[81_920];
            for (
                var read = await content.ReadAsync(buffer, cancellationToken);
                read > 0;
                read = await content.ReadAsync(buffer, cancellationToken)
            )
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > MaxDocument)
                    throw new ProviderResponseException("firefox-too-large", address.AbsolutePath, address.Host);
            }

            return bytes.ToArray();
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ProviderUnavailableException(exception, "firefox-unreachable", address.Host, exception.Message);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, long from, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (from > 0)
            request.Headers.Range = new RangeHeaderValue(from, null);
        HttpResponseMessage response;
        try
        {
            response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw new ProviderUnavailableException(exception, "firefox-unreachable", address.Host, exception.Message);
        }

        if (response.IsSuccessStatusCode)
            return response;
        response.Dispose();
        throw new ProviderUnavailableException("firefox-status", address.ToString(), (int)response.StatusCode);
    }
}
