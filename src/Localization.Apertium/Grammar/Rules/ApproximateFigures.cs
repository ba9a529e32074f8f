using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What is only nearly a figure: <c>about 500 men</c> are not <c>sobre 500 hombres</c>, and <c>over a
/// decade</c> is not above it.</summary>
internal static class ApproximateFigures
{
    private static readonly HashSet<string> Amounts =
    [
        "century",
        "decade",
        "day",
        "dozen",
        "fifth",
        "half",
        "hour",
        "hundred",
        "kilometer",
        "kilometre",
        "mile",
        "million",
        "billion",
        "minute",
        "month",
        "quarter",
        "tenth",
        "third",
        "thousand",
        "week",
        "year",
    ];

    /// <summary>Puts the Spanish phrase in the place of the word.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (!units[i + 1].FollowsDirectly() || Spanish(units, i, unit) is not { } spanish)
                continue;
            if (i == 0 && char.IsUpper(units[0].Form[0]))
                spanish = char.ToUpperInvariant(spanish[0]) + spanish[1..];
            units[i] = unit.Fixed(units[i].Blank, spanish);
            if (Share(units, i + 1, unit) is not null && spanish.StartsWith("un ", StringComparison.Ordinal))
                units.RemoveRange(i + 1, 2);
        }
    }

    /// <summary>Gives <c>unos</c> the gender of its noun: <c>unas 10 personas</c>.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            var tags = units[i].Form.IndexOf('<', StringComparison.Ordinal);
            if (
                tags <= 0
                || !unit.Slots.TryGetValue(units[i].Form[..tags], out var slot)
                || slot.Target is not ("unos" or "Unos")
            )
                continue;
            var noun = units.Skip(i + 1).Take(3).FirstOrDefault(u => u.Form.Contains("<n>", StringComparison.Ordinal));
            if (noun?.Form.Contains("<n><f>", StringComparison.Ordinal) == true)
                unit.Slots[slot.Token] = slot with { Target = slot.Target[..2] + "as" };
        }
    }

    private static string? Spanish(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        units[i].Form.ToLowerInvariant() switch
        {
            "about" when IsFigure(units[i + 1], unit) && !IsTopic(units, i) => "unos",
            "some" when IsFigure(units[i + 1], unit) => "unos",
            "worth" when IsFigure(units[i + 1], unit) && (i == 0 || !units[i - 1].Has("<vbser>")) => "por valor de",
            "about" or "around" when IsAmount(units, i + 1) => "alrededor de",
            "over" when IsAmount(units, i + 1) => "más de",
            "by" => Share(units, i + 1, unit),
            _ => null,
        };

    // 'sales rose by a third last year', but 'by a third party'
    private static string? Share(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        i + 1 < units.Count
        && units[i].Form == "a"
        && units[i + 1].Form is "third" or "quarter" or "fifth" or "tenth"
        && units[i + 1].FollowsDirectly()
        && (
            i + 2 == units.Count
            || units[i + 2].Has("<sent>")
            || units[i + 2].Has("<cm>")
            || units[i + 2].Has("<cnjcoo>")
            || units[i + 2].Form is "in" or "since" or "over" or "after" or "from" or "last" or "this" or "during"
            || units[i + 2].SlotIn(unit) is { Target: "en comparación con" }
            || (units[i + 2].Has("<adv>") && !units[i + 2].IsNoun() && !units[i + 2].IsAdjective())
        )
            ? units[i + 1].Form switch
            {
                "third" => "un tercio",
                "quarter" => "un cuarto",
                "fifth" => "un quinto",
                _ => "un décimo",
            }
            : null;

    // 'a film about 12 men' is on them.
    private static bool IsTopic(List<LexicalUnit> units, int i) =>
        i > 0
        && (
            (units[i - 1].IsNoun() && !units[i - 1].Has("<vblex>"))
            || units[i - 1].Form is "talk" or "talked" or "asked" or "wrote" or "knew" or "worried" or "know"
        );

    private static bool IsFigure(LexicalUnit word, EncodedUnit unit) =>
        unit.Slots.TryGetValue(word.Form, out var slot)
            ? slot.PartOfSpeech == PartOfSpeech.Number && !slot.Target.Contains('%', StringComparison.Ordinal)
            : word.Has("<num>") && !word.Form.Equals("one", StringComparison.OrdinalIgnoreCase);

    private static bool IsAmount(List<LexicalUnit> units, int i) =>
        i + 1 < units.Count
        && units[i].Form is "a" or "an" or "half" or "one"
        && (Amounts.Contains(units[i + 1].Form) || units[i].Form == "half");
}
