using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Localization.Providers.Secrets;

/// <summary>A key that a provider asks for. It comes from an environment variable, or from a file that another variable
/// names, and is never printed.</summary>
/// <param name="Variable">The variable that holds it. With <c>_FILE</c> after its name: that which names its
/// file.</param>
public sealed record Secret(string Variable)
{
    /// <summary>What is shorter is not a key, and may be in any text.</summary>
    private const int Shortest = 6;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    /// <summary>A text without the keys that were read: a server may say them back in its answer.</summary>
    internal static string Hide(string text)
    {
        foreach (var key in Known.Keys)
            text = text.Replace(key, "***", StringComparison.Ordinal);
        return text;
    }

    /// <summary>Whether there is one.</summary>
    public bool IsSet => Value is not null;

    /// <summary>The key, for a request's header.</summary>
    /// <param name="provider">Who needs it.</param>
    /// <exception cref="ProviderAuthenticationException">It is not set.</exception>
    public string Require(string provider) =>
        Value ?? throw new ProviderAuthenticationException("provider-key-missing", provider, Variable);

    /// <summary>The key; null where there is none.</summary>
    /// <exception cref="SettingsException">Its file cannot be read, or others can read it too.</exception>
    internal string? Value
    {
        get
        {
            var value = Clean(Environment.GetEnvironmentVariable(Variable)) ?? FromFile();
            if (value is { Length: >= Shortest })
                Known.TryAdd(value, true);
            return value;
        }
    }

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
