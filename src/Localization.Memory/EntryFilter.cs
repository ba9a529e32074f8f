namespace Localization.Memory;

/// <summary>Which entries of a memory are meant; what is null or empty leaves none out.</summary>
public sealed record EntryFilter
{
    /// <summary>Text that is in the source or in the translation, in any case, with accents or without.</summary>
    public string Text { get; init; } = "";

    /// <summary>What the key begins with.</summary>
    public string Key { get; init; } = "";

    /// <summary>Who made it.</summary>
    public MemoryOrigin? Origin { get; init; }

    /// <summary>The provider that answered.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The language of the source, with all its regions.</summary>
    public LanguageTag? Source { get; init; }

    /// <summary>The language of the translation, with all its regions.</summary>
    public LanguageTag? Target { get; init; }

    /// <summary>Only what was last changed before.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Only what was never reused.</summary>
    public bool Unused { get; init; }
}
