using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Localization.Language.Spanish;

/// <summary>What a person who writes Spanish well puts for the name of a country, a city or a body where the sentence
/// asks for it: the adjective of those who belong there, or the abbreviation (RAE, <i>Ortografía</i>, list of countries
/// and their demonyms).</summary>
public static class SpanishDemonyms
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Forms = DataWords
        .Lines("spanish-demonyms")
        .Select(line => line.Split(';'))
        .ToFrozenDictionary(
            parts => parts[0],
            parts =>
                parts[1]
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .SelectMany(adjective => SpanishAdjective.Forms(adjective).All)
                    .Concat(parts[2].Split('|', StringSplitOptions.RemoveEmptyEntries))
                    .ToImmutableArray(),
            StringComparer.Ordinal
        );

    private static readonly ILookup<string, string> Places = DataWords
        .Lines("spanish-demonyms")
        .Select(line => line.Split(';'))
        .SelectMany(parts =>
            parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(adjective => (adjective, place: parts[0]))
        )
        .ToLookup(e => e.adjective, e => e.place, StringComparer.Ordinal);

    /// <summary>Names that take an article, or are no place.</summary>
    private static readonly FrozenSet<string> WithArticle = FrozenSet.Create(
        StringComparer.Ordinal,
        "Caribe",
        "Emiratos Árabes Unidos",
        "India",
        "Kremlin",
        "Líbano",
        "OTAN",
        "Países Bajos",
        "Reino Unido",
        "República Checa",
        "República Dominicana",
        "UE",
        "Unión Europea",
        "Unión Soviética"
    );

    /// <summary>Whether a name is that of a place and is without an article.</summary>
    public static bool IsPlaceWithoutArticle(string name) =>
        Forms.TryGetValue(name, out var forms) && forms.Any(f => char.IsLower(f[0])) && !WithArticle.Contains(name);

    /// <summary>The adjectives, in all forms, and the abbreviations of a name.</summary>
    public static ImmutableArray<string> Of(string name) => Forms.GetValueOrDefault(name, []);

    /// <summary>The names of those places to which an adjective belongs: <c>de Rusia</c> for <c>ruso</c>.</summary>
    public static IEnumerable<string> PlacesOf(string adjective) =>
        Places[adjective].SelectMany(place => Of(place).Where(form => char.IsUpper(form[0])).Prepend(place));
}
