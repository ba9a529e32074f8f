using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The reason of a punishment takes <c>por</c> anywhere in its clause: <c>sentenced to six years in jail for
/// corruption</c> is <c>condenado a seis años de cárcel por corrupción</c>. Works on what lexical transfer
/// gave.</summary>
internal static class PunishedFor
{
    private const int Reach = 12;

    private static readonly FrozenSet<string> Punishing = (
        "sentence jail imprison convict arrest fine prosecute try punish execute criticize criticise blame condemn "
        + "indict detain suspend ban dismiss fire sack investigate impeach "
        + "treat close"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Deeds = (
        "corruption fraud murder theft robbery rape assault abuse bribery perjury treason terrorism espionage "
        + "smuggling trafficking manslaughter negligence misconduct violence racism crime offense offence insult role "
        + "part handling burn injury wound fracture cancer dehydration infection repair maintenance renovation"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Periods = "day night week month quarter year season"
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Chooses the preposition.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (!units[i].Is("for<pr>"))
                continue;
            // 'for the fifth straight week' is 'por quinta semana consecutiva'
            if (
                i + 3 < units.Count
                && units[i + 1].Is("<det><def>")
                && units[i + 2].Is("<ord>")
                && IsInARow(units[i + 3])
            )
            {
                units[i] = units[i].With("por<pr>");
                continue;
            }

            // 'for a second day' is 'por segundo día'
            if (
                i + 3 < units.Count
                && units[i + 1].Is("<det><ind>")
                && units[i + 2].Is("<ord>")
                && (Periods.Contains(units[i + 3].Lemma()) || IsInARow(units[i + 3]))
            )
            {
                units[i] = units[i].With("por<pr>");
                units.RemoveAt(i + 1);
                continue;
            }

            if (!Punishes(units, i))
                continue;
            var deed = i + 1;
            while (deed + 1 < units.Count && deed < i + 4 && (units[deed].Is("<det>") || units[deed].Is("<adj>")))
                deed++;
            if (Deeds.Contains(units[deed].Lemma()) || units[i + 1].Is("<ger>") || units[i + 1].Is("<subs>"))
                units[i] = new LexicalUnit(units[i].Blank, "at<pr>", "por<pr>");
        }
    }

    private static bool IsInARow(LexicalUnit word) =>
        word.Lemma() is "straight" or "consecutive" or "successive" or "time";

    private static bool Punishes(List<LexicalUnit> units, int preposition)
    {
        for (var i = preposition - 1; i >= 0 && i > preposition - Reach; i--)
        {
            if (Punishing.Contains(units[i].Lemma()) || units[i].Lemma() is "come under fire" or "jailed")
                return true;
            if (units[i].Is("<cm>") || units[i].Is("<sent>"))
                return false;
        }

        return false;
    }
}
