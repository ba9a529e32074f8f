using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.ChangeTracking;

/// <summary>A changed property is the content or an attribute of the element that the revisions apply to.</summary>
internal sealed class ChangedProperties : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.0 §5.6 Change Tracking: property";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        var grammar = CoreGrammar.For(document);
        foreach (var revisions in document.Root.Descendants(ModuleNames.ChangeTracking + "revisions"))
        {
            if (revisions.Value("appliesTo") is not { } name || grammar.ShapeOf(name) is not { } shape)
                continue;
            foreach (var item in revisions.Descendants(ModuleNames.ChangeTracking + "item"))
            {
                if (
                    item.Value("property") is { } property
                    && property != "content"
                    && !shape.Attributes.ContainsKey(property)
                    && grammar.Added(property, out _) is null
                )
                    yield return new Fault(item, "change-property", property, name);
            }
        }
    }
}
