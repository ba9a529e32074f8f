using Localization.Pipeline.Outcomes;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Translate;

/// <summary>Names the editions that somebody edited, and where the new ones are.</summary>
internal static class EditedEditions
{
    /// <summary>How many are named.</summary>
    private const int Most = 20;

    /// <summary>A line for each, and one for those beyond.</summary>
    public static IEnumerable<string> Lines(BatchSummary summary, IStringLocalizer<Messages> messages)
    {
        var edited = summary.Edited.ToList();
        foreach (var edition in edited.Take(Most))
            yield return messages["edition-edited", edition.File, edition.Beside];
        if (edited.Count > Most)
            yield return messages["edition-edited-more", edited.Count - Most];
    }
}
