using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>An end code names a start code before it once, or is isolated with an id of its own.</summary>
internal sealed class EndCodes : ScopeRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.2.3 ec";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(TextScope scope) => scope.Sides.SelectMany(Check);

    private static IEnumerable<Fault> Check(IReadOnlyList<XElement> side)
    {
        var started = new HashSet<string>(StringComparer.Ordinal);
        var ended = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in side)
        {
            if (code.Is("sc"))
                started.Add(code.Value("id") ?? "");
            if (!code.Is("ec"))
                continue;
            if (code.Value("isolated") == "yes")
            {
                if (!code.Has("id") || code.Has("startRef"))
                    yield return new Fault(code, "end-isolated");
            }
            else if (code.Has("id") || code.Value("startRef") is not { } start)
                yield return new Fault(code, "end-attributes");
            else if (!started.Contains(start))
                yield return new Fault(code, "end-without-start", start);
            else if (!ended.Add(start))
                yield return new Fault(code, "end-repeated", start);
            else if (code.Has("dir"))
                yield return new Fault(code, "end-direction");
        }
    }
}
