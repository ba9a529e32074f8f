using Localization.Model;
using Localization.Pipeline;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Translate;

/// <summary>What is said of an article that is done.</summary>
internal static class ArticleLine
{
    /// <summary>One line: the file, its segments, its terms and its issues.</summary>
    public static string Of(ArticleOutcome outcome, IStringLocalizer<Messages> messages)
    {
        var segments = outcome.Article!.Segments;
        var terms = segments.Sum(s => s.Terms.Length);
        var kept = segments.Sum(s => s.Terms.Count(t => t.Outcome != TermOutcome.Missing));
        var issues = segments.Sum(s => s.Issues.Count(i => i.Severity > QualitySeverity.Note));
        return messages["article-done", outcome.File, segments.Length, kept, terms, issues];
    }
}
