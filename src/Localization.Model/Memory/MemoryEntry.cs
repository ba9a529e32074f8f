using System.Collections.Immutable;

namespace Localization.Model.Memory;

/// <summary>A translation to remember: what TMX 1.4b calls a translation unit (§3, <c>tu</c>).</summary>
/// <param name="Key">What the entry is found again by, unique in a memory. Of a provider's answer the content key: a
/// hash of provider, model, languages, source with its codes, and the constraints in force. Of a person's translation a
/// hash of languages, source and context.</param>
/// <param name="SourceLanguage">The language of <paramref name="Source"/>.</param>
/// <param name="TargetLanguage">The language of <paramref name="Target"/>.</param>
/// <param name="Source">The source.</param>
/// <param name="Target">The translation; of a provider its answer, as it came.</param>
/// <param name="Provider">Which provider gave it; empty where a person did.</param>
/// <param name="Article">The article that asked first; empty where that is not known.</param>
public sealed record MemoryEntry(
    string Key,
    LanguageTag SourceLanguage,
    LanguageTag TargetLanguage,
    InlineText Source,
    InlineText Target,
    string Provider,
    string Article
)
{
    /// <summary>Who made the translation.</summary>
    public MemoryOrigin Origin { get; init; }

    /// <summary>The provider's model; empty where none is known.</summary>
    public string Model { get; init; } = "";

    /// <summary>How sure the engine was: see <see cref="TranslationAnswer.Confidence"/>.</summary>
    public double? Confidence { get; init; }

    /// <summary>How far the translation has come.</summary>
    public SegmentState State { get; init; } = SegmentState.Translated;

    /// <summary>The text of the segment before, empty at the start of an article; null where the context is not
    /// known.</summary>
    public string? Previous { get; init; }

    /// <summary>The text of the segment after, empty at the end of an article; null where the context is not
    /// known.</summary>
    public string? Next { get; init; }

    /// <summary>The stretches of the source whose translation was given: what can be recoded for a like
    /// source.</summary>
    public ImmutableArray<LexicalConstraint> Given { get; init; } = [];

    /// <summary>Who wrote it or signed it off; empty where that is not known.</summary>
    public string Author { get; init; } = "";

    /// <summary>What was noted on it; empty where nothing was.</summary>
    public string Note { get; init; } = "";

    /// <summary>When it was made; null for now.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When it was last changed; null for when it was made, or where that is not known.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>How often it was reused.</summary>
    public int Used { get; init; }
}
