using System.Collections.Frozen;
using Localization.Conventions.Data;
using Localization.Conventions.Figures;
using Localization.Conventions.Reading;
using Localization.Model;

namespace Localization.Conventions.Stretches;

/// <summary>Fractions in words: <c>two-thirds</c> is <c>dos tercios</c>. Before <c>majority</c> and other nouns the
/// engine decides.</summary>
internal sealed class FractionRule : IStretchRule
{
    private static readonly FrozenDictionary<string, string> Parts = DataFile
        .Rows("fractions.tsv")
        .SelectMany(r => new[] { (r[0], r[2]), (r[1], r[3]) })
        .ToFrozenDictionary(p => p.Item1, p => p.Item2, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        var value = NumberWords.Read(scan, at, out var spanish, out var next);
        if (value is < 1 or > 9)
            return null;
        var hyphen = scan.Is(next, '-') && scan.Glued(next) && scan.Glued(next + 1);
        var part = hyphen ? next + 1 : next;
        if (
            !scan.Is(part, TokenKind.Word)
            || !Parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scan.Span(part), out var name)
        )
            return null;

        // 'one third place' counts no parts: without a hyphen 'of' or the end of the phrase must follow.
        var plural = name.EndsWith('s');
        if (
            plural != value > 1
            || (!hyphen && !scan.Is(part + 1, "of"))
            || scan.NounFollows(part + 1)
            || (scan.Is(part + 1, '-') && scan.Glued(part + 1))
        )
            return null;
        return new(
            at,
            part + 1,
            $"{spanish} {name}",
            PartOfSpeech.Number,
            GrammaticalGender.Masculine,
            plural ? GrammaticalNumber.Plural : GrammaticalNumber.Singular
        );
    }
}
