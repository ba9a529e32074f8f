using System.Security.Cryptography;
using System.Text;

namespace Localization.Review.Access;

/// <summary>What the terminal prints and the first browser brings back. It opens the desk once: a token that was left
/// in a history or a log opens nothing.</summary>
public sealed class OneTimeToken
{
    private byte[]? _value;

    /// <summary>Makes one of 256 random bits.</summary>
    public OneTimeToken()
    {
        Value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _value = Encoding.ASCII.GetBytes(Value);
    }

    /// <summary>The token.</summary>
    public string Value { get; }

    /// <summary>Uses it up.</summary>
    /// <returns>Whether it was right and unused.</returns>
    public bool Redeem(string token)
    {
        var value = _value;
        return value is not null
            && CryptographicOperations.FixedTimeEquals(value, Encoding.UTF8.GetBytes(token))
            && Interlocked.CompareExchange(ref _value, null, value) == value;
    }
}
