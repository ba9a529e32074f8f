using System.Globalization;
using System.Resources;

namespace Localization.Model.Errors;

/// <summary>The messages of all errors, in <c>ErrorMessages.resx</c> (English) and
/// <c>ErrorMessages.es.resx</c>.</summary>
public static class ErrorMessages
{
    private static readonly ResourceManager Resources = new(typeof(ErrorMessages));

    /// <summary>The message named <paramref name="code"/> in the language of <paramref name="culture"/>.</summary>
    public static string Format(string code, CultureInfo culture, params object?[] arguments) =>
        string.Format(culture, Resources.GetString(code, culture) ?? code, [.. arguments.Select(Shown)]);

    private static object? Shown(object? argument) =>
        argument switch
        {
            string text => VisibleText.Of(text),
            int number => new Count(number),
            long number => new Count(number),
            _ => argument,
        };
}
