using System.Net;
using Microsoft.AspNetCore.Http;

namespace Localization.Review.Access;

/// <summary>Refuses requests that no page of the desk makes: under a name that is not the desk's (DNS rebinding), or
/// changing something for another site. Puts on every answer what keeps a browser from running, framing or sniffing
/// anything.</summary>
internal sealed class RequestGuard(AccessOptions access)
{
    private readonly string _policy =
        $"default-src 'none'; script-src 'self'; style-src {access.Styles}; img-src 'self' data:; connect-src "
        + $"'self'; font-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (access.IsSecure)
            headers.StrictTransportSecurity = "max-age=31536000";
        if (!IsOurs(context.Request.Host))
            return Refuse(context, StatusCodes.Status421MisdirectedRequest);
        return IsFromElsewhere(context.Request) ? Refuse(context, StatusCodes.Status403Forbidden) : next(context);
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private bool IsOurs(HostString host) =>
        access.Hosts.Contains(host.Host, StringComparer.OrdinalIgnoreCase)
        || (
            access.IsLocal
            && (
                host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))
            )
        );

    // A web socket is opened by a GET, which a browser does not keep from other sites.
    private static bool IsFromElsewhere(HttpRequest request)
    {
        var changes = !(
            HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method)
        );
        if (!changes && !request.HttpContext.WebSockets.IsWebSocketRequest)
            return false;
        if (request.Headers.Origin.ToString() is { Length: > 0 } origin)
            return !(
                Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            );
        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
    }
}
