using System.Collections.Immutable;

namespace Localization.Memory.Xliff;

/// <summary>A bilingual file.</summary>
/// <param name="Source">The language of the sources.</param>
/// <param name="Target">The language of the translations.</param>
/// <param name="Original">The file that it was made from; empty where it does not say.</param>
/// <param name="Segments">Its segments, in order.</param>
public sealed record XliffFile(
    LanguageTag Source,
    LanguageTag Target,
    string Original,
    ImmutableArray<XliffSegment> Segments
);
