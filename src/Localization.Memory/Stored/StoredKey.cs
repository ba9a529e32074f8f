using System.Buffers;
using System.Text;

namespace Localization.Memory.Stored;

/// <summary>How a key is stored: a hash as its bytes, half as long as its digits.</summary>
internal static class StoredKey
{
    private const int HashDigits = 64;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static byte[] Of(string key) => IsHash(key) ? Convert.FromHexString(key) : Encoding.UTF8.GetBytes(key);

    public static string Read(byte[] key) =>
        key.Length == HashDigits / 2 ? Convert.ToHexStringLower(key) : Encoding.UTF8.GetString(key);

    private static bool IsHash(string key) => key.Length == HashDigits && !key.AsSpan().ContainsAnyExcept(Digits);
}
