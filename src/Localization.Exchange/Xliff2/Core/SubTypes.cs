using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A subtype needs the type that it belongs to.</summary>
internal sealed class SubTypes : InlineRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.3.1 subType";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(XElement element, TextScope scope)
    {
        if (element.Value("subType") is not { } sub)
            yield break;
        if (element.Value("type") is not { } type)
            yield return new Fault(element, "type-missing", sub);
        else if (
            sub.StartsWith("xlf:", StringComparison.Ordinal)
            && (type, sub) is not (("fmt", "xlf:lb" or "xlf:pb" or "xlf:b" or "xlf:i" or "xlf:u") or ("ui", "xlf:var"))
        )
            yield return new Fault(element, "subtype-wrong", sub, type);
    }
}
