using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Localization.Exchange.Grammar;

/// <summary>The types of attribute values that a grammar names.</summary>
internal static partial class ValueType
{
    private static readonly HashSet<string> States12 =
    [
        "final",
        "needs-adaptation",
        "needs-l10n",
        "needs-review-adaptation",
        "needs-review-l10n",
        "needs-review-translation",
        "needs-translation",
        "new",
        "signed-off",
        "translated",
    ];

    private static readonly HashSet<string> Qualifiers12 =
    [
        "exact-match",
        "fuzzy-match",
        "id-match",
        "leveraged-glossary",
        "leveraged-inherited",
        "leveraged-mt",
        "leveraged-repository",
        "leveraged-tm",
        "mt-suggestion",
        "rejected-grammar",
        "rejected-inaccurate",
        "rejected-length",
    ];

    private static readonly FrozenDictionary<string, Func<string, bool>> Types = new Dictionary<
        string,
        Func<string, bool>
    >
    {
        ["id"] = v => NameToken().IsMatch(v),
        ["ids"] = v =>
            v.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } ids
            && ids.All(i => NameToken().IsMatch(i)),
        ["language"] = LanguageCode.IsWellFormed,
        ["prefixed"] = v => Prefixed().IsMatch(v),
        ["marker"] = v => v is "generic" or "comment" or "term" || Prefixed().IsMatch(v),
        ["positive"] = v => Digits().IsMatch(v) && v.Any(c => c != '0'),
        ["whole"] = v => Digits().IsMatch(v),
        ["integer"] = v => Integer().IsMatch(v),
        ["percent"] = v => Number(v) is >= 0 and <= 100,
        ["fraction"] = v => Number(v) is >= 0 and <= 1,
        ["date"] = v => TmxDate().IsMatch(v),
        ["datetime"] = IsDateTime,
        ["switch"] = v => Switch().IsMatch(v),
        ["full"] = v => v.Trim().Length > 0,
        ["source14"] = v => v == "*all*" || LanguageCode.IsWellFormed(v),
        ["state12"] = v => IsOwn(v) || States12.Contains(v),
        ["qualifier12"] = v => IsOwn(v) || Qualifiers12.Contains(v),
    }.ToFrozenDictionary();

    /// <summary>Whether a value is of a type: one by name, or a choice such as <c>yes/no</c>.</summary>
    public static bool Accepts(string type, string value) =>
        Types.TryGetValue(type, out var test) ? test(value) : Array.IndexOf(type.Split('/'), value) >= 0;

    /// <summary>Whether the type is a name and not a choice of values.</summary>
    public static bool IsNamed(string type) => Types.ContainsKey(type);

    // Values of a tool's own begin with 'x-'.
    private static bool IsOwn(string value) => value.StartsWith("x-", StringComparison.Ordinal) && value.Length > 2;

    private static double? Number(string value) =>
        double.TryParse(value.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsDateTime(string value)
    {
        try
        {
            XmlConvert.ToDateTimeOffset(value);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^\s*[\w.\-:·]+\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex NameToken();

    [GeneratedRegex(@"^[^\s:]+:[^\s:]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"^\s*[a-z]+:[^\s:]+(\s+[a-z]+:[^\s:]+)*\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Switch();

    [GeneratedRegex(@"^\s*\+?[0-9]+\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s*[+-]?[0-9]+\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[0-9]{8}T[0-9]{6}Z$", RegexOptions.NonBacktracking)]
    private static partial Regex TmxDate();
}
