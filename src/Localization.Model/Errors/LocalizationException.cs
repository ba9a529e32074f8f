using System.Collections.Immutable;
using System.Globalization;

namespace Localization.Model.Errors;

/// <summary>An error that a person can do something about. It is a message of <c>ErrorMessages.resx</c> and what that
/// message names: which file, line or segment, and what to do.</summary>
public class LocalizationException : Exception
{
    /// <summary>An error with the message named <paramref name="code"/>.</summary>
    /// <param name="code">The message's name in <c>ErrorMessages.resx</c>.</param>
    /// <param name="arguments">What the message's placeholders represent.</param>
    public LocalizationException(string code, params object?[] arguments)
        : this(null, code, arguments) { }

    /// <summary>An error with its cause.</summary>
    public LocalizationException(Exception? inner, string code, params object?[] arguments)
        : base(code, inner)
    {
        Code = code;
        Arguments = [.. arguments];
    }

    /// <summary>The message's name.</summary>
    public string Code { get; }

    /// <summary>What the message names.</summary>
    public ImmutableArray<object?> Arguments { get; }

    /// <summary>The message in the language of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
    public override string Message => ErrorMessages.Format(Code, CultureInfo.CurrentUICulture, [.. Arguments]);
}
