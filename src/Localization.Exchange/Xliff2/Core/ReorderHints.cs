using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A code that may not be reordered may not be copied or deleted either.</summary>
internal sealed class ReorderHints : InlineRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.3.1 canReorder";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(XElement element, TextScope scope)
    {
        if (
            element.Value("canReorder") is "no" or "firstNo"
            && (element.Value("canCopy") != "no" || element.Value("canDelete") != "no")
        )
        {
            yield return new Fault(element, "reorder-hints", element.Name.LocalName, element.Value("canReorder")!);
        }
    }
}
