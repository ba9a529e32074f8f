using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A reference to original data names data of the unit, and those of a paired code come in twos.</summary>
internal sealed class DataReferences : InlineRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.3.1 dataRef, dataRefStart, dataRefEnd";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(XElement element, TextScope scope)
    {
        foreach (var name in new[] { "dataRef", "dataRefStart", "dataRefEnd" })
        {
            if (element.Value(name) is { } id && !scope.Data.Contains(id))
                yield return new Fault(element, "data-missing", name, id);
        }

        if (element.Has("dataRefStart") != element.Has("dataRefEnd"))
            yield return new Fault(element, "pair-incomplete", "dataRefStart", "dataRefEnd");
    }
}
