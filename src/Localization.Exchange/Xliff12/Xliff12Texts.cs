using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff12;

/// <summary>The texts of a document.</summary>
internal static class Xliff12Texts
{
    /// <summary>Each source, segmented source and target.</summary>
    public static IEnumerable<XElement> Of(XElement document) =>
        document
            .Descendants()
            .Where(e => e.Name.Namespace == document.Name.Namespace && e.Is("source", "seg-source", "target"));
}
