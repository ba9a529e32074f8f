namespace Localization.Quality.Markup;

/// <summary>Compares angle brackets in prose: an engine that takes <c>&lt;unknown&gt;</c> for markup deletes
/// it.</summary>
public sealed class BracketCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "brackets";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        foreach (var bracket in "<>")
        {
            var (wanted, found) = (Count(pair.Source.Text, bracket), Count(pair.Target.Text, bracket));
            if (found < wanted)
                yield return new QualityIssue("brackets-missing", QualitySeverity.Error, [bracket.ToString()]);
        }
    }

    private static int Count(string text, char bracket) => text.AsSpan().Count(bracket);
}
