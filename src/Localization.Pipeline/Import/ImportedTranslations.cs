using System.Collections.Immutable;

namespace Localization.Pipeline.Import;

/// <summary>What a person's file gives back.</summary>
/// <param name="Segments">The segments that have a translation and all their codes.</param>
/// <param name="Unchanged">How many segments are as they were handed out.</param>
/// <param name="Gone">How many segments are no longer in the file, or empty.</param>
/// <param name="Damaged">The segments whose inline codes were lost or added: these are not taken.</param>
public sealed record ImportedTranslations(
    ImmutableArray<EditedSegment> Segments,
    int Unchanged,
    int Gone,
    ImmutableArray<DamagedSegment> Damaged
)
{
    /// <summary>The translations that the person made or approved, for the memory.</summary>
    public ImmutableArray<MemoryEntry> Entries => [.. Segments.Where(s => s.IsTaken).Select(s => s.Entry)];

    /// <summary>The name of the article from which the file was made; empty where it does not say.</summary>
    public string Article { get; init; } = "";

    /// <summary>The file.</summary>
    public string File { get; init; } = "";

    /// <summary>Whether the file is known by its table alone. Where that does not say what was handed out, only the
    /// desk
    /// tells which texts are new.</summary>
    public bool IsRecognized { get; init; }

    /// <summary>Whether texts count as approved that nobody changed, in a file that is only recognized.</summary>
    public bool TakesAll { get; init; }
}

/// <summary>A segment that was not taken.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Source">Its source.</param>
/// <param name="Codes">The codes that are missing or too many, as the file shows them.</param>
public sealed record DamagedSegment(int Number, string Source, string Codes);
