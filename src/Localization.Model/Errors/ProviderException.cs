namespace Localization.Model.Errors;

/// <summary>A provider that did not translate.</summary>
public class ProviderException : LocalizationException
{
    /// <inheritdoc/>
    public ProviderException(string code, params object?[] arguments)
        : base(code, arguments) { }

    /// <inheritdoc/>
    public ProviderException(Exception? inner, string code, params object?[] arguments)
        : base(inner, code, arguments) { }

    /// <summary>What the failure means for the next request.</summary>
    public virtual ProviderFault Fault => ProviderFault.Permanent;
}
