using Localization.Language.Locales;

namespace Localization.Conventions.Times;

/// <summary>A time of day as a text tells it.</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="MinuteTold">Whether the text tells the minute.</param>
/// <param name="Zone">The zone in Spanish, such as <c>hora del este</c> or <c>GMT</c>; or nothing.</param>
internal readonly record struct ClockTime(int Hour, int Minute, bool MinuteTold, string Zone)
{
    /// <summary>The time as figures: <c>15:30</c>, or <c>3:30 p. m.</c> with no-break spaces (RAE, DPD, s. v.
    /// hora2).</summary>
    public string Format(LocaleConventions locale)
    {
        var zone =
            Zone.Length == 0 ? ""
            : Zone.StartsWith("hora", StringComparison.Ordinal) ? $" ({Zone})"
            : $" {Zone}";
        if (!locale.TwelveHours)
            return $"{Hour}:{Minute:00}{zone}";

        var hour = Hour % 12 == 0 ? 12 : Hour % 12;
        var minute = MinuteTold ? $":{Minute:00}" : "";
        return $"{hour}{minute}\u00A0{(Hour < 12 ? 'a' : 'p')}.\u00A0m.{zone}";
    }

    /// <summary>The preposition and article for 'at': <c>a la</c> for one o'clock, else <c>a las</c>.</summary>
    public string At(LocaleConventions locale) =>
        (locale.TwelveHours ? Hour % 12 == 1 : Hour == 1) ? "a la " : "a las ";

    /// <summary>A time of 0 to 11 hours in the half of the day where it comes before <paramref name="other"/>: 11
    /// before 2 p.m. is in the morning.</summary>
    public ClockTime Before(ClockTime other)
    {
        var hour = Hour % 12;
        var afternoon = other.Hour >= 12;
        var earlier = (hour * 60) + Minute < (other.Hour % 12 * 60) + other.Minute;
        return this with { Hour = afternoon == earlier ? hour + 12 : hour };
    }
}
