namespace Localization.Model.Errors;

/// <summary>A file that cannot be taken into the memory; the message names file, line and column.</summary>
public sealed class MemoryFileException : LocalizationException
{
    /// <inheritdoc/>
    public MemoryFileException(string code, params object?[] arguments)
        : base(code, arguments) { }

    /// <inheritdoc/>
    public MemoryFileException(Exception? inner, string code, params object?[] arguments)
        : base(inner, code, arguments) { }
}
