using Localization.Pipeline.Outcomes;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Translate;

/// <summary>Names the terms that translations lack, and where: the few that a person must see to.</summary>
internal static class MissingTerms
{
    /// <summary>How many are named; the report has all.</summary>
    private const int Most = 10;

    /// <summary>A line a term and article, and one for those beyond.</summary>
    public static IEnumerable<string> Lines(BatchSummary summary, IStringLocalizer<Messages> messages)
    {
        var missing = summary.Outcomes.SelectMany(o => o.Digest?.Missing.Select(m => (o.File, Term: m)) ?? []).ToList();
        foreach (var (file, term) in missing.Take(Most))
            yield return messages["missing-term", term.Source, term.Target, file, string.Join(", ", term.Segments)];
        if (missing.Count > Most)
            yield return messages["missing-terms-more", missing.Count - Most];
    }
}
