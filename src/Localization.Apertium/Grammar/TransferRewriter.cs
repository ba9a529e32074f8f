using Localization.Apertium.Grammar.Rules;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>The second rewriting. In: every word with one reading and its translations. Out: the same, where each token
/// has a translation of its own with the tags that give the right order and agreement.</summary>
internal static class TransferRewriter
{
    /// <summary>Before a noun: 'Sukhoi jets' becomes 'jets de Sukhoi'.</summary>
    private const string Modifier = "<loc>";

    /// <summary>After a noun: 'ambassador Story' stays 'embajador Story'.</summary>
    private const string Apposition = "<cog>";

    private static readonly GrammarRule[] Rules =
    [
        new("reciprocals", Reciprocals.Conjugate),
        new("governed-objects", GovernedObjects.Apply),
        new("lexical-choices", LexicalChoices.Apply),
        new("senses", Senses.Apply),
        new("intransitive-verbs", IntransitiveVerbs.Apply),
        new("noun-genders", static (units, _) => NounGenders.Apply(units)),
        new("negated-objects", static (units, _) => NegatedObjects.Apply(units)),
        new("blamed-on", static (units, _) => BlamedOn.Apply(units)),
        new("able-to", static (units, _) => AbleTo.Apply(units)),
        new("fail-to", static (units, _) => FailTo.Apply(units)),
        new("continued-action", ContinuedAction.Apply),
        new("lasting-state", LastingState.Apply),
        new("states", States.Apply),
        new("driven-persons", DrivenPersons.Apply),
        new("government", static (units, _) => Government.Apply(units)),
        new("over-causes", OverCauses.Apply),
        new("punished-for", PunishedFor.Apply),
        new("superlatives", static (units, _) => Superlatives.Apply(units)),
        new("generic-subjects", static (units, _) => GenericSubjects.Apply(units)),
        new("generic-articles", static (units, _) => GenericArticles.Apply(units)),
        new("generic-objects", GenericObjects.Apply),
        new("preposed-adjectives", PreposedAdjectives.Apply),
        new("personal-objects", PersonalObjects.Apply),
        new("human-objects", HumanObjects.Apply),
        new("ordinal-infinitives", OrdinalInfinitives.Apply),
    ];

    /// <summary>The names of the rules.</summary>
    public static IEnumerable<string> Names => Rules.Select(r => r.Name);

    /// <summary>Rewrites a text's lexical transfer.</summary>
    /// <param name="text">The words.</param>
    /// <param name="unit">What they are words of.</param>
    /// <param name="plainly">Whether the pair's own choice of words stays.</param>
    /// <param name="without">The rules that are switched off.</param>
    public static void Rewrite(LexicalUnits text, EncodedUnit unit, bool plainly, IReadOnlySet<string> without)
    {
        var units = text.Units;
        Fill(units, unit);
        if (plainly)
            return;
        foreach (var rule in Rules.Where(r => !without.Contains(r.Name)))
            rule.Apply(units, unit);
    }

    /// <summary>Gives each token its translation.</summary>
    public static void Fill(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (SlotOf(units[i], unit) is { } slot)
                units[i] = units[i].With(slot.Token + slot.TargetTags(NameKind(units, i, slot)));
        }
    }

    private static string NameKind(List<LexicalUnit> units, int i, Slot slot)
    {
        if (i > 0 && IsNoun(units[i - 1]) && units[i].Blank == " ")
            return Apposition;
        if (slot.PartOfSpeech != PartOfSpeech.Person)
            return Modifier;
        return i + 1 < units.Count && IsNoun(units[i + 1]) ? Modifier : Apposition;
    }

    private static bool IsNoun(LexicalUnit unit) => unit.Form.Contains("<n>", StringComparison.Ordinal);

    private static Slot? SlotOf(LexicalUnit word, EncodedUnit unit)
    {
        var tags = word.Form.IndexOf('<', StringComparison.Ordinal);
        return tags > 0 && unit.Slots.TryGetValue(word.Form[..tags], out var slot) ? slot : null;
    }
}
