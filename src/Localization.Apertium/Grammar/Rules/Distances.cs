using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A place at a distance: <c>the town is only 11 miles from the border</c>, <c>está a solo 11 millas de la
/// frontera</c> (RAE, Nueva gramática §29.7).</summary>
internal static partial class Distances
{
    private static readonly FrozenSet<string> Units = (
        "kilometer kilometers kilometre kilometres km mile miles meter meters metre metres yard yards foot feet block "
        + "blocks minutes minute hours hour"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Directions = FrozenSet.Create(
        "from",
        "away",
        "off",
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "inland",
        "outside"
    );

    private static readonly FrozenSet<string> Stays = (
        "live work stay locate situate base find bury park camp die hide happen occur stop land crash"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Moves = (
        "drive walk travel move run go sail fly march hike ride swim advance retreat extend stretch cover"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly Dictionary<string, string> Degrees = new()
    {
        ["only"] = "a solo",
        ["just"] = "a solo",
        ["barely"] = "a apenas",
        ["about"] = "a unos",
        ["around"] = "a unos",
        ["some"] = "a unos",
        ["roughly"] = "a unos",
        ["approximately"] = "a unos",
        ["nearly"] = "a casi",
        ["almost"] = "a casi",
    };

    private static readonly Dictionary<string, string> Compass = new()
    {
        ["north"] = "norte",
        ["south"] = "sur",
        ["east"] = "este",
        ["west"] = "oeste",
        ["northeast"] = "noreste",
        ["northwest"] = "noroeste",
        ["southeast"] = "sureste",
        ["southwest"] = "suroeste",
    };

    /// <summary>Puts the preposition before the distance.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (Verb(units, i) is not { } verb)
                continue;
            var start = i + 1;
            var target =
                Degrees.GetValueOrDefault(units[start].Form)
                // 'about' was given its Spanish already.
                ?? (units[start].SlotIn(unit) is { Target: "unos" } ? "a unos" : null);
            var figure = target is null ? start : start + 1;
            if (
                !units[start].FollowsDirectly()
                || figure >= units.Count
                || !units[figure].FollowsDirectly()
                || End(units, figure, unit) is not { } end
                || end >= units.Count
                || !units[end].FollowsDirectly()
                || !Directions.Contains(units[end].Form)
            )
                continue;
            if (verb.Length > 0)
                units[i] = new LexicalUnit(units[i].Blank, units[i].Form, verb);
            if (units[end].Form == "away")
                units.RemoveAt(end);
            else
                Side(units, end, unit);
            Open(units, start, figure, target ?? "a", unit);
        }

        Sides(units, unit);
    }

    // 'a quake 20 miles southwest of Lima': without a verb before it. Who drives that far does not do so 'a 20 millas'.
    private static void Sides(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (
                End(units, i, unit) is not { } end
                || end >= units.Count
                || !units[end].FollowsDirectly()
                || !Side(units, end, unit)
            )
                continue;
            var degree =
                Degrees.GetValueOrDefault(units[i - 1].Form)
                ?? (units[i - 1].SlotIn(unit) is { Target: "unos" } ? "a unos" : null);
            var start = degree is null || !units[i].FollowsDirectly() ? i : i - 1;
            if (start == 0 || units[start - 1].Has("<pr>") || VerbReadings.IsOf(units, start - 1, Moves))
                continue;
            if (units[start - 1].SlotIn(unit) is not { } before || !Begins(before))
                Open(units, start, i, start < i ? degree! : "a", unit);
        }
    }

    // 'southwest of' after a distance; false where something else follows.
    private static bool Side(List<LexicalUnit> units, int at, EncodedUnit unit)
    {
        if (
            !Compass.TryGetValue(units[at].Form, out var compass)
            || at + 1 >= units.Count
            || units[at + 1].Form != "of"
            || !units[at + 1].FollowsDirectly()
        )
            return false;
        var side = new Slot(unit.Tokens.Next(), $"al {compass} de", PartOfSpeech.Adverb, default, default)
        {
            Tags = "<pr>",
        };
        units[at] = unit.Hold(" ", side);
        units.RemoveAt(at + 1);
        return true;
    }

    private static void Open(List<LexicalUnit> units, int start, int figure, string target, EncodedUnit unit)
    {
        if (target.EndsWith("unos", StringComparison.Ordinal) && IsFeminine(units, figure, unit))
            target = target[..^2] + "as";
        var slot = new Slot(unit.Tokens.Next(), target, PartOfSpeech.Adverb, default, default) { Tags = "<adv>" };
        if (figure > start)
        {
            unit.Slots.Remove(units[start].Form);
            units[start] = unit.Hold(" ", slot);
        }
        else
            units.Insert(start, unit.Hold(" ", slot));
    }

    /// <summary>Whether a word is the preposition of a distance.</summary>
    public static bool Begins(Slot slot) =>
        slot.Tags == "<adv>" && slot.Target is "a" or "a solo" or "a apenas" or "a unos" or "a unas" or "a casi";

    // What the verb becomes; empty where it stays, null where no distance can follow.
    private static string? Verb(List<LexicalUnit> units, int i)
    {
        if (units[i].Has("<vbser>") && !units[i].Has("<ger>"))
            return "";
        if (i > 0 && units[i].Has("<vblex>") && VerbReadings.IsOf(units, i, Stays))
            return "";
        if (i == 0 || !units[i].FollowsDirectly() || units[i - 1].Has("<det>") || units[i - 1].Has("<pr>"))
            return null;
        return units[i].Form switch
        {
            "lies" or "sits" or "stands" => "be<vbser><pri><p3><sg>",
            "lie" or "sit" or "stand" => "be<vbser><pres>",
            "lay" or "sat" or "stood" => "be<vbser><past><p3><sg>",
            _ => null,
        };
    }

    // The index after the distance; null where there is none.
    private static int? End(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (units[i].SlotIn(unit) is { } slot)
            return Measure().IsMatch(slot.Target) ? i + 1
                : slot.PartOfSpeech == PartOfSpeech.Number && i + 1 < units.Count && Units.Contains(units[i + 1].Form)
                    ? i + 2
                : null;
        return
            (units[i].Has("<num>") || units[i].Form is "a" or "an")
            && i + 1 < units.Count
            && units[i + 1].FollowsDirectly()
            && Units.Contains(units[i + 1].Form)
            ? i + 2
            : null;
    }

    private static bool IsFeminine(List<LexicalUnit> units, int figure, EncodedUnit unit) =>
        (
            units[figure].SlotIn(unit) is { } slot && Measure().IsMatch(slot.Target)
                ? slot.Target
                : units[figure + 1].Form
        )
            is var text
        && (
            text.Contains("mil", StringComparison.Ordinal) && !text.Contains("milím", StringComparison.Ordinal)
            || text.Contains("yard", StringComparison.Ordinal)
            || text.StartsWith("hour", StringComparison.Ordinal)
            || text.StartsWith("block", StringComparison.Ordinal)
        );

    [GeneratedRegex(@"^[\d.,]+[\s\u00A0](?:kilómetros?|millas?|metros?|yardas?|pies?|km|m)$")]
    private static partial Regex Measure();
}
