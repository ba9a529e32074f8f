namespace Localization.Model.Errors;

/// <summary>An answer that cannot be one: cut, empty, of the wrong length, or not the format that was asked
/// for.</summary>
public sealed class ProviderResponseException : ProviderException
{
    /// <inheritdoc/>
    public ProviderResponseException(string code, params object?[] arguments)
        : base(code, arguments) { }

    /// <inheritdoc/>
    public ProviderResponseException(Exception? inner, string code, params object?[] arguments)
        : base(inner, code, arguments) { }

    /// <inheritdoc/>
    public override ProviderFault Fault => ProviderFault.Transient;
}
