using System.Globalization;
using Localization.Pipeline.Outcomes;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Translate;

/// <summary>What is said of an article that is done.</summary>
internal static class ArticleLine
{
    /// <summary>One line: the file, its segments, its terms and its issues.</summary>
    public static string Of(ArticleOutcome outcome, IStringLocalizer<Messages> messages)
    {
        var digest = outcome.Digest!;
        if (digest.Empty)
            return messages["article-nothing", outcome.File];
        return messages[
            "article-done",
            outcome.File,
            digest.Segments,
            digest.Terms.Occurrences == 0
                ? messages["summary-terms-none"].Value
                : string.Create(CultureInfo.InvariantCulture, $"{digest.Terms.Right}/{digest.Terms.Occurrences}"),
            digest.Issues
        ];
    }
}
