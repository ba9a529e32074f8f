using Localization.Conventions.Reading;

namespace Localization.Conventions.Stretches;

/// <summary>A prefix before an acronym keeps its hyphen and goes after the noun: <c>an ex-CIA officer</c> is <c>un
/// agente ex-CIA</c> (RAE, Ortografía 2010).</summary>
internal sealed class AcronymPrefixRule : IStretchRule
{
    private const int LongestAcronym = 5;

    /// <inheritdoc/>
    public Stretch? Match(SourceScan scan, int at) =>
        (scan.Is(at, "ex") || scan.Is(at, "anti") || scan.Is(at, "pro"))
        && scan.Is(at + 1, '-')
        && scan.Glued(at + 1)
        && scan.Glued(at + 2)
        && IsAcronym(scan, at + 2)
        && !scan.Glued(at + 3)
        && scan.IsSmall(at + 3)
        && scan.NounFollows(at + 3)
            ? new(
                at,
                at + 3,
                $"{scan.Span(at).ToString().ToLowerInvariant()}-{scan.Span(at + 2)}",
                PartOfSpeech.Adjective
            )
            : null;

    private static bool IsAcronym(SourceScan scan, int at) =>
        scan.Is(at, TokenKind.Word)
        && scan[at].Length is > 1 and <= LongestAcronym
        && !scan.Span(at).ContainsAnyExceptInRange('A', 'Z');
}
