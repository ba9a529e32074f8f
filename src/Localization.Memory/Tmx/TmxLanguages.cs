namespace Localization.Memory.Tmx;

/// <summary>Which pair is taken from a file.</summary>
/// <param name="Source">The language of the sources; null for the one that the file names, or else the usual one,
/// or else the first of an entry.</param>
/// <param name="Target">The language of the translations; null for all.</param>
public readonly record struct TmxLanguages(LanguageTag? Source, LanguageTag? Target)
{
    /// <summary>The language of the sources of an entry that may be read from any of its languages
    /// (<c>srclang="*all*"</c>); null for the first.</summary>
    public LanguageTag? Usual { get; init; }
}
