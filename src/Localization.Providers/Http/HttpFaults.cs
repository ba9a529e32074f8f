using System.ClientModel.Primitives;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Localization.Model;

namespace Localization.Providers.Http;

/// <summary>What a status code of an HTTP provider means. In: the code, and what the provider says. Out: the exception
/// of its kind.</summary>
internal static class HttpFaults
{
    private const int QuotaExceeded = 456;
    private const int SiteOverloaded = 529;

    /// <summary>The fault of an answer that <see cref="HttpClient"/> received.</summary>
    public static ProviderException Of(
        string provider,
        string keyVariable,
        HttpResponseMessage response,
        string body,
        TimeProvider time
    ) =>
        Of(
            provider,
            keyVariable,
            (int)response.StatusCode,
            response.RequestMessage?.RequestUri?.GetLeftPart(UriPartial.Path),
            Wait(response.Headers.RetryAfter, time),
            body
        );

    /// <summary>The fault of an answer that a client of System.ClientModel received.</summary>
    public static ProviderException Of(
        string provider,
        string keyVariable,
        PipelineResponse response,
        string server,
        TimeProvider time
    ) =>
        Of(
            provider,
            keyVariable,
            response.Status,
            server,
            response.Headers.TryGetValue("Retry-After", out var value)
            && RetryConditionHeaderValue.TryParse(value, out var wait)
                ? Wait(wait, time)
                : null,
            response.Content.ToString()
        );

    private static ProviderException Of(
        string provider,
        string keyVariable,
        int status,
        string? address,
        TimeSpan? wait,
        string body
    ) =>
        status switch
        {
            401 or 403 => new ProviderAuthenticationException("provider-key-refused", provider, status, keyVariable),
            404 or 405 => new ProviderException("provider-address", provider, address, status),
            QuotaExceeded => new ProviderQuotaException("provider-quota", provider),
            (int)HttpStatusCode.TooManyRequests or SiteOverloaded => Busy(provider, status, wait, slowDown: true),
            (int)HttpStatusCode.RequestTimeout or >= 500 => Busy(provider, status, wait, slowDown: wait is not null),
            _ => new ProviderRequestException("provider-request-refused", provider, status, Detail(body)),
        };

    private static ProviderOverloadException Busy(string provider, int status, TimeSpan? wait, bool slowDown) =>
        new("provider-busy", provider, status) { RetryAfter = wait, SlowDown = slowDown };

    // RFC 9110 §10.2.3: seconds, or a date.
    private static TimeSpan? Wait(RetryConditionHeaderValue? header, TimeProvider time)
    {
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>What the provider says of it, at most 200 characters on one line.</summary>
    private static string Detail(string body)
    {
        var detail = body;
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                // Google, Microsoft and OpenAI put it into an object named 'error'.
                var root =
                    json.RootElement.TryGetProperty("error", out var inner) && inner.ValueKind == JsonValueKind.Object
                        ? inner
                        : json.RootElement;
                foreach (var name in (ReadOnlySpan<string>)["message", "error", "detail"])
                {
                    if (root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
                        detail = value.GetString()!;
                }
            }
        }
        catch (JsonException)
        {
            // Not JSON: it is shown as it came.
        }

        var line = string.Concat(detail.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= 200 ? line : line[..200];
    }
}
