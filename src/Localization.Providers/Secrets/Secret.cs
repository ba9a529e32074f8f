using Localization.Model;

namespace Localization.Providers.Secrets;

/// <summary>A key that a provider asks for. It comes from an environment variable and is never printed.</summary>
/// <param name="Variable">The variable that holds it.</param>
public sealed record Secret(string Variable)
{
    /// <summary>Whether the variable holds something.</summary>
    public bool IsSet => Value is not null;

    /// <summary>The key, for a request's header.</summary>
    /// <param name="provider">Who needs it.</param>
    /// <exception cref="ProviderAuthenticationException">It is not set.</exception>
    public string Require(string provider) =>
        Value ?? throw new ProviderAuthenticationException("provider-key-missing", provider, Variable);

    internal string? Value => Environment.GetEnvironmentVariable(Variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
