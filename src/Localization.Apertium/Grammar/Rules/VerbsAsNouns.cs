using System.Collections.Frozen;
using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Nouns that the pair knows only as verbs: <c>the rebels</c>, <c>at the close</c>, <c>tracking data</c>.
/// </summary>
internal static class VerbsAsNouns
{
    // 'crack down on smuggling'
    private static bool GovernsNoun(LexicalUnit verb) =>
        verb.Has("<vblex>") && verb.Form.Split(' ') is [_, .., "on" or "of" or "with" or "for" or "against" or "into"];

    /// <summary>Gives the word its noun readings where it can be nothing else.</summary>
    public static void Apply(List<LexicalUnit> units, int i)
    {
        if (units[i].Form == "data")
            units[i] = units[i].Choose(r => r.Contains("<n><pl>", StringComparison.Ordinal));
        // 'carry gas to Turkey'
        if (units[i].Form == "gas")
            units[i] = units[i].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        // 'taking bribes'
        if (
            i > 0
            && units[i].FollowsDirectly()
            && units[i].Has("<n><pl>")
            && units[i].Has("<vblex><pri>")
            && (
                units[i - 1].Has("<vblex><ger>")
                || units[i - 1].Has("<vblex><inf>")
                // 'would have raised taxes'
                || (i > 1 && units[i - 1].Has("<vblex><pp>") && units[i - 2].Has("<vbhaver>"))
            )
            && !units[i - 1].IsNoun()
        )
            units[i] = units[i].Choose(r => r.Contains("<n><pl>", StringComparison.Ordinal));
        // 'opened fire', 'taken to court'
        if (
            i > 0
            && (
                (units[i].Form == "fire" && units[i - 1].Form.StartsWith("open", StringComparison.OrdinalIgnoreCase))
                || (units[i].Form == "court" && units[i - 1].Form == "to")
            )
        )
            units[i] = units[i].Choose(r => r.Contains("<n><sg>", StringComparison.Ordinal));
        Governor(units, i);
        if (units[i].IsNoun() || !units[i].Has("<vblex>") || (i > 0 && !units[i].FollowsDirectly()))
            return;
        var readings = HouseLexicon
            .Readings(units[i].Form)
            .Where(r => r.Contains("<n>", StringComparison.Ordinal))
            .ToArray();
        if (readings.Length == 0)
            return;
        // 'at Monday's close'
        var owned = i > 2 && units[i - 1].Has("<gen>") && units[i - 3].Has("<pr>");
        var governed = i > 0 && (units[i - 1].Has("<det><def>") || units[i - 1].Has("<det><pos>") || owned);
        var next = i + 1 < units.Count ? units[i + 1] : null;
        var ends = next is null || next.Has("<pr>") || next.Has("<cm>") || next.Has("<sent>") || next.Has("<adv>");
        // 'housing prices', 'limits on spending'
        var compound =
            units[i].Has("<ger>")
            // 'by hiring nurses', where it is known to be a verb
            && units[i].Readings.Length > 1
            && (
                i == 0
                    ? next?.IsNoun() == true
                    : (units[i - 1].IsNoun() || units[i - 1].Has("<pr>") || GovernsNoun(units[i - 1]))
                        && (ends || next!.IsNoun())
            );
        if ((!governed || !(ends || units[i].Has("<pri>"))) && !compound)
            return;
        units[i] = units[i].With(readings);
        if (owned)
            units[i - 1] = units[i - 1].Choose(r => r.Contains("<gen>", StringComparison.Ordinal));
    }

    // 'the search for survivors': the analyser has joined a verb and its particle.
    private static void Governor(List<LexicalUnit> units, int i)
    {
        if (
            i == 0
            || units[i].Form.Split(' ') is not [var noun, var particle]
            || !Governors.Contains(noun)
            || !units[i].Has("<vblex><inf>")
            || !(units[i - 1].IsDeterminer() || (units[i - 1].IsAdjective() && i > 1 && units[i - 2].IsDeterminer()))
        )
            return;
        units[i] = new LexicalUnit(units[i].Blank, noun, noun + "<n><sg>");
        units.Insert(i + 1, new LexicalUnit(" ", particle, particle + "<pr>"));
    }

    private static readonly FrozenSet<string> Governors =
        "search call hunt look fight push plea bid wait demand care plan aim struggle vote run"
            .Split(' ')
            .ToFrozenSet();
}
