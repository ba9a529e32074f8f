using System.Globalization;
using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>The order of targets: each place from 1 to the number of segments and ignorables is taken once.</summary>
internal sealed class TargetOrder : ScopeRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.3.1 order";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(TextScope scope)
    {
        if (!scope.IsUnit)
            yield break;

        var targets = scope
            .Parts.Select((p, i) => (Place: i + 1, Target: scope.Side(p, "target"), Order: scope.OrderOf(p, i)))
            .Where(t => t.Target is not null)
            .ToList();
        if (!targets.Any(t => t.Target!.Has("order")))
            yield break;
        var taken = new HashSet<int>();
        var all = targets.Select(t => t.Order).ToHashSet();
        foreach (var (place, target, order) in targets)
        {
            var text = order.ToString(CultureInfo.InvariantCulture);
            if (order > scope.Parts.Count)
                yield return new Fault(target!, "order-range", text, scope.Parts.Count);
            else if (!taken.Add(order))
                yield return new Fault(target!, "order-repeated", text);
            else if (target!.Has("order") && !all.Contains(place))
                yield return new Fault(target!, "order-gap", text, place);
        }
    }
}
