namespace Localization.Providers.Http;

/// <summary>Where a provider is asked. What is sent is encrypted, except to this machine or to a host that is allowed
/// by name.</summary>
internal static class ServerAddress
{
    /// <summary>The variable that lists hosts to which plain HTTP may be spoken, separated by commas.</summary>
    public const string PlainHostsVariable = "LOCALIZATION_PLAIN_HTTP_HOSTS";

    /// <exception cref="SettingsException">It is not an address, or plain HTTP to elsewhere.</exception>
    public static Uri Parse(string provider, string address)
    {
        if (
            !Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var uri)
            || uri.Scheme is not ("https" or "http")
        )
            throw new SettingsException("provider-setting", provider, address);
        if (
            uri.Scheme == "http"
            && !uri.IsLoopback
            && !PlainHosts().Contains(uri.Host, StringComparer.OrdinalIgnoreCase)
        )
            throw new SettingsException("provider-plain-http", provider, address, uri.Host);
        return uri;
    }

    private static string[] PlainHosts() =>
        (Environment.GetEnvironmentVariable(PlainHostsVariable) ?? "").Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
}
