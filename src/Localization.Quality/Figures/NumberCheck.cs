using System.Text.RegularExpressions;

namespace Localization.Quality.Figures;

/// <summary>Compares figures by value across the languages' ways to write them: 10,000 is 10.000, 2.5 billion is 2500
/// millones. A conversion of units is a choice, and only said.</summary>
public sealed partial class NumberCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "numbers";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        if (!source.Any(char.IsDigit) && !target.Any(char.IsDigit) && !Words().IsMatch(source))
            yield break;
        var (from, to) = (
            FigureReader.Read(source, NumberStyle.Of(pair.From)),
            FigureReader.Read(target, NumberStyle.Of(pair.To))
        );
        var (given, made) = (Figure.ValuesOf(from), Figure.ValuesOf(to));
        var lost = from.Where(f => f.IsRequired && !f.IsAmong(made)).ToList();
        var added = to.Where(f => f.IsRequired && !f.IsAmong(given)).ToList();
        if (NumericDate().IsMatch(target) && Month().IsMatch(source))
            added.RemoveAll(f =>
                f.Values[0] is >= 1 and <= 12
                && NumericDate().Matches(target).Any(m => f.Span.Overlaps(new TextSpan(m.Index, m.Length)))
            );
        if (NumericDate().IsMatch(source) && Month().IsMatch(target))
            lost.RemoveAll(f =>
                f.Values[0] is >= 1 and <= 12
                && NumericDate().Matches(source).Any(m => f.Span.Overlaps(new TextSpan(m.Index, m.Length)))
            );
        // The 11th of September has a name in both languages.
        if (NineEleven().Match(source) is { Success: true } day && NineEleven().Match(target) is { Success: true } name)
        {
            lost.RemoveAll(f => f.Span.Overlaps(new TextSpan(day.Index, day.Length)));
            added.RemoveAll(f => f.Span.Overlaps(new TextSpan(name.Index, name.Length)));
        }

        // 'las 24 horas'
        if (AllDay().Match(source) is { Success: true } always && target.Contains("24", StringComparison.Ordinal))
            lost.RemoveAll(f => f.Span.Overlaps(new TextSpan(always.Index, always.Length)));
        added.RemoveAll(f => UnitConversion.IsOne(source, from, target, f));
        RemoveMerged(lost, added, to);
        RemoveMerged(added, lost, from);
        while (lost.Count > 0 && added.Count > 0)
        {
            var (was, now) = (lost[0], added[0]);
            lost.RemoveAt(0);
            added.RemoveAt(0);
            if (Said(source, was) == Said(target, now))
                yield return Issue("number-format", QualitySeverity.Error, was, null) with
                {
                    Target = now.Span,
                    Fix = Swapped(Said(target, now)),
                };
            else if (IsConversion(source, was, target, now))
                yield return Issue("unit-converted", QualitySeverity.Note, was, now);
            else
                yield return Issue(
                    "number-changed",
                    IsMagnitude(source, was, target, now) ? QualitySeverity.Error : QualitySeverity.Warning,
                    was,
                    now
                );
        }

        foreach (var figure in lost)
            yield return Issue("number-missing", QualitySeverity.Warning, figure, null);
        foreach (var figure in added)
            yield return Issue("number-added", QualitySeverity.Warning, null, figure);
        foreach (var issue in ChangedWords(from, to))
            yield return issue;
        foreach (var (was, now) in FigureSigns.Changed(source, target))
            yield return new QualityIssue("number-changed", QualitySeverity.Warning, [was.Value, now.Value])
            {
                Source = new TextSpan(was.Index, was.Length),
                Target = new TextSpan(now.Index, now.Length),
            };
        if (FigurePlaces.Swapped(source, from, target, to) is { } swapped)
            yield return new QualityIssue(
                "numbers-swapped",
                QualitySeverity.Error,
                [Said(source, swapped.First), Said(source, swapped.Second)]
            )
            {
                Source = swapped.First.Span,
                Target = swapped.Now.Span,
            };

        QualityIssue Issue(string code, QualitySeverity severity, Figure? was, Figure? now) =>
            new(code, severity, [.. new[] { Said(source, was), Said(target, now) }.Where(s => s.Length > 0)])
            {
                Source = was?.Span,
                Target = now?.Span,
            };

        // "Three" that became "cuatro": both sides have a word that the other has not.
        IEnumerable<QualityIssue> ChangedWords(List<Figure> ours, List<Figure> theirs)
        {
            var was = ours.Find(f => f.Kind == FigureKind.Words && f.Values[0] > 2 && !f.IsAmong(made));
            var now = theirs.Find(f => f.Kind == FigureKind.Words && f.Values[0] > 2 && !f.IsAmong(given));
            if (was is not null && now is not null)
                yield return Issue("number-changed", QualitySeverity.Warning, was, now);
        }
    }

    // Dates and scores are cut otherwise in the other language: 2011-12 is 2011 and 2012, 3.5 may be three and a half.
    private static void RemoveMerged(List<Figure> ours, List<Figure> theirs, List<Figure> all)
    {
        ours.RemoveAll(f =>
            f.Values[0] < 100 && all.Exists(o => o.Values[0] is >= 1000 and < 2100 && o.Values[0] % 100 == f.Values[0])
        );
        theirs.RemoveAll(f => f.Values.Count > 1 && f.Kind == FigureKind.Loose);
    }

    [GeneratedRegex(@"(?<![\d/])9/11(?![\d/])|\b11-S\b")]
    private static partial Regex NineEleven();

    [GeneratedRegex(@"\b24/7\b")]
    private static partial Regex AllDay();

    private static bool IsConversion(string source, Figure was, string target, Figure now) =>
        Imperial().IsMatch(Beside.After(source, was.Span.End)) && Metric().IsMatch(Beside.After(target, now.Span.End));

    // The same digits with another value: a mark or a scale word that went wrong, as machines do it and no editor would
    // mean it.
    private static bool IsMagnitude(string source, Figure was, string target, Figure now)
    {
        var (a, b) = (Digits(Said(source, was)), Digits(Said(target, now)));
        return a.Length > 0 && a.TrimEnd('0') == b.TrimEnd('0') && (a.Length > 1 || b.Length > 1);
    }

    // The other language's marks: 10,000 is 10.000 there.
    private static string Swapped(string number) =>
        string.Concat(
            number.Select(c =>
                c switch
                {
                    ',' => '.',
                    '.' => ',',
                    _ => c,
                }
            )
        );

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Said(string text, Figure? figure) =>
        figure is null ? "" : text.Substring(figure.Span.Start, figure.Span.Length).Trim();

    [GeneratedRegex(
        @"\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|"
            + @"eighty|ninety|hundred|thousand|million|billion|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Words();

    [GeneratedRegex(@"\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b")]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")]
    private static partial Regex Month();

    [GeneratedRegex(
        @"^[\s-]?(?:feet|foot|ft|miles?|mi|mph|pounds?|lbs?|ounces?|oz|inch(?:es)?|acres?|gallons?|yards?|"
            + @"°\s?F|degrees Fahrenheit)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Imperial();

    [GeneratedRegex(
        @"^[\s\u00A0]?(?:metros?|m|km|kilómetros?|km/h|kg|kilos?|kilogramos?|gramos?|g|cm|centímetros?|"
            + @"hectáreas?|litros?|°\s?C|grados)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Metric();
}
