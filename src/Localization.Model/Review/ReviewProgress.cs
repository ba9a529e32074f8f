namespace Localization.Model.Review;

/// <summary>The figures of an article under review.</summary>
public sealed record ReviewProgress
{
    /// <summary>Segments that are not translated.</summary>
    public int Initial { get; init; }

    /// <summary>Segments that nobody has approved.</summary>
    public int Translated { get; init; }

    /// <summary>Segments that were approved.</summary>
    public int Reviewed { get; init; }

    /// <summary>Segments that were signed off.</summary>
    public int Final { get; init; }

    /// <summary>Segments with a warning or an error that nobody has waved through.</summary>
    public int Flagged { get; init; }

    /// <summary>Terms in the source.</summary>
    public int Terms { get; init; }

    /// <summary>Those of them that are in the translation.</summary>
    public int TermsKept { get; init; }

    /// <summary>Segments that came from memory, a rule or the file.</summary>
    public int Reused { get; init; }

    /// <summary>Words of the source, by white space.</summary>
    public int Words { get; init; }

    /// <summary>Comments that are open.</summary>
    public int Comments { get; init; }

    /// <summary>All segments.</summary>
    public int Segments => Initial + Translated + Reviewed + Final;

    /// <summary>Segments that are approved or signed off.</summary>
    public int Done => Reviewed + Final;

    /// <summary>The state of the article: that of the segment that has come least far.</summary>
    public SegmentState State =>
        Initial > 0 ? SegmentState.Initial
        : Translated > 0 || Segments == 0 ? SegmentState.Translated
        : Reviewed > 0 ? SegmentState.Reviewed
        : SegmentState.Final;
}
