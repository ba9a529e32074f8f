using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>The equivalents of a paired code come in twos.</summary>
internal sealed class EquivPairs : InlineRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.3.1 equivStart, equivEnd";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(XElement element, TextScope scope) =>
        element.Has("equivStart") != element.Has("equivEnd")
            ? [new Fault(element, "pair-incomplete", "equivStart", "equivEnd")]
            : [];
}
