using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Do</c> after its subject is the verb of the clause where no infinitive follows it: <c>he does this</c>
/// is <c>hace esto</c>. The tagger takes it for the auxiliary, which Spanish does not have.</summary>
internal static class MainDo
{
    private static readonly FrozenSet<string> Objects = FrozenSet.Create(
        "this",
        "that",
        "it",
        "nothing",
        "everything",
        "something",
        "anything",
        "what",
        "the",
        "so"
    );

    /// <summary>Chooses the reading.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (
                !units[i].Has("<vbdo>")
                || !units[i].Has("<vblex>")
                || !units[i].FollowsDirectly()
                || !IsSubject(units, i - 1)
                || !(IsWhat(units, i) || IsObject(units, i + 1))
            )
                continue;
            units[i] = units[i].Choose(r => r.Contains("<vblex>", StringComparison.Ordinal));
            // 'do what they want': no question
            if (units[i + 1].Form == "what")
                units[i + 1] = units[i + 1].Choose(r => r.Contains("<rel>", StringComparison.Ordinal));
            if (units[i + 1].Form is "this" or "that")
                Pronoun(units, i + 1);
        }
    }

    // 'does this with care', but 'does this work'
    private static void Pronoun(List<LexicalUnit> units, int i)
    {
        if (i + 1 == units.Count || !units[i + 1].IsNoun())
            units[i] = units[i].Choose(r => r.Contains("<prn>", StringComparison.Ordinal));
    }

    // 'why they do what they do'
    private static bool IsWhat(List<LexicalUnit> units, int i) =>
        i > 1 && units[i - 2].Form == "what" && Ends(units, i + 1) && units[^1].Form != "?";

    private static bool IsObject(List<LexicalUnit> units, int i) =>
        units[i].FollowsDirectly() && Objects.Contains(units[i].Form) && (units[i].Form != "so" || Ends(units, i + 1));

    // In a question the subject is after it: 'what does he want'.
    private static bool IsSubject(List<LexicalUnit> units, int i) =>
        units[i].Form.ToLowerInvariant() is "i" or "he" or "she" or "we" or "they" or "who"
        && (i == 0 || !units[i - 1].Has("<vbdo>"));

    private static bool Ends(List<LexicalUnit> units, int i) =>
        i >= units.Count || units[i].Has("<sent>") || units[i].Has("<cm>") || units[i].Has("<pr>");
}
