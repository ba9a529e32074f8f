using System.Collections.Immutable;

namespace Localization.Language.Spanish;

/// <summary>The Spanish names of months and days of the week, in small letters (RAE, Ortografía 2010).</summary>
public static class SpanishCalendar
{
    /// <summary>The months, from January.</summary>
    public static ImmutableArray<string> Months { get; } =
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];

    /// <summary>The days of the week, from Monday.</summary>
    public static ImmutableArray<string> Weekdays { get; } =
    ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];

    /// <summary>The name of several such days.</summary>
    /// <param name="weekday">1 (Monday) to 7.</param>
    public static string PluralOf(int weekday) =>
        Weekdays[weekday - 1] is [.., 's'] same ? same : Weekdays[weekday - 1] + "s";

    /// <summary>The month of a name in any letter case, 1 to 12, also for <c>setiembre</c>; 0 for another
    /// word.</summary>
    public static int MonthOf(string name) =>
        name.Equals("setiembre", StringComparison.OrdinalIgnoreCase) ? 9 : NumberOf(Months, name);

    /// <summary>The day of the week of a name in any letter case, 1 (Monday) to 7, also in the plural; 0 for another
    /// word.</summary>
    public static int WeekdayOf(string name)
    {
        var number = NumberOf(Weekdays, name);
        return number == 0 && name is [.. var singular, 's' or 'S'] ? NumberOf(Weekdays, singular) : number;
    }

    private static int NumberOf(ImmutableArray<string> names, string name)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Equals(name, StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        return 0;
    }
}
