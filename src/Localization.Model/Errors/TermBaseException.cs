namespace Localization.Model.Errors;

/// <summary>A glossary that cannot be read; the message names file and line.</summary>
public sealed class TermBaseException : LocalizationException
{
    /// <inheritdoc/>
    public TermBaseException(string code, params object?[] arguments)
        : base(code, arguments) { }

    /// <inheritdoc/>
    public TermBaseException(Exception? inner, string code, params object?[] arguments)
        : base(inner, code, arguments) { }
}
