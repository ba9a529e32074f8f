using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The result of an event is a gerund after a comma: <c>a bomb exploded, killing 12 people and wounding
/// dozens</c> is <c>estalló una bomba, matando a 12 personas e hiriendo a decenas</c>. The pair takes some of these
/// gerunds for nouns.</summary>
internal static class ResultClauses
{
    /// <summary>Chooses the verbs.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        var open = false;
        for (var i = 2; i + 1 < units.Count; i++)
        {
            if (units[i].Has("<sent>"))
                open = false;
            var begins = units[i - 1].Has("<cm>") || (open && units[i - 1].Form is "and" or "or");
            if (
                !begins
                || !units[i].Has("<ger>")
                || !units[i].FollowsDirectly()
                || !units[i + 1].FollowsDirectly()
                || !(IsObject(units[i + 1], unit) || (open && units[i + 1].IsNoun()))
            )
                continue;
            open = true;
            units[i] = units[i].Choose(r => r.Contains("<ger>", StringComparison.Ordinal));
        }
    }

    private static bool IsObject(LexicalUnit word, EncodedUnit unit) =>
        word.Has("<det>")
        || word.Has("<num>")
        || word.Has("<prn><obj>")
        || word.SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Number }
        || word.Form
            is "dozens"
                or "hundreds"
                or "thousands"
                or "scores"
                or "several"
                or "many"
                or "at least"
                or "more";
}
