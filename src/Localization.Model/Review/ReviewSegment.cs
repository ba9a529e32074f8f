using System.Collections.Immutable;

namespace Localization.Model.Review;

/// <summary>A segment on the review desk: the source, and the translation as it is now.</summary>
/// <param name="Id">Its number in the workspace, from 1; 0 for one that is not stored yet.</param>
/// <param name="Article">The number of its article.</param>
/// <param name="Segment">The source.</param>
/// <param name="Target">The translation.</param>
/// <param name="State">How far it has come.</param>
public sealed record ReviewSegment(long Id, long Article, Segment Segment, InlineText Target, SegmentState State)
{
    /// <summary>Grows by one with each change. Who saves says which version was read: see
    /// <see cref="ReviewEdit"/>.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Where the translation came from.</summary>
    public SegmentOrigin Origin { get; init; }

    /// <summary>What the machine said, before anybody changed it.</summary>
    public string Machine { get; init; } = "";

    /// <summary>How sure the engine was of <see cref="Machine"/>: see
    /// <see cref="TranslationAnswer.Confidence"/>.</summary>
    public double? Confidence { get; init; }

    /// <summary>What a reviewer should look at and nobody has waved through.</summary>
    public ImmutableArray<QualityIssue> Issues { get; init; } = [];

    /// <summary>Terms in the source.</summary>
    public int Terms { get; init; }

    /// <summary>Those of them that are in the translation.</summary>
    public int TermsKept { get; init; }

    /// <summary>Who changed it last; empty for the machine.</summary>
    public string Author { get; init; } = "";

    /// <summary>Who wrote the translation; empty for the machine. Who approves a text has not written it.</summary>
    public string Writer { get; init; } = "";

    /// <summary>Whether a person wrote or approved it on the desk: no machine replaces it.</summary>
    public bool IsPersons => Author.Length > 0 && (Writer.Length > 0 || State > SegmentState.Translated);

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset Changed { get; init; }

    /// <summary>How likely an editor is to change it, in per cent.</summary>
    public int Risk { get; init; }

    /// <summary>How many open comments it has.</summary>
    public int Comments { get; init; }

    /// <summary>Whether an issue is more than a note.</summary>
    public bool IsFlagged => Issues.Any(i => i.Severity > QualitySeverity.Note);
}
