namespace Localization.Exchange.Xliff2.Core;

/// <summary>A source and its target treat white space alike.</summary>
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
