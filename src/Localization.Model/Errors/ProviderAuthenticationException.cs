namespace Localization.Model.Errors;

/// <summary>A provider that does not accept the key, or not for this.</summary>
public sealed class ProviderAuthenticationException : ProviderException
{
    /// <inheritdoc/>
    public ProviderAuthenticationException(string code, params object?[] arguments)
        : base(code, arguments) { }

    /// <inheritdoc/>
    public ProviderAuthenticationException(Exception? inner, string code, params object?[] arguments)
        : base(inner, code, arguments) { }
}
