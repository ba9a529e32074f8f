using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A clause without <c>that</c> after an adjective of certainty: <c>I am sure the team will win</c>
/// is <c>estoy seguro de que</c> (RAE, Nueva gramática §43.3).</summary>
internal static class ClauseAdjectives
{
    private const int Reach = 6;

    private static readonly FrozenSet<string> English = ("sure aware confident certain convinced")
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Spanish = ("seguro consciente confiado convencido")
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Puts <c>that</c> in.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 2 < units.Count; i++)
        {
            if (
                !English.Contains(units[i].Form)
                || !(units[i - 1].Has("<vbser>") || units[i - 1].IsAdverb())
                || !units[i + 1].FollowsDirectly()
                || !IsSubject(units[i + 1], unit)
                || !HasVerb(units, i + 2)
            )
                continue;
            units.Insert(i + 1, new LexicalUnit(" ", "that", "that<cnjsub>"));
        }
    }

    /// <summary>Puts the preposition before it.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 1; i < units.Count; i++)
        {
            var tags = units[i - 1].Form.IndexOf("<adj>", StringComparison.Ordinal);
            if (
                units[i].Form == "que<cnjsub>"
                && tags > 0
                && Spanish.Contains(units[i - 1].Form[..tags].ToLowerInvariant())
                && IsState(units, i - 2)
            )
                units.Insert(i++, new LexicalUnit(" ", "de<pr>"));
        }
    }

    // 'está seguro de que', but 'es seguro que'
    private static bool IsState(List<LexicalUnit> units, int i)
    {
        while (i > 0 && units[i].Form.Contains("<adv>", StringComparison.Ordinal))
            i--;
        return i >= 0 && units[i].Form.StartsWith("estar<", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSubject(LexicalUnit word, EncodedUnit unit) =>
        word.Form != "that"
        && (word.Has("<prn><subj>") || word.Has("<det><def>") || word.Has("<det><pos>") || word.IsName(unit));

    private static bool HasVerb(List<LexicalUnit> units, int start)
    {
        for (var i = start; i < units.Count && i < start + Reach && units[i].FollowsDirectly(); i++)
        {
            if (VerbReadings.IsFinite(units, i) || units[i].Has("<vblex><past>") || units[i].Has("<vblex><pri>"))
                return true;
        }

        return false;
    }
}
