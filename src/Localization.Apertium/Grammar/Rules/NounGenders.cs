using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The gender of a Spanish noun, where the pair's dictionary has the wrong one: <c>la muro</c>. Works on what
/// lexical transfer gave.</summary>
internal static class NounGenders
{
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            var reading = units[i].Reading;
            var tags = reading.IndexOf("<n><", StringComparison.Ordinal);
            var end = tags > 0 ? reading.IndexOf('>', tags + 3) : -1;
            if (end < 0)
                continue;
            var noun = reading[..(end + 1)];
            if (HouseLexicon.WithGender(char.ToLowerInvariant(noun[0]) + noun[1..]) is { } right)
                units[i] = units[i].With(noun[0] + right[1..] + reading[(end + 1)..]);
        }
    }
}
