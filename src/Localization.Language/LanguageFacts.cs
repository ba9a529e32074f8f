using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Localization.Language;

/// <summary>What the program knows of a language as data alone: a file whose name ends in <c>-facts.txt</c>, in the
/// folder of the language. A language needs nothing more for its dates, figures and plurals.</summary>
public sealed class LanguageFacts
{
    private static readonly FrozenDictionary<string, LanguageFacts> All = typeof(LanguageFacts)
        .Assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith("-facts.txt", StringComparison.Ordinal))
        .Select(n => new LanguageFacts(n[..^".txt".Length]))
        .ToFrozenDictionary(f => f.Value("language"), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, ImmutableArray<string>> _values;
    private readonly ImmutableArray<(string Singular, string Plural)> _plurals;
    private readonly FrozenSet<string> _joining;
    private readonly FrozenDictionary<string, decimal> _numbers;
    private readonly FrozenDictionary<string, decimal> _multipliers;

    private LanguageFacts(string file)
    {
        var lines = DataWords
            .Lines(file)
            .Select(l => l.Split(':', 2))
            .Select(l => (Key: l[0], Values: l[1].Split('|', StringSplitOptions.TrimEntries)))
            .ToList();
        _values = lines
            .GroupBy(l => l.Key)
            .ToFrozenDictionary(g => g.Key, g => g.SelectMany(l => l.Values).ToImmutableArray());
        _plurals = [.. Values("plural").Select(p => p.Split('=')).Select(p => (p[0], p[1]))];
        _joining = Values("joining").ToFrozenSet(StringComparer.Ordinal);
        _numbers = Numbers("numbers");
        _multipliers = Numbers("multipliers");
    }

    /// <summary>The names of the months, from January.</summary>
    public ImmutableArray<string> Months => Values("months");

    /// <summary>The names of the weekdays, from Monday.</summary>
    public ImmutableArray<string> Weekdays => Values("weekdays");

    /// <summary>Whether a comma parts the decimals.</summary>
    public bool CommaIsDecimal => Value("decimal") == ",";

    /// <summary>The facts of a language; null where it has no folder, or one with classes of its own.</summary>
    public static LanguageFacts? For(LanguageTag language) => All.GetValueOrDefault(language.Language);

    /// <summary>A date that stands alone.</summary>
    /// <param name="weekday">1 (Monday) to 7; 0 for none.</param>
    /// <param name="day">1 to 31; 0 for none.</param>
    /// <param name="last">The last of several days; 0 for none.</param>
    /// <param name="month">1 to 12; 0 for none.</param>
    /// <param name="year">The year; 0 for none.</param>
    public string Date(int weekday, int day, int last, int month, int year)
    {
        if (month == 0)
            return Weekdays[weekday - 1];
        var date = Months[month - 1];
        if (day > 0)
            date = Filled(last > 0 ? "days" : "day", ("day", day), ("last", last), ("month", date));
        if (year > 0)
            date = Filled("date", ("date", date), ("year", year));
        return weekday > 0 ? Filled("weekday-date", ("weekday", Weekdays[weekday - 1]), ("date", date)) : date;
    }

    /// <summary>A date after English <c>on</c>.</summary>
    public string OnDate(string date) => Filled("on-date", ("date", date));

    /// <summary>A weekday after English <c>on</c>.</summary>
    public string OnWeekday(int weekday) => Values("on-weekdays")[weekday - 1];

    /// <summary>A month, with its year or without, after English <c>in</c>.</summary>
    public string InMonth(string month) => Filled("in-month", ("month", month));

    /// <summary>A scale word.</summary>
    /// <param name="english">The English word, such as <c>billion</c>.</param>
    /// <param name="region">The region that is written for; null for none.</param>
    /// <param name="one">Whether the figure is one.</param>
    /// <returns>Null where the language has none.</returns>
    public string? Scale(string english, string? region, bool one)
    {
        var forms = Values($"{english}-{region}") is { IsEmpty: false } own ? own : Values(english);
        return forms.IsEmpty ? null : forms[one ? 0 : ^1];
    }

    /// <summary>What a word for a number means; null where it is none.</summary>
    public decimal? Number(string word) => _numbers.TryGetValue(word, out var value) ? value : null;

    /// <summary>What a word multiplies the number before it by; null where it is no scale word.</summary>
    public decimal? Multiplier(string word) => _multipliers.TryGetValue(word, out var value) ? value : null;

    /// <summary>The plural of a noun; of a phrase, that of its words before the first that joins others.</summary>
    public string Plural(string noun)
    {
        ArgumentNullException.ThrowIfNull(noun);
        var words = noun.Split(' ');
        for (var i = 0; i < words.Length && !_joining.Contains(words[i]); i++)
            words[i] = PluralOf(words[i]);
        return string.Join(' ', words);
    }

    private string PluralOf(string word)
    {
        var (ending, plural) = _plurals.FirstOrDefault(p => word.EndsWith(p.Singular, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length] + plural;
    }

    private FrozenDictionary<string, decimal> Numbers(string key) =>
        Values(key)
            .Select(n => n.Split('='))
            .ToFrozenDictionary(
                n => n[0],
                n => decimal.Parse(n[1], System.Globalization.CultureInfo.InvariantCulture),
                StringComparer.OrdinalIgnoreCase
            );

    private string Value(string key) => Values(key) is [var value, ..] ? value : "";

    private ImmutableArray<string> Values(string key) => _values.GetValueOrDefault(key, []);

    private string Filled(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var text = Value(key);
        foreach (var (name, value) in values)
            text = text.Replace(
                $"{{{name}}}",
                Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            );
        return text;
    }
}
