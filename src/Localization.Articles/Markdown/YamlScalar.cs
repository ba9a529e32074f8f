using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Localization.Articles.Markdown;

/// <summary>A YAML scalar on one line (YAML 1.2.2 §7.3).</summary>
/// <param name="Text">What it says.</param>
/// <param name="Length">How many characters it takes, its quotes among them.</param>
/// <param name="Style">Its style, one of the names here.</param>
internal sealed partial record YamlScalar(string Text, int Length, string Style)
{
    /// <summary>Without quotes.</summary>
    public const string Plain = "yaml-plain";

    /// <summary>In apostrophes.</summary>
    public const string Single = "yaml-single";

    /// <summary>In double quotes, with escapes.</summary>
    public const string Double = "yaml-double";

    /// <summary>In apostrophes without escapes, as TOML has it.</summary>
    public const string Literal = "toml-literal";

    /// <summary>Reads the scalar that <paramref name="value"/> begins with; null where there is none, or one of a kind
    /// that is not translated: a collection, a block, an alias.</summary>
    public static YamlScalar? Read(string value)
    {
        if (value.StartsWith('"'))
            return
                DoubleForm().Match(value) is { Success: true } quoted
                && Unescape(quoted.Groups["text"].Value) is { } text
                ? new(text, quoted.Groups["all"].Length, Double)
                : null;
        if (value.StartsWith('\''))
            return SingleForm().Match(value) is { Success: true } quoted
                ? new(
                    quoted.Groups["text"].Value.Replace("''", "'", StringComparison.Ordinal),
                    quoted.Groups["all"].Length,
                    Single
                )
                : null;

        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        var plain = (comment < 0 ? value : value[..comment]).TrimEnd();
        return plain.Length == 0 || "|>&*!%@`{#,?".Contains(plain[0], StringComparison.Ordinal)
            ? null
            : new(plain, plain.Length, Plain);
    }

    /// <summary>Writes <paramref name="text"/> in a style, or in double quotes where that style cannot hold
    /// it.</summary>
    public static string Write(string text, string style)
    {
        if (style == Plain && IsPlain(text))
            return text;
        if (style == Literal && !text.Any(char.IsControl) && !text.Contains('\'', StringComparison.Ordinal))
            return $"'{text}'";
        if (style == Single && !text.Any(char.IsControl) && !text.AsSpan().ContainsAny("\u2028\u2029"))
            return $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append(@"\\"),
                '\n' => result.Append(@"\n"),
                '\t' => result.Append(@"\t"),
                '\u2028' or '\u2029' or '\uFEFF' => Escaped(c),
                _ when char.IsControl(c) => Escaped(c),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();

        StringBuilder Escaped(char c) => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
    }

    /// <summary>Whether a text reads as itself without quotes, not as a number, a date, a truth value or a
    /// collection.</summary>
    private static bool IsPlain(string text) =>
        text.Length > 0
        && text == text.Trim()
        && !text.Any(char.IsControl)
        && !text.AsSpan().ContainsAny("\u2028\u2029\uFEFF")
        && !"-?:,[]{}#&*!|>'\"%@`~=".Contains(text[0], StringComparison.Ordinal)
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !text.EndsWith(':')
        && !Special().IsMatch(text);

    private static string? Unescape(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            var digits = text[i] switch
            {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            if (digits > 0)
            {
                if (
                    i + digits >= text.Length
                    || !int.TryParse(
                        text.AsSpan(i + 1, digits),
                        NumberStyles.HexNumber,
                        CultureInfo.InvariantCulture,
                        out var code
                    )
                    || !(code is >= 0 and <= 0x10FFFF)
                )
                    return null;
                result.Append(code > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString());
                i += digits;
                continue;
            }

            var at = "\"\\/ nrt0abefv".IndexOf(text[i], StringComparison.Ordinal);
            if (at < 0)
                return null;
            result.Append("\"\\/ \n\r\t\0\a\b\u001B\f\v"[at]);
        }

        return result.ToString();
    }

    [GeneratedRegex("""^(?<all>"(?<text>(?:[^"\\]|\\.)*)")[ \t]*(?:#.*)?$""")]
    private static partial Regex DoubleForm();

    [GeneratedRegex("^(?<all>'(?<text>(?:[^']|'')*)')[ \\t]*(?:#.*)?$")]
    private static partial Regex SingleForm();

    [GeneratedRegex(
        @"^(?:null|true|false|yes|no|on|off|y|n|s[íi]|~|[-+]?[.0-9][0-9_,.:eExXoOa-fA-F+-]*(?:[ "
            + @"T][0-9:.Zz+-]+)?|[-+]?\.(?:inf|nan))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Special();
}
