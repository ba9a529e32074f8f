using System.Collections.Frozen;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Batch;

/// <summary>Words of no dictionary that are two words without their space, such as <c>equipolocal</c>. What Spanish
/// joins by rule, such as <c>francoalemán</c>, is one word.</summary>
internal static class JoinedWords
{
    private const int Shortest = 4;

    // First elements of compounds that are words too (RAE, Nueva gramática §11.2).
    private static readonly FrozenSet<string> Combining = (
        "socio medio franco hispano latino ibero germano chino ruso anglo austro greco luso judeo turco indo árabe "
        + "castellano catalano centro auto foto moto video vídeo radio tele cine disco porno narco neuro cardio punto "
        + "agua alto bajo mano boca cara cuello balón salto campo porta para guarda cuenta corta rompe lanza limpia "
        + "salva saca pasa toca media libre bien mal sobre contra entre ante tras ultra extra super supra infra intra "
        + "inter trans semi anti vice multi micro macro mini maxi mega hiper poli mono tri cuatri euro afro"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Those of the words that are two.</summary>
    /// <param name="words">Words of no dictionary, in lower case.</param>
    /// <param name="analyser">Knows the words of Spanish.</param>
    public static HashSet<string> Of(IReadOnlyCollection<string> words, WordAnalyser analyser)
    {
        var splits = words.ToDictionary(w => w, w => Splits(w).ToList());
        var known = analyser.Analyse(splits.Values.SelectMany(s => s).SelectMany(s => new[] { s.First, s.Second }));
        return
        [
            .. splits
                .Where(s => s.Value.Exists(p => IsWord(p.First) && IsWord(p.Second) && !MayJoin(p.First)))
                .Select(s => s.Key),
        ];

        bool IsWord(string part) => known.TryGetValue(part, out var found) && found.IsKnown;

        // 'sordomudo', 'rojinegro': of adjectives in -o and -i Spanish makes compounds.
        bool MayJoin(string part) =>
            Combining.Contains(part)
            || (part[^1] is 'o' or 'i' && known[part].Readings.All(r => r.Kind != WordKind.Noun));
    }

    private static IEnumerable<(string First, string Second)> Splits(string word)
    {
        for (var i = Shortest; i <= word.Length - Shortest; i++)
            yield return (word[..i], word[i..]);
    }
}
