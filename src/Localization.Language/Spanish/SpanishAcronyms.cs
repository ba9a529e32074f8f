using System.Collections.Frozen;

namespace Localization.Language.Spanish;

/// <summary>The gender of well-known acronyms: <c>la CIA</c>, <c>el FMI</c>.</summary>
public static class SpanishAcronyms
{
    private static readonly FrozenDictionary<string, GrammaticalGender> Genders = DataWords
        .Lines("spanish-acronyms")
        .Select(line => line.Split(": "))
        .SelectMany(parts => parts[1].Split(' ').Select(acronym => (acronym, parts[0])))
        .ToFrozenDictionary(
            e => e.acronym,
            e => e.Item2 == "f" ? GrammaticalGender.Feminine : GrammaticalGender.Masculine,
            StringComparer.Ordinal
        );

    /// <summary>The gender of an acronym; unknown for one that is not well known.</summary>
    public static GrammaticalGender GenderOf(string acronym) => Genders.GetValueOrDefault(acronym);
}
