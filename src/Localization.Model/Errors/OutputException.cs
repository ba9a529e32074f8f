namespace Localization.Model.Errors;

/// <summary>An edition or a store that cannot be written.</summary>
public sealed class OutputException : LocalizationException
{
    /// <inheritdoc/>
    public OutputException(string code, params object?[] arguments)
        : base(code, arguments) { }

    /// <inheritdoc/>
    public OutputException(Exception? inner, string code, params object?[] arguments)
        : base(inner, code, arguments) { }
}
