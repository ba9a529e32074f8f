using System.Globalization;

namespace Localization.Review.Texts;

/// <summary>A number in a sentence, with the words that go with it: <c>{0:# segment|# segments}</c> in a text has the
/// form for one, then the one for all other numbers. Both languages of the desk need no more forms.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Count(int Value) : IFormattable
{
    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var number = Value.ToString(CultureInfo.InvariantCulture);
        if (string.IsNullOrEmpty(format))
            return number;
        var forms = format.Split('|');
        return (Value == 1 ? forms[0] : forms[^1]).Replace("#", number, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(null, null);
}
