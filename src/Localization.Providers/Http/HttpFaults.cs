using System.Net;
using System.Net.Http.Headers;

namespace Localization.Providers.Http;

/// <summary>What a status code of an HTTP provider means. In: the code, and what the provider says. Out: the exception
/// of its kind, with the provider's words.</summary>
internal static class HttpFaults
{
    private const int QuotaExceeded = 456;
    private const int SiteOverloaded = 529;

    /// <summary>The fault of an answer.</summary>
    public static ProviderException Of(string provider, string keyVariable, HttpReply reply)
    {
        var error = ServerError.Of(reply.Body);
        var said = error.With(reply.Status);
        return reply.Status switch
        {
            QuotaExceeded or (int)HttpStatusCode.PaymentRequired => Quota(provider, error),
            (>= 400 and < 500) when error.IsQuota => Quota(provider, error),
            401 or 403 => new ProviderAuthenticationException("provider-key-refused", provider, said, keyVariable),
            404 or 405 => new ProviderException("provider-address", provider, reply.Address, said),
            (int)HttpStatusCode.TooManyRequests or SiteOverloaded => Busy(provider, said, reply.Wait, slowDown: true),
            (int)HttpStatusCode.RequestTimeout or >= 500 => Busy(
                provider,
                said,
                reply.Wait,
                slowDown: reply.Wait is not null
            ),
            _ => new ProviderRequestException("provider-request-refused", provider, reply.Status, error.Message),
        };
    }

    /// <summary>How long a server asks to wait (RFC 9110 §10.2.3: seconds, or a date); null where it says
    /// nothing.</summary>
    public static TimeSpan? Wait(RetryConditionHeaderValue? header, TimeProvider time)
    {
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static ProviderQuotaException Quota(string provider, ServerError error) =>
        error.Message.Length == 0
            ? new("provider-quota", provider)
            : new("provider-quota-said", provider, error.Message);

    private static ProviderOverloadException Busy(string provider, string said, TimeSpan? wait, bool slowDown) =>
        new("provider-busy", provider, said) { RetryAfter = wait, SlowDown = slowDown };
}
