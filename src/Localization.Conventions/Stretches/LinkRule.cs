using System.Collections.Frozen;
using Localization.Conventions.Data;
using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>Two names that a dash links before a noun come after it, with a hyphen: <c>the Tokyo–Osaka line</c> is
/// <c>la línea Tokio-Osaka</c> (RAE, Ortografía 2010, guion).</summary>
internal sealed class LinkRule : IStretchRule
{
    private const int LongestName = 3;

    // An em dash may also open an aside.
    private static readonly FrozenSet<string> Linked = """
        race rally line route flight train road railway railroad highway corridor axis match game border talks summit
        bridge ferry service motorway pipeline tunnel derby final crossing
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at)
    {
        if (!scan.IsCapitalised(at) || !scan.IsAny(at - 1, EnglishWords.Determiners))
            return null;
        var dash = Name(scan, at);
        var aside = scan.Is(dash, '—');
        if (!(aside || scan.Is(dash, '–')) || !scan.Glued(dash) || !scan.Glued(dash + 1))
            return null;
        var after = Name(scan, dash + 1);
        if (after == dash + 1 || !scan.IsSmall(after) || !scan.NounFollows(after))
            return null;
        return aside && !scan.IsAny(after, Linked)
            ? null
            : new(at, after, $"{Spanish(scan, at, dash)}-{Spanish(scan, dash + 1, after)}", PartOfSpeech.Adjective);
    }

    // The token after the words of a name.
    private static int Name(SourceScan scan, int at)
    {
        var after = at;
        while (after < at + LongestName && scan.IsCapitalised(after) && (after == at || !scan.Glued(after)))
            after++;
        return after;
    }

    private static string Spanish(SourceScan scan, int first, int after) =>
        SpanishPlaces.Of(scan.Text[scan[first].Start..scan[after - 1].End]);
}
