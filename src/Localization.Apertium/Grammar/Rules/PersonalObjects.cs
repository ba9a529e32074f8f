using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A person as direct object takes <c>a</c>: <c>rescatar a Maduro</c>. Works on what lexical transfer
/// gave.</summary>
internal static class PersonalObjects
{
    /// <summary>After these a name is the subject, or no object of a person.</summary>
    private static readonly HashSet<string> NoObject =
    [
        "say",
        "add",
        "be",
        "become",
        "remain",
        "declare",
        "have",
        "call",
        "name",
        "explain",
        "insist",
        "argue",
        "warn",
        "note",
        "state",
        "conclude",
        "observe",
        "recall",
        "reply",
        "respond",
        "report",
        "announce",
        "admit",
        "confirm",
        "stress",
        "write",
        "complain",
        "joke",
        "comment",
    ];

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        // In a question the name after the verb is its subject.
        if (units.Count > 0 && units[^1].Form.StartsWith('?'))
            return;
        for (var i = 1; i < units.Count; i++)
        {
            var verb = units[i - 1].Form;
            if (
                !units[i].FollowsDirectly()
                || !verb.Contains("<vblex>", StringComparison.Ordinal)
                || NoObject.Contains(verb[..verb.IndexOf('<', StringComparison.Ordinal)].ToLowerInvariant())
                || verb.Contains('#', StringComparison.Ordinal)
            )
                continue;
            var tags = units[i].Form.IndexOf('<', StringComparison.Ordinal);
            if (
                units[i].Form.Contains("<np><ant>", StringComparison.Ordinal)
                || (
                    tags > 0
                    && unit.Slots.TryGetValue(units[i].Form[..tags], out var slot)
                    && slot is { PartOfSpeech: PartOfSpeech.Person, Mark: null }
                )
            )
                units.Insert(i++, new LexicalUnit(" ", "to<pr>", "a<pr>"));
        }
    }
}
