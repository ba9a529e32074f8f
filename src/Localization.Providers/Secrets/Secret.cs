using System.Diagnostics.CodeAnalysis;
using Localization.Model;

namespace Localization.Providers.Secrets;

/// <summary>A key that a provider asks for. It comes from an environment variable, or from a file that another variable
/// names, and is never printed.</summary>
/// <param name="Variable">The variable that holds it. With <c>_FILE</c> behind its name: that which names its
/// file.</param>
public sealed record Secret(string Variable)
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Whether there is one.</summary>
    public bool IsSet => Value is not null;

    /// <summary>The key, for a request's header.</summary>
    /// <param name="provider">Who needs it.</param>
    /// <exception cref="ProviderAuthenticationException">It is not set.</exception>
    public string Require(string provider) =>
        Value ?? throw new ProviderAuthenticationException("provider-key-missing", provider, Variable);

    /// <summary>The key; null where there is none.</summary>
    /// <exception cref="SettingsException">Its file cannot be read, or others can read it too.</exception>
    internal string? Value => Clean(Environment.GetEnvironmentVariable(Variable)) ?? FromFile();

    private string? FromFile()
    {
        if (Clean(Environment.GetEnvironmentVariable(Variable + "_FILE")) is not { } path)
            return null;
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
                throw new SettingsException("secret-open", path);
            return Clean(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(exception, "secret-unreadable", Variable + "_FILE", path);
        }
    }

    [return: NotNullIfNotNull(nameof(value))]
    private static string? Clean(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
