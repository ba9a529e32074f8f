using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A start code is isolated when, and only when, its end code is not in the unit.</summary>
internal sealed class StartCodes : ScopeRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.3.1 isolated";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(TextScope scope)
    {
        foreach (var side in scope.Sides)
        {
            var ended = side.Where(e => e.Is("ec")).Select(e => e.Value("startRef")).ToHashSet(StringComparer.Ordinal);
            foreach (var start in side.Where(e => e.Is("sc")))
            {
                var id = start.Value("id") ?? "";
                if (
                    start.Value("isolated") == "yes" == ended.Contains(id)
                    && (ended.Contains(id) || scope.IsWhole(side))
                )
                    yield return new Fault(start, ended.Contains(id) ? "start-not-isolated" : "start-without-end", id);
            }
        }
    }
}
