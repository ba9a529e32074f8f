namespace Localization.Quality.Marks;

/// <summary>Pairs brackets and quotation marks, where the source pairs them: a quotation may run over several
/// segments.</summary>
public sealed class PairedMarkCheck : IQualityCheck
{
    private static readonly (string Open, string Close)[] Pairs = [("(", ")"), ("[", "]"), ("«", "»"), ("“", "”")];

    /// <inheritdoc/>
    public string Name => "paired-marks";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        if (!AreQuotesPaired(source) || !AreBracketsPaired(source))
            yield break;
        foreach (var (open, close) in Pairs)
        {
            var (opened, closed) = (Count(target, open[0]), Count(target, close[0]));
            if (opened != closed && !IsEnumeration(source, open))
                yield return new QualityIssue("unpaired", QualitySeverity.Warning, [opened > closed ? open : close])
                {
                    Target = new TextSpan(
                        target.LastIndexOf(opened > closed ? open : close, StringComparison.Ordinal),
                        1
                    ),
                };
        }

        if (Count(target, '"') % 2 != 0 && !source.Any(char.IsDigit))
            yield return new QualityIssue("unpaired", QualitySeverity.Warning, ["\""])
            {
                Target = new TextSpan(target.LastIndexOf('"'), 1),
            };
        if (
            Quotes(source) == 0
            && Quotes(target) > 1
            && !source.Contains('\'', StringComparison.Ordinal)
            && !source.Contains('‘', StringComparison.Ordinal)
        )
            yield return new QualityIssue("quotes-added", QualitySeverity.Note, []);
        foreach (var bracket in "([")
        {
            if (
                Count(source, bracket) > 0
                && Count(target, bracket) == 0
                && !target.Contains('—', StringComparison.Ordinal)
                && !target.Contains('–', StringComparison.Ordinal)
                && !target.Contains(',', StringComparison.Ordinal)
            )
                yield return new QualityIssue("bracket-missing", QualitySeverity.Note, [bracket.ToString()]);
        }
    }

    // a) and b) are no brackets.
    private static bool IsEnumeration(string source, string open) =>
        open == "(" && Count(source, '(') != Count(source, ')');

    private static bool AreBracketsPaired(string text) =>
        Count(text, '(') == Count(text, ')') && Count(text, '[') == Count(text, ']');

    private static bool AreQuotesPaired(string text) =>
        Count(text, '"') % 2 == 0 && Count(text, '“') == Count(text, '”');

    private static int Quotes(string text) => text.Count(c => c is '"' or '“' or '”' or '«' or '»');

    private static int Count(string text, char c) => text.AsSpan().Count(c);
}
