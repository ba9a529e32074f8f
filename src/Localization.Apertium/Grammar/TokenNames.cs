using System.Globalization;
using System.Text.RegularExpressions;

namespace Localization.Apertium.Grammar;

/// <summary>Makes tokens that occur nowhere in a text: letters and digits, which every stage takes for one unknown
/// word.</summary>
internal sealed class TokenNames
{
    private readonly string _prefix;
    private int _count;

    public TokenNames(string text)
    {
        _prefix = "Zq";
        for (var c = 'a'; text.Contains(_prefix, StringComparison.OrdinalIgnoreCase); c++)
            _prefix += c;
    }

    /// <summary>Whether a token, or what an engine made of one, is in a text.</summary>
    public bool AreIn(string text) =>
        Regex.IsMatch(text, $"{_prefix}[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The next token.</summary>
    public string Next() => string.Create(CultureInfo.InvariantCulture, $"{_prefix}{_count++}x");
}
