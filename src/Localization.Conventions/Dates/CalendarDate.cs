namespace Localization.Conventions.Dates;

/// <summary>A date as far as a text tells it. 0 represents what it does not tell.</summary>
/// <param name="Weekday">1 (Monday) to 7.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="LastDay">The last day of a range of days, 1 to 31.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Year">1000 to 2999.</param>
internal readonly record struct CalendarDate(int Weekday, int Day, int LastDay, int Month, int Year)
{
    /// <summary>As it is alone: <c>domingo, 2 de noviembre de 2025</c> (RAE, DPD, s. v. fecha).</summary>
    public string Alone() =>
        Weekday == 0 ? Rest("")
        : Month == 0 ? CalendarWords.SpanishWeekday(Weekday)
        : $"{CalendarWords.SpanishWeekday(Weekday)}, {Rest("")}";

    /// <summary>As it is in a sentence: <c>el domingo 2 de noviembre de 2025</c>, <c>del 2 al 5 de
    /// noviembre</c>.</summary>
    public string InSentence() =>
        Weekday == 0 ? Rest("el ")
        : Month == 0 ? $"el {CalendarWords.SpanishWeekday(Weekday)}"
        : $"el {CalendarWords.SpanishWeekday(Weekday)} {Rest("")}";

    private string Rest(string article)
    {
        var month = CalendarWords.SpanishMonth(Month) + (Year == 0 ? "" : $" de {Year}");
        if (Day == 0)
            return month;
        if (LastDay == 0)
            return $"{article}{Day} de {month}";
        return article.Length == 0 ? $"{Day}-{LastDay} de {month}" : $"del {Day} al {LastDay} de {month}";
    }
}
