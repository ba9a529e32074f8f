using System.Globalization;

namespace Localization.Model.Text;

/// <summary>A number in a sentence, with the words that go with it: <c>{0:# segment|# segments}</c> in a text has the
/// form for one, then the one for all other numbers. English and Spanish need no more forms.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Count(long Value) : IFormattable
{
    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        if (format?.Split('|') is not { Length: > 1 } forms)
            return Value.ToString(format, formatProvider);
        var number = Value.ToString(CultureInfo.InvariantCulture);
        return (Value == 1 ? forms[0] : forms[^1]).Replace("#", number, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(null, null);
}
