namespace Localization.Exchange.Xliff2.Core;

/// <summary>A target that says how its white space is treated says what holds for its source.</summary>
internal sealed class TextSpaces : ScopeRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.3.2 xml:space";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(TextScope scope)
    {
        foreach (var part in scope.Parts.Where(_ => scope.IsUnit))
        {
            if (
                scope.Side(part, "source") is { } source
                && scope.Side(part, "target") is { IsEmpty: false } target
                && target.Attribute(XNamespace.Xml + "space") is not null
                && Space(source) != Space(target)
            )
                yield return new Fault(target, "space-differs", Space(target), Space(source));
        }
    }

    private static string Space(XElement text) =>
        text.AncestorsAndSelf()
            .Select(e => e.Attribute(XNamespace.Xml + "space")?.Value)
            .FirstOrDefault(v => v is not null)
        ?? "default";
}
