namespace Localization.Model.Errors;

/// <summary>A request that the provider refuses for what is in it.</summary>
public sealed class ProviderRequestException : ProviderException
{
    /// <inheritdoc/>
    public ProviderRequestException(string code, params object?[] arguments)
        : base(code, arguments) { }

    /// <inheritdoc/>
    public ProviderRequestException(Exception? inner, string code, params object?[] arguments)
        : base(inner, code, arguments) { }

    /// <inheritdoc/>
    public override ProviderFault Fault => ProviderFault.Content;
}
