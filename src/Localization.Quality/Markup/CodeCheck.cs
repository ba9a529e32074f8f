namespace Localization.Quality.Markup;

/// <summary>Compares inline codes: each once, opened before it is closed, none added.</summary>
public sealed class CodeCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "codes";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source, pair.Target);
        if (source.Codes.AsSpan().SequenceEqual(target.Codes.AsSpan()))
            yield break;
        var (wanted, found) = (Counts(source), Counts(target));
        if (Missing(wanted, found) is { Length: > 0 } lost)
            yield return Issue("codes-missing", lost);
        if (Missing(found, wanted) is { Length: > 0 } added)
            yield return Issue("codes-added", added);
        if (Misplaced(source, target) is { Length: > 0 } misplaced)
            yield return Issue("codes-misplaced", misplaced);
    }

    private static QualityIssue Issue(string code, string what) => new(code, QualitySeverity.Error, [what]);

    private static Dictionary<(InlineCodeKind Kind, string Id), (int Count, string Data)> Counts(InlineText text) =>
        text.Codes.GroupBy(c => (c.Kind, c.Id)).ToDictionary(g => g.Key, g => (g.Count(), g.First().Data));

    private static string Missing(
        Dictionary<(InlineCodeKind Kind, string Id), (int Count, string Data)> wanted,
        Dictionary<(InlineCodeKind Kind, string Id), (int Count, string Data)> found
    ) =>
        string.Join(
            ' ',
            wanted
                .Where(w => found.GetValueOrDefault(w.Key).Count < w.Value.Count)
                .Select(w => w.Value.Data.Length > 0 ? Short(w.Value.Data) : $"/{w.Key.Id}")
        );

    // A picture of a word processor is thousands of characters.
    private static string Short(string data) => data.Length <= 60 ? data : data[..57] + "...";

    // What closes before it opens; where the source does so too, the span began in an earlier segment.
    private static string Misplaced(InlineText source, InlineText target)
    {
        var early = Early(source).ToHashSet();
        return string.Join(
            ' ',
            Early(target).Where(id => !early.Contains(id)).Select(id => Short(target.Codes.First(c => c.Id == id).Data))
        );
    }

    private static IEnumerable<string> Early(InlineText text)
    {
        var open = new HashSet<string>();
        foreach (var code in text.Codes)
        {
            if (code.Kind == InlineCodeKind.Start)
                open.Add(code.Id);
            else if (code.Kind == InlineCodeKind.End && !open.Contains(code.Id))
                yield return code.Id;
        }
    }
}
