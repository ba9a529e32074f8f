using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A sub-state needs a state, and a state after <c>initial</c> needs a target.</summary>
internal sealed class States : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §4.3.1 state, subState";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var segment in document.Units.Elements(document.Core + "segment"))
        {
            if (segment.Has("subState") && !segment.Has("state"))
                yield return new Fault(segment, "state-missing");
            if (
                segment.Value("state") is "translated" or "reviewed" or "final"
                && segment.Element(document.Core + "target") is null
            )
            {
                yield return new Fault(segment, "state-without-target", segment.Value("state")!);
            }
        }
    }
}
