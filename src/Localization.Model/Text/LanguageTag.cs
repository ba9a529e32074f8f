using System.Text.RegularExpressions;

namespace Localization.Model.Text;

/// <summary>A BCP 47 language tag, such as <c>es</c>, <c>es-419</c> or <c>es-MX</c>: language, script and region
/// subtags, in their usual letter case.</summary>
public readonly partial record struct LanguageTag
{
    private readonly string? _value;

    private LanguageTag(string value) => _value = value;

    /// <summary>The tag, such as <c>es-MX</c>.</summary>
    public string Value => _value ?? "und";

    /// <summary>The language subtag alone, such as <c>es</c>.</summary>
    public string Language => Value.Split('-')[0];

    /// <summary>The region subtag (ISO 3166 letters or UN M.49 digits), or null.</summary>
    public string? Region =>
        Value.Split('-').Skip(1).FirstOrDefault(s => s.Length == 2 || (s.Length == 3 && char.IsDigit(s[0])));

    /// <summary>Reads a tag.</summary>
    /// <exception cref="FormatException">The text is not a language tag.</exception>
    public static LanguageTag Parse(string text) =>
        TryParse(text, out var tag)
            ? tag
            : throw new FormatException($"'{text}' is not a language tag such as en, es or es-MX.");

    /// <summary>Reads a tag; false where it is none.</summary>
    public static bool TryParse(string? text, out LanguageTag tag)
    {
        tag = default;
        if (text is null || !Form().IsMatch(text))
            return false;

        var parts = text.Split('-', '_');
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] =
                i == 0 ? parts[i].ToLowerInvariant()
                : parts[i].Length == 2 ? parts[i].ToUpperInvariant()
                : parts[i].Length == 4 ? char.ToUpperInvariant(parts[i][0]) + parts[i][1..].ToLowerInvariant()
                : parts[i];
        }

        tag = new LanguageTag(string.Join('-', parts));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex("^[A-Za-z]{2,3}([-_][A-Za-z]{4})?([-_]([A-Za-z]{2}|[0-9]{3}))?$")]
    private static partial Regex Form();
}
