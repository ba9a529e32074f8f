using System.Collections.Immutable;
using System.Text.Json;

namespace Localization.Memory.Stored.Review;

/// <summary>A row of the table of segments.</summary>
internal sealed record ReviewRow
{
    /// <summary>The columns, for a query of <c>review_segment s</c>.</summary>
    public const string Columns = """
        s.id AS Id, s.article AS Article, s.block AS Block, s.block_index AS BlockIndex, s.role AS Role,
        s.source AS Source, s.source_codes AS SourceCodes,
        s.before AS Before, s.after AS After, s.target AS Target, s.target_codes AS TargetCodes, s.machine AS Machine,
        s.state AS State, s.origin AS Origin,
        s.version AS Version, s.issues AS Issues, s.terms AS Terms, s.terms_kept AS TermsKept,
        s.author AS Author, s.writer AS Writer, s.changed AS Changed, s.risk AS Risk,
        s.confidence AS Confidence,
        (SELECT count(*) FROM review_comment c WHERE c.segment = s.id AND c.resolved = 0) AS Comments
        """;

    public long Id { get; init; }

    public long Article { get; init; }

    public int Block { get; init; }

    public int BlockIndex { get; init; }

    public int Role { get; init; }

    public string Source { get; init; } = "";

    public string? SourceCodes { get; init; }

    public string Before { get; init; } = "";

    public string After { get; init; } = "";

    public string Target { get; init; } = "";

    public string? TargetCodes { get; init; }

    public string Machine { get; init; } = "";

    public int State { get; init; }

    public int Origin { get; init; }

    public int Version { get; init; }

    public string Issues { get; init; } = "[]";

    public int Terms { get; init; }

    public int TermsKept { get; init; }

    public string Author { get; init; } = "";

    public string Writer { get; init; } = "";

    public long Changed { get; init; }

    public int Risk { get; init; }

    public double? Confidence { get; init; }

    public int Comments { get; init; }

    /// <summary>The row of a segment.</summary>
    public static ReviewRow Of(ReviewSegment segment, long article, long now) =>
        new()
        {
            Id = segment.Id,
            Article = article,
            Block = segment.Segment.Block,
            BlockIndex = segment.Segment.Index,
            Role = (int)segment.Segment.Role,
            Source = segment.Segment.Source.Text,
            SourceCodes = InlineTextJson.Codes(segment.Segment.Source),
            Before = segment.Segment.Before,
            After = segment.Segment.After,
            Target = segment.Target.Text,
            TargetCodes = InlineTextJson.Codes(segment.Target),
            Machine = segment.Machine,
            State = (int)segment.State,
            Origin = (int)segment.Origin,
            Version = segment.Version,
            Issues = Write(segment.Issues),
            Terms = segment.Terms,
            TermsKept = segment.TermsKept,
            Author = segment.Author,
            Writer = segment.Writer,
            Changed = now,
            Risk = segment.Risk,
            Confidence = segment.Confidence,
        };

    /// <summary>Issues as they are kept.</summary>
    public static string Write(ImmutableArray<QualityIssue> issues) =>
        issues.IsEmpty ? "[]" : JsonSerializer.Serialize(issues, StoredJson.Default.ImmutableArrayQualityIssue);

    /// <summary>The segment, without what was waved through.</summary>
    public ReviewSegment Read(IgnoredIssues ignored) =>
        new(
            Id,
            Article,
            new Segment(Block, BlockIndex, (BlockRole)Role, InlineTextJson.Read(Source, SourceCodes), Before, After),
            InlineTextJson.Read(Target, TargetCodes),
            (SegmentState)State
        )
        {
            Version = Version,
            Origin = (SegmentOrigin)Origin,
            Machine = Machine,
            Issues =
                Issues.Length <= 2
                    ? []
                    :
                    [
                        .. JsonSerializer
                            .Deserialize(Issues, StoredJson.Default.ImmutableArrayQualityIssue)
                            .Where(i => !ignored.Has(Id, i)),
                    ],
            Terms = Terms,
            TermsKept = TermsKept,
            Author = Author,
            Writer = Writer,
            Changed = DateTimeOffset.FromUnixTimeMilliseconds(Changed),
            Risk = Risk,
            Confidence = Confidence,
            Comments = Comments,
        };
}
