using System.Collections.Frozen;
using Localization.Conventions.Data;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Those who live in a place, where English makes their name of the place's: <c>New Yorkers</c> are
/// <c>neoyorquinos</c>. One of them needs an article before it, since <c>The New Yorker</c> is a magazine.</summary>
internal sealed class InhabitantRule : IStretchRule
{
    private static readonly FrozenDictionary<string, (string One, string Several)> Names = DataFile
        .Rows("inhabitants.tsv")
        .ToFrozenDictionary(r => r[0], r => (r[1], r[2]));

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (!scan.IsCapitalised(at) || scan.Glued(at + 1) && scan.Is(at + 1, '-'))
            return null;
        for (var words = 2; words > 0; words--)
        {
            var after = at + words;
            if (!scan.IsCapitalised(after - 1))
                continue;
            var name = scan.Text[scan[at].Start..scan[after - 1].End];
            if (name.EndsWith('s') && Names.TryGetValue(name[..^1], out var found) && !scan.IsCapitalised(after))
                return Noun(at, after, found.Several, GrammaticalNumber.Plural);
            if (
                (scan.Is(at - 1, "a") || scan.Is(at - 1, "every") || scan.Is(at - 1, "another"))
                && Names.TryGetValue(name, out found)
            )
                return Noun(at, after, found.One, GrammaticalNumber.Singular);
        }

        return null;
    }

    private static Stretch Noun(int at, int after, string target, GrammaticalNumber number) =>
        new(at, after, target, PartOfSpeech.Noun, GrammaticalGender.Masculine, number);
}
