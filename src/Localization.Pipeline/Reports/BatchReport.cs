using System.Text.Json;
using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Output;
using Microsoft.Extensions.Localization;

namespace Localization.Pipeline.Reports;

/// <summary>What became of a batch, for machines: each article with its terms, how they were protected, and its issues.
/// In: a summary. Out: JSON.</summary>
/// <param name="texts">The sentences of the issues, in the language of the report.</param>
public sealed class BatchReport(IStringLocalizer<IssueMessages> texts)
{
    /// <summary>The version of the form: it is raised when a field goes or changes its meaning.</summary>
    private const int Version = 1;

    /// <summary>Writes the report, or the old one stays whole.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void Write(BatchSummary summary, string path) =>
        AtomicFile.Write(
            path,
            JsonSerializer.SerializeToUtf8Bytes(Content(summary), ReportJson.Readable.ReportedBatch)
        );

    private ReportedBatch Content(BatchSummary summary) =>
        new(
            Version,
            summary.Outcomes.Select(Article),
            summary.Books.IsEmpty ? null : summary.Books.Select(Book),
            Figures(TermFigures.Of([.. summary.Articles.SelectMany(a => a.Segments)])),
            summary.Failed,
            Math.Round(summary.Elapsed.TotalSeconds, 3)
        );

    private static ReportedBook Book(BookOutcome book) =>
        new(book.File, book.Link?.Path, book.Error?.Code, book.Error?.Message, book.Untranslated, book.Earlier);

    private ReportedArticle Article(ArticleOutcome outcome)
    {
        if (outcome.Error is { } error)
            return new(outcome.File) { Error = error.Code, Message = error.Message };
        if (outcome.Article is not { } article)
            return new(outcome.File) { Segments = 0 };
        var segments = article.Segments;
        return new(outcome.File)
        {
            Source = article.SourceLanguage.Value,
            Target = article.TargetLanguage.Value,
            Provider = article.Provider,
            Segments = segments.Length,
            Terms = Figures(TermFigures.Of(segments)),
            Unsure = segments.SelectMany((s, i) => s.UnsureTerms.Select(o => Unsure(i, s, o))),
            Entries = segments.SelectMany(s => s.Terms).GroupBy(t => t.Occurrence.Term).Select(Entry),
            Issues = segments.SelectMany((s, i) => s.Issues.Select(issue => Issue(i, s, issue))),
        };
    }

    private static ReportedTerm Entry(IGrouping<Term, VerifiedTerm> term) =>
        new(
            term.Key.Source,
            term.Key.Target,
            Name(term.Key.Policy),
            term.Key.Origin,
            term.Select(t => t.Protection).Distinct().Order().Select(p => Name(p)),
            Figures(TermFigures.Of(term))
        );

    private ReportedIssue Issue(int index, TranslatedSegment segment, QualityIssue issue) =>
        new(
            index + 1,
            Name(issue.Severity),
            issue.Code,
            texts[issue.Code, [.. issue.Arguments]].Value,
            segment.Segment.Source.Text,
            segment.Target.Text
        );

    private static ReportedUnsure Unsure(int index, TranslatedSegment segment, TermOccurrence occurrence) =>
        new(
            index + 1,
            occurrence.Term.Source,
            occurrence.Term.Target,
            segment.Segment.Source.Text.Substring(occurrence.Start, occurrence.Length)
        );

    private static ReportedFigures Figures(TermFigures figures) =>
        new(
            figures.Occurrences,
            figures.Kept,
            figures.Repaired,
            figures.Accepted,
            figures.Missing,
            figures.Unsure,
            figures.SuccessRate is { } rate ? Math.Round(rate, 4) : null
        );

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
