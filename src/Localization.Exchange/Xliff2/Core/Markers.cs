using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A start marker has one end marker after it in the unit, an end marker a start marker before it.</summary>
internal sealed class Markers : ScopeRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.2.3 sm, em";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(TextScope scope) =>
        scope.Sides.SelectMany(s => Check(s, scope.IsWhole(s)));

    private static IEnumerable<Fault> Check(IReadOnlyList<XElement> side, bool isWhole)
    {
        var open = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var mark in side)
        {
            if (mark.Is("sm"))
                open[mark.Value("id") ?? ""] = mark;
            else if (mark.Is("em") && !open.Remove(mark.Value("startRef") ?? ""))
                yield return new Fault(mark, "marker-without-start", mark.Value("startRef") ?? "");
        }

        foreach (var (id, mark) in open.Where(_ => isWhole))
            yield return new Fault(mark, "marker-without-end", id);
    }
}
