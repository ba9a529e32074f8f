using System.Collections.Immutable;

namespace Localization.Language.English;

/// <summary>The English names of the months.</summary>
public static class EnglishCalendar
{
    /// <summary>The months, from January.</summary>
    public static ImmutableArray<string> Months { get; } =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
}
