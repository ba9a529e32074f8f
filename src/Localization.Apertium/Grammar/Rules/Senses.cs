using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The sense that the nearest telling neighbour decides: <c>he pays the bill</c> is <c>factura</c>, <c>the
/// bill passed</c> is <c>proyecto</c>. Works on what lexical transfer gave.</summary>
internal static class Senses
{
    private const int Window = 5;

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            var source = units[i].Form;
            var tags = source.IndexOf('<', StringComparison.Ordinal);
            var end = tags > 0 ? source.IndexOf('>', tags) : -1;
            if (
                end < 0
                || Nearest(units, i, HouseLexicon.Senses(source[..(end + 1)].ToLowerInvariant()), unit) is not { } entry
            )
                continue;
            LexicalChoices.Put(units, ref i, entry, unit);
        }
    }

    private static LexiconEntry? Nearest(List<LexicalUnit> units, int i, Sense[] senses, EncodedUnit unit)
    {
        senses = [.. senses.Where(s => units[i].Is(s.Tag))];
        if (senses.Length == 0)
            return null;
        for (var distance = 1; distance <= Window; distance++)
        {
            foreach (var sense in senses)
            {
                if (
                    (IsOpen(units, i, i + distance) && sense.After.Overlaps(Lemmas(units[i + distance], unit)))
                    || (IsOpen(units, i, i - distance) && sense.Before.Overlaps(Lemmas(units[i - distance], unit)))
                )
                    return sense.Entry;
            }
        }

        var perfect = Enumerable.Range(Math.Max(0, i - 2), Math.Min(i, 2)).Any(k => units[k].Is("<vbhaver>"));
        return perfect ? null : Array.Find(senses, s => s.Tag.Length > 0 && s.Before.Count + s.After.Count == 0)?.Entry;
    }

    // No mark and no conjunction comes between.
    private static bool IsOpen(List<LexicalUnit> units, int from, int to)
    {
        if (to < 0 || to >= units.Count)
            return false;
        for (var k = Math.Min(from, to); k <= Math.Max(from, to); k++)
        {
            if (units[k].Is("<cm>") || units[k].Is("<sent>"))
                return false;
            // 'asked whether': the conjunction itself may tell.
            if (k != to && (units[k].Is("<cnjadv>") || units[k].Is("<rel>")))
                return false;
        }

        return true;
    }

    // Of a phrase that is given, the words of its Spanish.
    private static string[] Lemmas(LexicalUnit word, EncodedUnit unit) =>
        unit.Slots.TryGetValue(word.Form.Split('<')[0], out var slot)
            ? slot.Target.Split(' ')
            : [word.Lemma().Split(' ')[0]];
}
