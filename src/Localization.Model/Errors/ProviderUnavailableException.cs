namespace Localization.Model.Errors;

/// <summary>A provider that is not installed, does not start or cannot be reached.</summary>
public sealed class ProviderUnavailableException : ProviderException
{
    /// <inheritdoc/>
    public ProviderUnavailableException(string code, params object?[] arguments)
        : base(code, arguments) { }

    /// <inheritdoc/>
    public ProviderUnavailableException(Exception? inner, string code, params object?[] arguments)
        : base(inner, code, arguments) { }
}
