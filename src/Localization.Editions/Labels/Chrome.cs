using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;

namespace Localization.Editions.Labels;

/// <summary>All that an edition says of its own, in one language.</summary>
internal sealed class Chrome
{
    private static readonly string[] Spoken = ["en", "es"];
    private readonly IStringLocalizer<EditionLabels> _labels;
    private readonly IStringLocalizer<IssueMessages>? _issues;

    // A page asks for the same words at every segment.
    private readonly Dictionary<string, CompositeFormat> _formats = [];

    /// <summary>The words for a language; English where it is neither English nor Spanish.</summary>
    public Chrome(IStringLocalizer<EditionLabels> labels, IStringLocalizer<IssueMessages>? issues, string language)
    {
        _labels = labels;
        _issues = issues;
        Language = Spoken.Contains(language) ? language : "en";
    }

    /// <summary>The language of the words: <c>en</c> or <c>es</c>.</summary>
    public string Language { get; }

    /// <summary>A label.</summary>
    public string this[string name, params object[] arguments] =>
        string.Format(CultureInfo.CurrentCulture, Format(name), arguments);

    /// <summary>What is wrong.</summary>
    public string Issue(QualityIssue issue)
    {
        using var culture = new UICulture(Language);
        return _issues?[issue.Code, [.. issue.Arguments]].Value ?? issue.Code;
    }

    /// <summary>What a language calls itself; its tag where it has no name here.</summary>
    public string OwnName(LanguageTag tag)
    {
        using var culture = new UICulture(Language);
        var name = _labels[$"own-language-{tag.Language}"];
        return name.ResourceNotFound ? tag.Value
            : tag.Region is { } region ? $"{name.Value} ({region})"
            : name.Value;
    }

    /// <summary>A day, such as <c>Sunday, November 2, 2025</c>.</summary>
    public string Date(DateOnly day) =>
        this[
            "date",
            this["weekdays"].Split('|')[(int)day.DayOfWeek],
            day.Day,
            this["months"].Split('|')[day.Month - 1],
            day.Year
        ];

    /// <summary>A day in a table, such as <c>Nov 2, 2025</c>.</summary>
    public string ShortDate(DateOnly day) =>
        this["date-short", day.Day, this["months"].Split('|')[day.Month - 1][..3], day.Year];

    /// <summary>A count, its digits grouped as the language does.</summary>
    public string Number(int value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        if (digits.Length < int.Parse(this["digit-group-from"], CultureInfo.InvariantCulture))
            return digits;
        for (var i = digits.Length - 3; i > 0; i -= 3)
            digits = digits.Insert(i, this["digit-group"]);
        return digits;
    }

    private CompositeFormat Format(string name)
    {
        if (_formats.TryGetValue(name, out var known))
            return known;
        using var culture = new UICulture(Language);
        return _formats[name] = CompositeFormat.Parse(_labels[name].Value);
    }
}
