namespace Localization.Model.Errors;

/// <summary>A quota or a budget that is used up: nothing more is sent to this provider.</summary>
public sealed class ProviderQuotaException : ProviderException
{
    /// <inheritdoc/>
    public ProviderQuotaException(string code, params object?[] arguments)
        : base(code, arguments) { }

    /// <inheritdoc/>
    public ProviderQuotaException(Exception? inner, string code, params object?[] arguments)
        : base(inner, code, arguments) { }
}
