using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Localization.Review;

/// <summary>Who may reach the desk, and how.</summary>
public sealed record AccessOptions
{
    /// <summary>The address to listen on. Default: this machine alone.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>A certificate with its key (PKCS #12), for HTTPS; null for none.</summary>
    public string? Certificate { get; init; }

    /// <summary>The password of <see cref="Certificate"/>; null for none.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>Whether a proxy in front does HTTPS.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>The names under which browsers reach the desk beside this machine's own, for the <c>Host</c>
    /// header.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>What is behind the sign-in: the name under which its port is remembered.</summary>
    public string Name { get; init; } = "review";

    /// <summary>Where styles may come from, for the <c>Content-Security-Policy</c>; the desk's own alone, unless
    /// something else needs more.</summary>
    public string Styles { get; init; } = "'self'";

    /// <summary>The folder for keys and the port, which outlive a restart.</summary>
    public required string Folder { get; init; }

    /// <summary>The name of who comes with the one-time token.</summary>
    public string Owner { get; init; } = Environment.UserName;

    /// <summary>The port that is listened on, once it is chosen.</summary>
    internal int ListeningPort { get; init; }

    /// <summary>The workspace in short: browsers keep what belongs to it apart from what belongs to another.</summary>
    public string Workspace =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(Path.Combine(".", Folder)))))[
            ..12
        ];

    /// <summary>The name of a cookie. Browsers do not tell the ports of a machine apart.</summary>
    internal string CookieName(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}-{ListeningPort}-{Workspace}");

    /// <summary>Whether only this machine can reach the desk.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address);

    /// <summary>Whether browsers come over HTTPS.</summary>
    public bool IsSecure => Certificate is not null || BehindProxy;

    /// <summary>Refuses what would put the desk on a network without protection.</summary>
    /// <exception cref="SettingsException">There are no users (<c>review-users</c>), no HTTPS (<c>review-https</c>) or
    /// no name to reach it under (<c>review-host</c>).</exception>
    public void Validate(bool hasUsers)
    {
        if (IsLocal)
            return;
        if (!hasUsers)
            throw new SettingsException("review-users", Address);
        if (!IsSecure)
            throw new SettingsException("review-https", Address);
        if (Hosts.IsEmpty)
            throw new SettingsException("review-host", Address);
    }
}
