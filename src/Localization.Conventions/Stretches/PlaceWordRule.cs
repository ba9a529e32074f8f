using System.Collections.Frozen;
using Localization.Conventions.Data;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>A thing that begins a sentence with the letters of a place: <c>Turkey hunting</c> is not about the
/// country.</summary>
internal sealed class PlaceWordRule : IStretchRule
{
    private static readonly FrozenDictionary<string, (string Noun, bool IsFeminine, FrozenSet<string> Before)> Words =
        DataFile
            .Rows("place-words.tsv")
            .ToFrozenDictionary(
                r => r[0],
                r => (r[1], r[2] == "f", r[3].Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase))
            );

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at) =>
        scan.IsCapitalised(at)
        && Words.TryGetValue(scan.Span(at).ToString(), out var word)
        && scan.IsSmall(at + 1)
        && scan.IsAny(at + 1, word.Before)
            ? new(
                at,
                at + 1,
                word.Noun,
                PartOfSpeech.Noun,
                word.IsFeminine ? GrammaticalGender.Feminine : GrammaticalGender.Masculine,
                GrammaticalNumber.Singular
            )
            : null;
}
