using System.Globalization;
using System.Text.RegularExpressions;

namespace Localization.Providers.Firefox.Installation;

/// <summary>The conditions of Remote Settings' records (<c>filter_expression</c>), evaluated as a released Firefox on
/// a desktop would. Only the forms that lists of models use are known: comparisons of the channel, the system, the
/// product and the version, with <c>!</c>, <c>&amp;&amp;</c>, <c>||</c> and parentheses.</summary>
internal static partial class FilterExpression
{
    /// <summary>The Firefox whose models this program was made for.</summary>
    private const string Version = "145.0";

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["env.channel"] = "release",
        ["env.appinfo.OS"] =
            OperatingSystem.IsWindows() ? "WINNT"
            : OperatingSystem.IsMacOS() ? "Darwin"
            : "Linux",
        ["env.appinfo.name"] = "Firefox",
        ["env.appinfo.ID"] = "{ec8030f7-c20a-464f-9b0e-13a3a9e97384}",
        ["env.version"] = Version,
    };

    /// <summary>Whether a condition holds; null for one of an unknown form.</summary>
    public static bool? Evaluate(string expression)
    {
        if (string.IsNullOrWhiteSpace(expression))
            return true;
        var tokens = new List<string>();
        var at = 0;
        foreach (Match match in Token().Matches(expression))
        {
            if (expression[at..match.Index].Trim().Length > 0)
                return null;
            tokens.Add(match.Value);
            at = match.Index + match.Length;
        }

        if (expression[at..].Trim().Length > 0 || tokens.Count > 200)
            return null;
        var parser = new Parser(tokens);
        return parser.Or() is { } value && parser.IsAtEnd ? value : null;
    }

    [GeneratedRegex("""[A-Za-z_][\w.]*|"[^"]*"|'[^']*'|-?\d+|==|!=|>=|<=|&&|\|\||[!()\[\],|<>]""")]
    private static partial Regex Token();

    private sealed class Parser(List<string> tokens)
    {
        private int _next;

        public bool IsAtEnd => _next == tokens.Count;

        public bool? Or()
        {
            var value = And();
            while (Take("||"))
                value = And() is { } other ? value | other : null;
            return value;
        }

        private bool? And()
        {
            var value = Not();
            while (Take("&&"))
                value = Not() is { } other ? value & other : null;
            return value;
        }

        private bool? Not()
        {
            if (Take("!"))
                return !Not();
            if (!Take("("))
                return Comparison();
            var value = Or();
            return Take(")") ? value : null;
        }

        private bool? Comparison()
        {
            if (Next() is not { } name)
                return null;
            if (name is "true" or "false")
                return name == "true";
            if (!Values.TryGetValue(name, out var actual))
                return null;
            if (Take("|"))
                return VersionCompare(actual);
            if (Take("in"))
                return In(actual);
            return (Next(), Text()) switch
            {
                ("==", { } expected) => actual == expected,
                ("!=", { } expected) => actual != expected,
                _ => null,
            };
        }

        private bool? VersionCompare(string actual)
        {
            if (!Take("versionCompare") || !Take("(") || Text() is not { } version || !Take(")"))
                return null;
            var sign = ModelVersion.Compare(ModelVersion.Parts(actual), ModelVersion.Parts(version));
            if (
                Next() is not { } comparison
                || !int.TryParse(Next(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var than)
            )
                return null;
            return comparison switch
            {
                "==" => sign == than,
                "!=" => sign != than,
                ">=" => sign >= than,
                "<=" => sign <= than,
                ">" => sign > than,
                "<" => sign < than,
                _ => null,
            };
        }

        private bool? In(string actual)
        {
            if (!Take("["))
                return null;
            var found = false;
            do
            {
                if (Text() is not { } text)
                    return null;
                found |= text == actual;
            } while (Take(","));
            return Take("]") ? found : null;
        }

        private string? Text() => Next() is ['"' or '\'', .., '"' or '\''] quoted ? quoted[1..^1] : null;

        private string? Next() => _next < tokens.Count ? tokens[_next++] : null;

        private bool Take(string token)
        {
            var isNext = _next < tokens.Count && tokens[_next] == token;
            if (isNext)
                _next++;
            return isNext;
        }
    }
}
