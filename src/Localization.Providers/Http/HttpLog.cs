using Microsoft.Extensions.Http.Logging;
using Microsoft.Extensions.Logging;

namespace Localization.Providers.Http;

/// <summary>Logs requests without secrets and texts: method, address without query, status and duration. The loggers
/// of <see cref="IHttpClientFactory"/> also write queries and headers.</summary>
internal sealed partial class HttpLog(ILogger<HttpLog> log) : IHttpClientLogger
{
    public object? LogRequestStart(HttpRequestMessage request) => null;

    public void LogRequestStop(
        object? context,
        HttpRequestMessage request,
        HttpResponseMessage response,
        TimeSpan elapsed
    ) =>
        Answered(
            request.Method,
            PlainAddress.Of(request.RequestUri),
            (int)response.StatusCode,
            elapsed.TotalMilliseconds
        );

    // A message may quote what was sent.
    public void LogRequestFailed(
        object? context,
        HttpRequestMessage request,
        HttpResponseMessage? response,
        Exception exception,
        TimeSpan elapsed
    ) =>
        Failed(
            request.Method,
            PlainAddress.Of(request.RequestUri),
            exception is HttpRequestException { HttpRequestError: var error } ? $"{error}" : exception.GetType().Name,
            elapsed.TotalMilliseconds
        );

    [LoggerMessage(LogLevel.Debug, "{Method} {Address}: {Status} in {Milliseconds:0} ms")]
    private partial void Answered(HttpMethod method, string? address, int status, double milliseconds);

    [LoggerMessage(LogLevel.Debug, "{Method} {Address}: {Error} after {Milliseconds:0} ms")]
    private partial void Failed(HttpMethod method, string? address, string error, double milliseconds);
}
