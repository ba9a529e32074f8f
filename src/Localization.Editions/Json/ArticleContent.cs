namespace Localization.Editions.Json;

/// <summary>An article as <see cref="JsonEdition"/> writes it. What is null is left out.</summary>
internal sealed record ArticleContent(
    string Name,
    string Format,
    string SourceLanguage,
    string TargetLanguage,
    string Provider,
    string? SourceTitle,
    string? TargetTitle,
    string? Author,
    string? Published,
    string? SiteName,
    IEnumerable<BlockContent> Blocks
);

/// <summary>A block.</summary>
internal sealed record BlockContent(string Role, int? Level, int Line, IEnumerable<SegmentContent> Segments);

/// <summary>A segment.</summary>
internal sealed record SegmentContent(
    string Source,
    string Target,
    string? Before,
    string? After,
    IEnumerable<CodeContent>? SourceCodes,
    IEnumerable<CodeContent>? TargetCodes,
    string State,
    string Origin,
    string? Author,
    string? Changed,
    int Risk,
    double? Confidence,
    IEnumerable<TermContent>? Terms,
    IEnumerable<UnsureContent>? UnsureTerms,
    IEnumerable<IssueContent>? Issues
);

/// <summary>An inline code.</summary>
internal sealed record CodeContent(int Position, string Kind, string Id, string Data);

/// <summary>A term.</summary>
internal sealed record TermContent(
    string Source,
    string Target,
    int Start,
    int Length,
    string Outcome,
    int TargetStart,
    int TargetLength
);

/// <summary>A term that may mean something else in its sentence.</summary>
internal sealed record UnsureContent(string Source, int Start, int Length);

/// <summary>An issue.</summary>
internal sealed record IssueContent(string Code, string Severity, IEnumerable<string> Arguments);
