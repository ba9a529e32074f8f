namespace Localization.Model.Errors;

/// <summary>A file that cannot be read as an article.</summary>
public sealed class ArticleFormatException : LocalizationException
{
    /// <inheritdoc/>
    public ArticleFormatException(string code, params object?[] arguments)
        : base(code, arguments) { }

    /// <inheritdoc/>
    public ArticleFormatException(Exception? inner, string code, params object?[] arguments)
        : base(inner, code, arguments) { }
}
