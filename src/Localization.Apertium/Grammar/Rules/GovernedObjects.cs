using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Verbs whose object takes a preposition in Spanish, and only the object: <c>they fled the town</c> is
/// <c>huyeron del pueblo</c>, but <c>they fled</c> is <c>huyeron</c>; <c>he became a priest</c> is <c>se convirtió en
/// sacerdote</c>. Works on what lexical transfer gave, before the house's choices.</summary>
internal static class GovernedObjects
{
    /// <summary>The entries of the lexicon that have the preposition.</summary>
    private static readonly FrozenDictionary<string, string> Entries = new Dictionary<string, string>
    {
        ["flee"] = "flee# from",
        ["survive"] = "survive# through",
        ["fight"] = "fight# against",
        ["protest"] = "protest# against",
        ["become"] = "become# into",
    }.ToFrozenDictionary();

    // What one is by office or trade takes no article.
    private static readonly FrozenSet<string> Professions = (
        "priest bishop cardinal pope monk nun lawyer judge doctor nurse surgeon dentist teacher professor student "
        + "soldier officer general captain colonel pilot actor actress singer dancer musician writer poet novelist "
        + "journalist reporter photographer engineer architect scientist economist diplomat ambassador farmer "
        + "fisherman mayor minister president governor senator deputy member citizen partner coach manager director "
        + "king queen prince princess mother father grandmother grandfather"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Chooses the entries.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            var tags = units[i].Form.IndexOf("<vblex>", StringComparison.Ordinal);
            if (
                tags <= 0
                || !Entries.TryGetValue(units[i].Form[..tags].ToLowerInvariant(), out var entry)
                || !IsObject(units, i + 1, unit)
                || (entry == "fight# against" && IsContest(units, i + 1))
            )
                continue;
            var form = entry + units[i].Form[tags..];
            units[i] = units[i]
                .Renamed(char.IsUpper(units[i].Form[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form);
            if (entry == "become# into" && IsProfession(units, i + 1))
                units.RemoveAt(i + 1);
        }
    }

    // 'fought a war': the contest is a plain object.
    private static bool IsContest(List<LexicalUnit> units, int i) =>
        units.Skip(i).Take(4).FirstOrDefault(u => u.Is("<n>")) is { } noun
        && noun.Lemma() is "war" or "battle" or "duel" or "fight" or "election" or "campaign" or "way" or "bull";

    // 'became a priest', but 'became a famous actress', 'became a priest who'
    private static bool IsProfession(List<LexicalUnit> units, int i) =>
        units[i].Is("<det><ind>")
        && i + 1 < units.Count
        && units[i + 1].FollowsDirectly()
        && units[i + 1].Is("<n>")
        && Professions.Contains(units[i + 1].Lemma())
        && (
            i + 2 == units.Count
            || units[i + 2].Is("<sent>")
            || units[i + 2].Is("<cm>")
            || units[i + 2].Is("<cnj")
            || units[i + 2].Is("<adv>")
            || (units[i + 2].Is("<pr>") && !units[i + 2].Is("with<pr>"))
        );

    private static bool IsObject(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (!units[i].FollowsDirectly())
            return false;
        if (units[i].Is("<adj>"))
            return i + 1 < units.Count && units[i + 1].FollowsDirectly() && units[i + 1].Is("<n>");
        return units[i].Is("<det>")
            || units[i].Is("<n>")
            || units[i].Is("<np>")
            || units[i].SlotIn(unit) is { IsName: true };
    }
}
