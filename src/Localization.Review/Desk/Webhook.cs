using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Localization.Review.Desk;

/// <summary>A program that hears of notices by HTTP.</summary>
public sealed record Webhook
{
    /// <summary>The shortest secret, in characters.</summary>
    public const int ShortestSecret = 16;

    private readonly byte[] _secret;

    /// <summary>A webhook.</summary>
    /// <param name="address">Where notices are sent: HTTPS, or HTTP to this machine.</param>
    /// <param name="secret">What signs them.</param>
    /// <exception cref="SettingsException">The address is not one (<c>webhook-address</c>), or the secret is too short
    /// (<c>webhook-secret</c>).</exception>
    public Webhook(string address, string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.UserInfo.Length > 0
            || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        )
            throw new SettingsException("webhook-address", address);
        if (secret.Length < ShortestSecret)
            throw new SettingsException("webhook-secret", ShortestSecret);
        (Address, _secret) = (uri, Encoding.UTF8.GetBytes(secret));
    }

    /// <summary>Where notices are sent.</summary>
    public Uri Address { get; }

    /// <summary>The signature of a body: HMAC-SHA256 of the time, a period and the body, in hexadecimal
    /// digits.</summary>
    /// <param name="at">When it is sent, in seconds since 1970.</param>
    /// <param name="body">The body.</param>
    public string Sign(long at, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hash.AppendData(Encoding.ASCII.GetBytes(at.ToString(CultureInfo.InvariantCulture) + "."));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
