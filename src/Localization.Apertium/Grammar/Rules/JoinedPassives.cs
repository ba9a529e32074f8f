using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A passive that the pair knows only as one word with a fixed participle: <c>the house was hit by a
/// rocket</c> is taken apart, so that the participle agrees.</summary>
internal static class JoinedPassives
{
    private static readonly Dictionary<string, string> Participles = new()
    {
        ["# hit by"] = "hit<vblex><pp>",
        ["# damaged"] = "damage<vblex><pp>",
        ["# supported by"] = "support<vblex><pp>",
        ["# called"] = "call<vblex><pp>",
    };

    private static readonly FrozenSet<string> Particles = FrozenSet.Create("off", "for", "on", "upon", "back");

    /// <summary>Takes them apart.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            var words = units[i].Form.Split(' ');
            var mark = units[i].Reading.IndexOf('#', StringComparison.Ordinal);
            if (words.Length < 2 || mark < 0 || !Participles.TryGetValue(units[i].Reading[mark..], out var participle))
                continue;
            // 'the strike was called off', but 'a dog was called Rex'
            if (words[^1] == "called" && !(i + 1 < units.Count && Particles.Contains(units[i + 1].Form)))
                continue;
            string[] readings =
            [
                .. units[i]
                    .Readings.ToArray()
                    .Select(r => r[..r.IndexOf('#', StringComparison.Ordinal)].Replace("<vblex>", "<vbser>")),
            ];
            units[i] = new LexicalUnit(units[i].Blank, [words[0], .. readings]);
            units.Insert(i + 1, new LexicalUnit(" ", words[1], participle));
            if (words[^1] == "by")
                units.Insert(i + 2, Words.By());
        }
    }
}
