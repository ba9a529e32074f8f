using System.Collections.Frozen;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Halves and quarters of a unit: <c>half an hour</c> is <c>media hora</c>, <c>a half-point cut</c> <c>un
/// recorte de medio punto</c>, <c>a quarter-mile</c> <c>un cuarto de milla</c> (RAE, DPD, s. v. medio).</summary>
internal sealed class HalfRule : IStretchRule
{
    private static readonly FrozenSet<string> Before = """
        about nearly almost roughly over than and by to with only just some approximately around that lost destroyed
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly Measure Point = new("punto", "puntos", GrammaticalGender.Masculine);
    private static readonly Measure PercentagePoint = new(
        "punto porcentual",
        "puntos porcentuales",
        GrammaticalGender.Masculine
    );

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var article = scan.Is(at, "a") || scan.Is(at, "an");
        var part = article ? at + 1 : at;
        var half = scan.Is(part, "half");
        if (!half && !scan.Is(part, "quarter"))
            return null;
        var hyphen = scan.Is(part + 1, '-') && scan.Glued(part + 1) && scan.Glued(part + 2);
        if (hyphen)
            return Compound(scan, part, half);
        if (half && !article && IsOfAll(scan, at))
            return new(
                at,
                scan.Is(at + 1, "of") ? at + 2 : at + 1,
                "la mitad de",
                PartOfSpeech.Number,
                GrammaticalGender.Feminine,
                GrammaticalNumber.Plural
            );
        var noun = !article && half && (scan.Is(part + 1, "a") || scan.Is(part + 1, "an")) ? part + 2 : -1;
        if (noun < 0 || Unit(scan, noun, out var after) is not { } unit || scan.Is(after, '-'))
            return null;
        return new(at, after, Name(unit, half: true), PartOfSpeech.Number, unit.Gender);
    }

    // 'half the voters', 'half of voters', not 'the first half of the year'
    private static bool IsOfAll(SourceScan scan, int at) =>
        (at == 0 || scan.Is(at - 1, TokenKind.Sign) || scan.IsAny(at - 1, Before))
        && (scan.Is(at + 1, "of") ? scan.NounFollows(at + 2) : scan.Is(at + 1, "the") && scan.IsSmall(at + 2));

    private static Stretch? Compound(SourceScan scan, int part, bool half)
    {
        var percent = scan.Is(part + 2, "percent");
        var after = part + 3;
        var unit = percent ? PercentagePoint : Unit(scan, part + 2, out after);
        if (unit is null || !scan.NounFollows(after))
            return null;
        var name = Name(unit, half);
        return new(part, after, "de " + name, PartOfSpeech.Adjective);
    }

    private static Measure? Unit(SourceScan scan, int at, out int after)
    {
        after = at + 1;
        if (scan.Is(at, "percentage"))
        {
            var point = scan.Is(at + 1, '-') ? at + 2 : at + 1;
            after = point + 1;
            return scan.Is(point, "point") ? PercentagePoint : null;
        }

        if (scan.Is(at, "century"))
            return new Measure("siglo", "siglos", GrammaticalGender.Masculine);
        return scan.Is(at, "point") ? Point : CompoundNoun.Counted(scan, at, out after);
    }

    private static string Name(Measure unit, bool half) =>
        !half ? $"un cuarto de {unit.Singular}"
        : unit.Gender == GrammaticalGender.Feminine ? $"media {unit.Singular}"
        : $"medio {unit.Singular}";
}
