using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Nouns and adjectives that the words around leave no doubt about: <c>all three ministers</c>, <c>a short
/// answer</c>, <c>offered food and water</c>, <c>we are ready</c>.</summary>
internal static class SureNouns
{
    private static readonly FrozenSet<string> PlainNouns = (
        "state car family school television food labour space world student"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Chooses the readings around a word.</summary>
    public static void Apply(List<LexicalUnit> units, int i)
    {
        Plain(units, i);
        Shot(units, i);
        AsA(units, i);
        All(units, i);
        One(units, i);
        Noun(units, i);
        Ready(units, i);
        Bare(units, i);
        Compound(units, i);
    }

    // Nouns that the pair also has as adjectives, for compounds ('food prices'), and 'students' as a body: 'alumnado'.
    private static void Plain(List<LexicalUnit> units, int i)
    {
        if (units[i].Form.Equals("students", StringComparison.OrdinalIgnoreCase))
            units[i] = units[i].Choose(r => !r.StartsWith("students<", StringComparison.OrdinalIgnoreCase));
        if (
            PlainNouns.Contains(units[i].Form)
            && !(i + 1 < units.Count && units[i + 1].Form == "-")
            && (
                i + 1 == units.Count
                || !units[i + 1].FollowsDirectly()
                || !(
                    units[i + 1].IsNoun()
                    || units[i + 1].IsUnknown
                    || units[i + 1].Form.EndsWith("ly", StringComparison.Ordinal)
                )
            )
        )
            units[i] = units[i].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
    }

    // 'without firing a shot'
    private static void Shot(List<LexicalUnit> units, int i)
    {
        if (
            units[i].Form == "shot"
            && i > 0
            && units[i - 1].Form.ToLowerInvariant() is "a" or "the" or "one" or "first" or "last" or "every" or "each"
            && !(
                i + 1 < units.Count
                && units[i + 1].FollowsDirectly()
                && (units[i + 1].IsNoun() || units[i + 1].Has("<det>"))
            )
        )
            units[i] = units[i].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
    }

    // 'began as a protest', where the pair has 'as a' as one word
    private static void AsA(List<LexicalUnit> units, int i)
    {
        if (i == 0 || units[i - 1].Form is not ("as a" or "as an") || !units[i].IsNoun() || !units[i].FollowsDirectly())
            return;
        units[i] = units[i].Choose(r => !r.Contains("<vblex>", StringComparison.Ordinal));
        // Before a verb the pair would take a bare noun for its subject: 'como una protesta se convirtió'.
        if (i + 1 < units.Count && units[i + 1].FollowsDirectly() && units[i + 1].Has("<vblex><past>"))
        {
            units[i - 1] = new LexicalUnit(units[i - 1].Blank, "as", "as<pr>");
            units.Insert(i, new LexicalUnit(" ", "a", "a<det><ind><sg>"));
        }
    }

    // 'one young boy', where the figure is not a pronoun
    private static void One(List<LexicalUnit> units, int i)
    {
        if (
            i + 2 < units.Count
            && units[i].Form.Equals("one", StringComparison.OrdinalIgnoreCase)
            && units[i + 1].IsAdjective()
            && units[i + 2].Has("<n><sg>")
            && SureReadings.Follow(units, i, 2)
        )
            units[i] = units[i].Choose(r => r.Contains("<num>", StringComparison.Ordinal));
    }

    // 'all of the nurses' are 'all the nurses', and 'all three ministers' 'the three ministers'.
    private static void All(List<LexicalUnit> units, int i)
    {
        if (i + 2 >= units.Count)
            return;
        // 'both of the suspects'
        if (
            units[i].Form.Equals("both", StringComparison.OrdinalIgnoreCase)
            && units[i + 1].Form == "of"
            && (units[i + 2].Has("<det><def>") || units[i + 2].Form is "these" or "those")
        )
            units.RemoveRange(i + 1, 2);
        if (i + 2 >= units.Count || !units[i].Form.Equals("all", StringComparison.OrdinalIgnoreCase))
            return;
        if (units[i + 1].Form == "of" && (units[i + 2].Has("<det><def>") || units[i + 2].Has("<det><pos>")))
            units.RemoveAt(i + 1);
        else if (units[i + 1].Has("<num>") && units[i + 2].Has("<n><pl>") && SureReadings.Follow(units, i, 2))
        {
            var the = char.IsUpper(units[i].Form[0]) ? "The" : "the";
            units[i] = new LexicalUnit(units[i].Blank, the, the + "<det><def><sp>");
        }
    }

    // 'a short answer': after an article and an adjective.
    private static void Noun(List<LexicalUnit> units, int i)
    {
        if (
            i > 1
            && units[i].Has("<n><sg>")
            && units[i].Has("<vblex><inf>")
            && units[i - 1].IsAdjective()
            && !units[i - 1].IsNoun()
            && !units[i - 1].Has("<pr>")
            && units[i - 2].Form.ToLowerInvariant() is "a" or "an"
            && SureReadings.Follow(units, i - 2, 2)
        )
            units[i] = units[i].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        // 'Cutting taxes would help'
        else if (
            i == 0
            && units[0].Form == "Cutting"
            && units.Count > 1
            && (units[1].Has("<det>") || units[1].Has("<n><pl>"))
        )
            units[0] = units[0].Choose(r => r.Contains("<ger>", StringComparison.Ordinal));
    }

    // 'we are ready': no adverb, which would be 'a punto'.
    private static void Ready(List<LexicalUnit> units, int i)
    {
        // The analyser has joined 'a short'.
        if (units[i].Form.ToLowerInvariant() is "a short")
        {
            var a = units[i].Form[..1];
            units[i] = new LexicalUnit(units[i].Blank, a, a + "<det><ind><sg>");
            units.Insert(i + 1, new LexicalUnit(" ", "short", "short<adj><sint>"));
        }

        // The analyser has joined 'are ready'.
        if (
            units[i].Form.EndsWith(" ready", StringComparison.Ordinal)
            && units[i].Readings.Length > 0
            && units[i].Reading.StartsWith("be<vblex>", StringComparison.OrdinalIgnoreCase)
        )
        {
            var be = units[i].Form[..^" ready".Length];
            string[] readings =
            [
                be,
                .. units[i]
                    .Readings.ToArray()
                    .Select(r =>
                        r.Replace("# ready", "", StringComparison.Ordinal)
                            .Replace("<vblex>", "<vbser>", StringComparison.Ordinal)
                    ),
            ];
            units[i] = new LexicalUnit(units[i].Blank, readings);
            units.Insert(i + 1, new LexicalUnit(" ", "ready", "ready<adj><sint>"));
        }
        else if (units[i].Form == "ready")
            units[i] = units[i].Choose(r => r.Contains("<adj>", StringComparison.Ordinal));
    }

    // 'a forest fire that has burned': after a singular noun no bare verb can be, and the clause needs its noun.
    private static void Compound(List<LexicalUnit> units, int i)
    {
        if (
            i > 1
            && i + 2 < units.Count
            && units[i].Has("<n><sg>")
            && units[i].Has("<vblex><inf>")
            && !units[i].Has("<past>")
            && units[i - 1].Has("<n><sg>")
            && !units[i - 1].Has("<vblex>")
            && (units[i - 2].Has("<det>") || units[i - 2].IsAdjective())
            && units[i + 1].Form is "that" or "which"
            && SureReadings.Follow(units, i - 2, 4)
            && !units[i + 2].IsNoun()
            && (units[i + 2].Has("<pri>") || units[i + 2].Has("<past>") || units[i + 2].Has("<vaux>"))
        )
        {
            units[i] = units[i].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
            units[i + 1] = units[i + 1].Choose(r => r.Contains("<rel>", StringComparison.Ordinal));
        }
    }

    // 'offered food and water', 'the books which'
    private static void Bare(List<LexicalUnit> units, int i)
    {
        if (i == 0 || i + 1 >= units.Count || !units[i].IsNoun() || !units[i].FollowsDirectly())
            return;
        var next = units[i + 1];
        if (
            units[i].IsAdjective()
                && next.Form is "and" or "or"
                && i + 2 < units.Count
                && units[i + 2].IsNoun()
                && !units[i + 2].IsAdjective()
                && (units[i - 1].Has("<vblex>") || units[i - 1].Has("<prn><obj>"))
                && !(i + 3 < units.Count && units[i + 3].IsNoun())
            || units[i].Has("<vblex>")
                && (
                    units[i - 1].Has("<det><def>")
                    || (units[i - 1].Form is "a" or "an" && next.Form is "who" or "whose")
                )
                && next.Form is "which" or "who" or "that" or "whose"
        )
            units[i] = units[i].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
    }
}
