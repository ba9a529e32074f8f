namespace Localization.Providers.Http;

/// <summary>An address as it may be shown: without a name, a password, a query and a fragment.</summary>
internal static class PlainAddress
{
    public static string? Of(Uri? address) =>
        address?.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
}
