namespace Localization.Pipeline.Reports;

/// <summary>The report of a batch as it is written.</summary>
internal sealed record ReportedBatch(
    int Version,
    IEnumerable<ReportedArticle> Articles,
    IEnumerable<ReportedBook>? Books,
    ReportedFigures Terms,
    int Failed,
    double Seconds
);

/// <summary>An article: with an error, or with its segments; one in which nothing is to be translated has 0.</summary>
internal sealed record ReportedArticle(string File)
{
    public string? Error { get; init; }

    public string? Message { get; init; }

    public string? Source { get; init; }

    public string? Target { get; init; }

    public string? Provider { get; init; }

    public int? Segments { get; init; }

    public ReportedFigures? Terms { get; init; }

    public IEnumerable<ReportedUnsure>? Unsure { get; init; }

    public IEnumerable<ReportedTerm>? Entries { get; init; }

    public IEnumerable<ReportedIssue>? Issues { get; init; }
}

/// <summary>A book.</summary>
internal sealed record ReportedBook(
    string File,
    string? Output,
    string? Error,
    string? Message,
    IEnumerable<string> Untranslated,
    IEnumerable<string> Earlier
);

/// <summary>An entry of the term base, as an article uses it.</summary>
internal sealed record ReportedTerm(
    string Source,
    string Target,
    string Policy,
    string Origin,
    IEnumerable<string> Protection,
    ReportedFigures Figures
);

/// <summary>An issue of a segment.</summary>
internal sealed record ReportedIssue(
    int Segment,
    string Severity,
    string Code,
    string Message,
    string Source,
    string Target
);

/// <summary>A term that may mean something else in its sentence.</summary>
internal sealed record ReportedUnsure(int Segment, string Source, string Target, string Text);

/// <summary>What became of terms.</summary>
internal sealed record ReportedFigures(
    int Occurrences,
    int Kept,
    int Repaired,
    int Accepted,
    int Missing,
    int Unsure,
    double? SuccessRate
);
