using System.Collections.Frozen;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Percentages and percentage points. The sign is apart from the figure and never ends a line without it
/// (RAE, Ortografía 2010); a percentage takes an article: <c>el 5 % de los votantes</c>, <c>subió un 5 %</c> (RAE, DPD,
/// s. v. porcentaje).</summary>
internal static class Percentage
{
    internal static readonly FrozenSet<string> Movements = """
        rose risen rise rises fell fallen fall falls grew grown grow grows dropped drop drops increased increase
        increases
        decreased decrease decreases declined decline declines climbed climb jumped jump surged surge plunged plunge
        gained
        gain lost slid slipped shrank shrunk expanded contracted soared tumbled up down
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Prepositions =
        "to from of with at than below above over under between near"
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The stretch, where a percent sign or word follows the quantity.</summary>
    public static Stretch? Match(SourceScan scan, int at, int after, Quantity quantity)
    {
        if (quantity.Scale != ScaleWord.None)
            return null;
        var behind = SignEnd(scan, after);
        if (behind < 0)
            return Points(scan, at, after, quantity);
        if (scan.Glued(at) && scan.Is(at - 1, TokenKind.Word))
            return new(at, behind, null);

        var target = $"{quantity.Format(scan.Locale)}{scan.Locale.PercentGap}%";
        if (scan.IsAttributive(at, behind))
            return new(at, behind, "del " + target, PartOfSpeech.Adjective);
        return new(at, behind, Article(scan, at, behind) + target, PartOfSpeech.Number, GrammaticalGender.Masculine);
    }

    /// <summary><c>10 to 15 percent</c>, <c>from 10% to 15%</c>, <c>between 10 and 15 percent</c>; at the first
    /// word.</summary>
    public static Stretch? MatchSpan(SourceScan scan, int at)
    {
        var from = scan.Is(at, "from");
        var between = scan.Is(at, "between");
        var first = from || between ? at + 1 : at;
        var next = QuantityReader.Read(scan, first, money: false, out var lower);
        if (next < 0 || lower.To is not null || lower.Scale != ScaleWord.None || !scan.IsFreeLeft(first))
            return null;
        if (scan.Is(next, '%'))
            next++;
        var percent = scan.Is(next - 1, '%');
        var dash = percent && !from && scan.IsRangeDash(next) && scan.Glued(next) && scan.Glued(next + 1);
        if (!dash && !scan.Is(next, "to") && !(between && scan.Is(next, "and")))
            return null;
        // 'fell 2% to 5%': by the first, to the second.
        if (!from && !between && IsMoved(scan, at))
            return null;
        var after = QuantityReader.Read(scan, next + 1, money: false, out var upper);
        var behind = after < 0 || upper.To is not null || upper.Scale != ScaleWord.None ? -1 : SignEnd(scan, after);
        if (behind < 0)
            return null;

        var (low, high) = (lower.Format(scan.Locale), upper.Format(scan.Locale));
        var sign = $"{scan.Locale.PercentGap}%";
        if (dash && scan.IsAttributive(at, behind))
            return new(at, behind, $"de entre el {low} y el {high}{sign}", PartOfSpeech.Adjective);
        return new(
            at,
            behind,
            from ? $"del {low}{sign} al {high}{sign}" : $"entre el {low} y el {high}{sign}",
            PartOfSpeech.Number,
            GrammaticalGender.Masculine
        );
    }

    /// <summary>Whether a rise or fall comes right before an amount.</summary>
    internal static bool IsMoved(SourceScan scan, int at) =>
        scan.IsAny(at - 1, Movements) || (scan.Is(at - 1, "by") && scan.IsAny(at - 2, Movements));

    private static string Article(SourceScan scan, int at, int behind)
    {
        if (scan.IsAny(at - 1, EnglishWords.Determiners))
            return "";
        if (scan.IsAny(at - 1, Movements))
            return "un ";
        return (scan.Is(behind, "of") && scan.Is(behind + 1, TokenKind.Word)) || scan.IsAny(at - 1, Prepositions)
            ? "el "
            : "";
    }

    private static int SignEnd(SourceScan scan, int at)
    {
        if (scan.Is(at, '%'))
            return at + 1;
        var word = scan.Is(at, '-') && scan.Glued(at) && scan.Glued(at + 1) ? at + 1 : at;
        if (scan.Is(word, "percent") || scan.Is(word, "pct"))
            return word + 1;
        return scan.Is(word, "per") && scan.Is(word + 1, "cent") ? word + 2 : -1;
    }

    private static Stretch? Points(SourceScan scan, int at, int after, Quantity quantity)
    {
        // 'a 0.25-percentage-point cut'
        if (
            scan.Is(after, '-')
            && scan.Glued(after)
            && scan.Is(after + 1, "percentage")
            && scan.Is(scan.Is(after + 2, '-') ? after + 3 : after + 2, "point")
        )
        {
            var end = scan.Is(after + 2, '-') ? after + 4 : after + 3;
            var points = quantity.IsOne ? "punto porcentual" : "puntos porcentuales";
            return scan.NounFollows(end)
                ? new(at, end, $"de {quantity.Format(scan.Locale)} {points}", PartOfSpeech.Adjective)
                : null;
        }

        if (!scan.Is(after, "percentage") || !(scan.Is(after + 1, "points") || scan.Is(after + 1, "point")))
            return null;
        var noun = quantity.IsOne ? "punto porcentual" : "puntos porcentuales";
        return new(
            at,
            after + 2,
            $"{quantity.Format(scan.Locale)} {noun}",
            PartOfSpeech.Number,
            GrammaticalGender.Masculine,
            QuantityRule.NumberOf(quantity)
        );
    }
}
