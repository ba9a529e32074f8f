using System.Net;
using System.Net.Http.Headers;

namespace Localization.Providers.Http;

/// <summary>Files over HTTP.</summary>
/// <param name="client">Asks.</param>
/// <param name="patience">How long a list of models may take.</param>
/// <param name="time">Measures it.</param>
internal sealed class HttpFiles(HttpClient client, TimeSpan patience, TimeProvider time) : IDisposable
{
    /// <summary>No list of models is as large.</summary>
    private const int MaxDocument = 64 << 20;

    /// <summary>A document, whole.</summary>
    /// <exception cref="ProviderException">It cannot be had.</exception>
    public async Task<byte[]> DocumentAsync(Uri address, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(patience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            using var response = await SendAsync(address, 0, stop.Token);
            await using var content = await response.Content.ReadAsStreamAsync(stop.Token);
            using var bytes = new MemoryStream();
            var buffer = new byte[81_920];
            for (
                var read = await content.ReadAsync(buffer, stop.Token);
                read > 0;
                read = await content.ReadAsync(buffer, stop.Token)
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
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw NoAnswer(exception, address);
        }
    }

    /// <summary>How many bytes a file has; 0 where the server does not say, null where there is no such file.</summary>
    /// <exception cref="ProviderUnavailableException">The server cannot be reached, or answers with an
    /// error.</exception>
    public async Task<long?> SizeAsync(Uri address, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(patience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            using var response = await TrySendAsync(address, 0, stop.Token);
            return response.StatusCode == HttpStatusCode.NotFound
                ? null
                : Successful(response, address).Content.Headers.ContentLength ?? 0;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw NoAnswer(exception, address);
        }
    }

    /// <summary>A file from a byte on.</summary>
    /// <exception cref="ProviderUnavailableException">It cannot be had.</exception>
    public async Task<(Stream Content, bool Resumed)> OpenAsync(
        Uri address,
        long from,
        CancellationToken cancellationToken
    )
    {
        var response = await SendAsync(address, from, cancellationToken);
        return (
            await response.Content.ReadAsStreamAsync(cancellationToken),
            response.StatusCode == HttpStatusCode.PartialContent
        );
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(Uri address, long from, CancellationToken cancellationToken) =>
        Successful(await TrySendAsync(address, from, cancellationToken), address);

    private async Task<HttpResponseMessage> TrySendAsync(Uri address, long from, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (from > 0)
            request.Headers.Range = new RangeHeaderValue(from, null);
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw new ProviderUnavailableException(exception, "firefox-unreachable", address.Host, exception.Message);
        }
    }

    private static HttpResponseMessage Successful(HttpResponseMessage response, Uri address)
    {
        if (response.IsSuccessStatusCode)
            return response;
        response.Dispose();
        throw new ProviderUnavailableException("firefox-status", address.ToString(), (int)response.StatusCode);
    }

    private ProviderUnavailableException NoAnswer(OperationCanceledException exception, Uri address) =>
        new(exception, "firefox-no-answer", address.Host, (int)patience.TotalSeconds);
}
