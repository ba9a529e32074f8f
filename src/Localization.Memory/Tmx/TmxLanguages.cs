using Localization.Model;

namespace Localization.Memory.Tmx;

/// <summary>Which pair is taken from a file.</summary>
/// <param name="Source">The language of the sources; null for the one that the file names, or else the first of an
/// entry.</param>
/// <param name="Target">The language of the translations; null for all.</param>
public readonly record struct TmxLanguages(LanguageTag? Source, LanguageTag? Target);
