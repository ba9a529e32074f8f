using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Its;

/// <summary>A confidence is in the scope of the annotator that states it.</summary>
internal sealed class ItsConfidence : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.8 ITS: mtConfidence, taConfidence, termConfidence";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var element in document.Root.DescendantsAndSelf().Where(e => e.HasAttributes))
        {
            foreach (
                var (confidence, category) in new[]
                {
                    ("mtConfidence", "mt-confidence"),
                    ("taConfidence", "text-analysis"),
                    ("termConfidence", "terminology"),
                }
            )
            {
                if (element.Attribute(ModuleNames.Its + confidence) is { } attribute && !IsStated(element, category))
                    yield return new Fault(attribute, "its-annotator-missing", confidence, category);
            }
        }
    }

    private static bool IsStated(XElement element, string category) =>
        element
            .AncestorsAndSelf()
            .Attributes(ModuleNames.Its + "annotatorsRef")
            .SelectMany(a => a.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Any(a => a.StartsWith(category + "|", StringComparison.Ordinal));
}
