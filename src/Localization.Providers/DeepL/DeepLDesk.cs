using System.Security.Cryptography;
using System.Text;

namespace Localization.Providers.DeepL;

/// <summary>Who owns a glossary at DeepL, where several desks use one key.</summary>
internal static class DeepLDesk
{
    /// <summary>The desk of this machine and folder.</summary>
    public static string Default => Hash($"{Environment.MachineName}\n{Environment.CurrentDirectory}");

    /// <summary>A short hash for the name of a glossary.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
