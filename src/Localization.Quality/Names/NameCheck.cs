using System.Text.RegularExpressions;

namespace Localization.Quality.Names;

/// <summary>Finds names that were changed by a few letters, and groups of names that are gone.</summary>
public sealed partial class NameCheck : IQualityCheck
{
    private static readonly (string English, string Spanish)[] Endings =
    [
        ("tion", "cion"),
        ("ssion", "sion"),
        ("tional", "cional"),
        ("tial", "cial"),
        ("ity", "dad"),
        ("ic", "ico"),
        ("ic", "ica"),
        ("an", "ano"),
        ("an", "ana"),
        ("ism", "ismo"),
        ("ist", "ista"),
        ("ates", "atos"),
    ];

    /// <inheritdoc/>
    public string Name => "names";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        var words = Names(source, pair);
        if (words.Count == 0)
            yield break;
        var theirs = Word().Matches(target).ToList();
        var known = theirs.Select(w => Plain(w.Value)).ToHashSet();
        var ours = Word().Matches(source).Select(w => Plain(w.Value)).ToHashSet();
        foreach (var name in words)
        {
            var plain = Plain(name.Value);
            if (known.Contains(plain))
                continue;
            var near = theirs.Find(t =>
                char.IsUpper(t.Value[0]) && !ours.Contains(Plain(t.Value)) && IsNear(plain, Plain(t.Value))
            );
            if (near is not null)
                yield return new QualityIssue("name-changed", QualitySeverity.Warning, [name.Value, near.Value])
                {
                    Source = Span(name),
                    Target = Span(near),
                };
        }

        // Two names or more side by side are a person or a house: all of them gone is not a translation.
        foreach (Match group in Group().Matches(source))
        {
            var parts = Word().Matches(group.Value).Select(m => Plain(m.Value)).Where(p => p.Length > 2).ToList();
            if (
                group.Index > 0
                && parts.Count >= 2
                && parts.TrueForAll(p =>
                    words.Exists(w => Plain(w.Value) == p)
                    && !known.Any(k => k == p || (k.Length > 3 && p.Length > 3 && k[..3] == p[..3]))
                )
            )
                yield return new QualityIssue("name-missing", QualitySeverity.Note, [group.Value])
                {
                    Source = Span(group),
                };
        }
    }

    // Words with a capital that is not a sentence's: what Spanish does not translate.
    private static List<Match> Names(string text, QualityPair pair)
    {
        var all = Word().Matches(text).ToList();
        return all.Count(w => char.IsUpper(w.Value[0])) > all.Count * 2 / 3 && all.Count > 3
            ? []
            : all.FindAll(w =>
                w.Length > 3
                && char.IsUpper(w.Value[0])
                && Composition.Compose(w.Value).Skip(1).All(char.IsLower)
                && !IsSentenceStart(text, w.Index)
                && !pair.SourceTerms.Any(t => t.Overlaps(Span(w)))
                && !Exonym.IsOne(w.Value)
            );
    }

    private static bool IsSentenceStart(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" \"'“‘«([—–-\u00A0");
        return before.IsEmpty
            || before[^1] is '.' or '!' or '?' or ':' or '…'
            || (at > 0 && text[at - 1] is '"' or '“' or '«');
    }

    // One letter lost, added, changed or two changed places, but not an accent: those come and go.
    private static bool IsNear(string a, string b)
    {
        if (
            a == b
            || Math.Abs(a.Length - b.Length) > 1
            || a.Length < 4
            || b.Length < 4
            || IsTranslated(a, b)
            || a[0] != b[0]
        )
            return false;
        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start])
            start++;
        var end = 0;
        while (end < Math.Min(a.Length, b.Length) - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        var (x, y) = (a[start..(a.Length - end)], b[start..(b.Length - end)]);

        // Spanish ends many names its own way: Roma, Austria, cardinals and kings.
        return x.Length <= 1 && y.Length <= 1 && end > 0
            ? !(
                x + y
                is "k"
                    or "c"
                    or "kc"
                    or "ck"
                    or "y"
                    or "yi"
                    or "iy"
                    or "h"
                    or "s"
                    or "sz"
                    or "zs"
                    or "vb"
                    or "bv"
                    or "l"
                    or "t"
                    or "n"
                    or "p"
                    or "f"
                    or "m"
                    or "wv"
                    or "uo"
                    or "ou"
                    or "ea"
                    or "ae"
            ) && !(end == 1 && x + y is "e" or "o" or "a" or "i")
            : x.Length == 2 && y.Length == 2 && x[0] == y[1] && x[1] == y[0];
    }

    // Words of an institution's name: Federation is Federación.
    private static bool IsTranslated(string a, string b) =>
        Endings.Any(e =>
            a.EndsWith(e.English, StringComparison.Ordinal) && b.EndsWith(e.Spanish, StringComparison.Ordinal)
        );

    private static string Plain(string word) => string.Concat(Composition.Compose(word).Select(AccentedLetters.Bare));

    private static TextSpan Span(Match match) => new(match.Index, match.Length);

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{Lu}\p{M}*(?:\p{Ll}\p{M}*)+(?: \p{Lu}\p{M}*(?:\p{Ll}\p{M}*)+)+")]
    private static partial Regex Group();
}
