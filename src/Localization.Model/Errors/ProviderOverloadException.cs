namespace Localization.Model.Errors;

/// <summary>A provider that asks to slow down, or has a fault of its own that may pass.</summary>
public sealed class ProviderOverloadException : ProviderException
{
    /// <inheritdoc/>
    public ProviderOverloadException(string code, params object?[] arguments)
        : base(code, arguments) { }

    /// <inheritdoc/>
    public ProviderOverloadException(Exception? inner, string code, params object?[] arguments)
        : base(inner, code, arguments) { }

    /// <inheritdoc/>
    public override ProviderFault Fault => ProviderFault.Transient;

    /// <summary>How long the provider asks to wait; null where it says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the provider asks everybody to slow down, and not only this request failed.</summary>
    public bool SlowDown { get; init; }
}
