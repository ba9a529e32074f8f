using System.Collections.Immutable;
using System.Globalization;
using MailKit.Security;
using MimeKit;

namespace Localization.Review.Desk;

/// <summary>The server over which people hear of notices by mail.</summary>
public sealed record MailSettings
{
    /// <summary>How the connection can be protected.</summary>
    public static readonly ImmutableArray<string> Securities = ["starttls", "tls", "none"];

    /// <summary>The name of the SMTP server.</summary>
    public required string Host { get; init; }

    /// <summary>Its port, 1 to 65535.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the connection is protected; <c>none</c> only to this machine.</summary>
    public string Security { get; init; } = "starttls";

    /// <summary>The address that mails come from.</summary>
    public required string From { get; init; }

    /// <summary>The user name at the server; empty for none.</summary>
    public string User { get; init; } = "";

    /// <summary>The password at the server.</summary>
    public string Password { get; init; } = "";

    /// <summary>The address of the desk, for links; null for mails without links.</summary>
    public Uri? Desk { get; init; }

    /// <summary>The language of mails, one of <see cref="ReviewServer.Languages"/>.</summary>
    public string Language { get; init; } = ReviewServer.Languages[0];

    internal SecureSocketOptions Socket =>
        Security switch
        {
            "tls" => SecureSocketOptions.SslOnConnect,
            "none" => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };

    /// <summary>Refuses what is not a server, or would send passwords unprotected.</summary>
    /// <exception cref="SettingsException">A value is not one of its kind (<c>mail-settings</c>), or the connection is
    /// not protected (<c>mail-open</c>).</exception>
    public void Validate()
    {
        Require(Uri.CheckHostName(Host) != UriHostNameType.Unknown, "host", Host);
        Require(Port is > 0 and <= 65535, "port", Port.ToString(CultureInfo.InvariantCulture));
        Require(Securities.Contains(Security), "security", Security);
        Require(IsAddress(From), "from", From);
        Require(ReviewServer.Languages.Contains(Language), "language", Language);
        Require(Desk is null || Desk is { IsAbsoluteUri: true, Scheme: "http" or "https" }, "desk", $"{Desk}");
        if (
            Security == "none"
            && !(
                Host == "localhost"
                || (System.Net.IPAddress.TryParse(Host, out var ip) && System.Net.IPAddress.IsLoopback(ip))
            )
        )
            throw new SettingsException("mail-open", Host);
    }

    /// <summary>An address as it is kept.</summary>
    /// <exception cref="SettingsException">It is not an address (<c>mail-address</c>).</exception>
    public static string Checked(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var trimmed = address.Trim();
        return trimmed.Length == 0 || IsAddress(trimmed)
            ? trimmed
            : throw new SettingsException("mail-address", trimmed);
    }

    private static bool IsAddress(string text) =>
        text.Length <= 254
        && !text.Any(char.IsControl)
        && MailboxAddress.TryParse(text, out var parsed)
        && parsed.Address == text
        && text.Contains('@', StringComparison.Ordinal);

    private static void Require(bool holds, string key, string value)
    {
        if (!holds)
            throw new SettingsException("mail-settings", $"review.mail.{key}", value);
    }
}
