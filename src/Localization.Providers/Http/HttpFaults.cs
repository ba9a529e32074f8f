using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Localization.Model;

namespace Localization.Providers.Http;

/// <summary>What a status code of an HTTP provider means. In: the code, and what the provider says. Out: the exception of
/// its kind.</summary>
internal static class HttpFaults
{
    private const int QuotaExceeded = 456;
    private const int SiteOverloaded = 529;

    public static ProviderException Of(string provider, string keyVariable, HttpResponseMessage response, string body, TimeProvider time) =>
        (int)response.StatusCode switch
        {
            401 or 403 => new ProviderAuthenticationException("provider-key-refused", provider, (int)response.StatusCode, keyVariable),
            404 or 405 => new ProviderException("provider-address", provider, response.RequestMessage?.RequestUri?.GetLeftPart(UriPartial.Path), (int)response.StatusCode),
            QuotaExceeded => new ProviderQuotaException("provider-quota", provider),
            (int)HttpStatusCode.TooManyRequests or SiteOverloaded => Busy(provider, response, time, slowDown: true),
            (int)HttpStatusCode.RequestTimeout or >= 500 => Busy(provider, response, time, slowDown: response.Headers.RetryAfter is not null),
            var status => new ProviderRequestException("provider-request-refused", provider, status, Detail(body)),
        };

    private static ProviderOverloadException Busy(
        string provider, HttpResponseMessage response, TimeProvider time, bool slowDown) =>
        new("provider-busy", provider, (int)response.StatusCode)
        {
            RetryAfter = Wait(response.Headers.RetryAfter, time),
            SlowDown = slowDown,
        };

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
                foreach (var name in (ReadOnlySpan<string>)["message", "error", "detail"])
                {
                    if (json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
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
